#include "places/countries.h"

#include "places/referencedata.h"
#include "places/tsv.h"

namespace signalbox {

namespace {

std::optional<Country> countryFrom(const std::vector<QByteArrayView> &fields)
{
    const auto text = [&](size_t column) { return QString::fromUtf8(fields[column]); };
    const auto code = CountryCode::parse(text(0));
    if (!code) return {};
    Country country;
    country.code = *code;
    country.alpha3 = text(1);
    country.numeric = text(2);
    country.english = text(3);
    country.german = text(4);
    country.native = text(5);
    country.mccs = text(6).split(u',', Qt::SkipEmptyParts);
    country.europeanUnion = fields[7] == "EU";
    if (!fields[8].isEmpty())
        country.label = LatLon { fields[9].toByteArray().toDouble(), fields[8].toByteArray().toDouble() };
    country.labelSize = fields[10].toByteArray().toDouble();
    return country;
}

} // namespace

Result<Countries> Countries::read(QByteArrayView tsv)
{
    Countries countries;
    const auto done = readTsv(tsv, 11, [&](const std::vector<QByteArrayView> &fields) {
        if (auto country = countryFrom(fields)) countries.m_countries.push_back(std::move(*country));
    });
    if (!done) return tl::unexpected(done.error());
    std::ranges::sort(countries.m_countries, {}, &Country::code);
    for (const Country &country : countries.m_countries)
        for (const QString &mcc : country.mccs)
            countries.m_byMcc.insert(mcc, country.code);
    return countries;
}

Result<Countries> Countries::load()
{
    return referenceData(QStringLiteral("places/countries.tsv")).and_then([](const QByteArray &tsv) {
        return read(tsv);
    });
}

const Country *Countries::find(CountryCode code) const
{
    const auto at = std::ranges::lower_bound(m_countries, code, {}, &Country::code);
    return at != m_countries.end() && at->code == code ? &*at : nullptr;
}

std::vector<CountryCode> Countries::ofMcc(QStringView mcc) const
{
    const auto values = m_byMcc.values(mcc.toString());
    std::vector<CountryCode> codes(values.begin(), values.end());
    std::ranges::sort(codes);
    return codes;
}

} // namespace signalbox
