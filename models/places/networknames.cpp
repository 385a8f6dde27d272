#include "places/networknames.h"

#include "places/referencedata.h"
#include "places/tsv.h"

namespace signalbox {

namespace {

Network networkFrom(const std::vector<QByteArrayView> &fields)
{
    const auto text = [&](size_t column) { return QString::fromUtf8(fields[column]); };
    Network network { {}, text(0), text(1), {}, text(3), text(4), text(5), text(6), text(7) };
    if (network.mnc.size() == 2 || network.mnc.size() == 3)
        if (const auto plmn = Plmn::parse(QString(network.mcc + network.mnc))) network.plmn = *plmn;
    for (const QString &code : text(2).split(u',', Qt::SkipEmptyParts))
        if (const auto country = CountryCode::parse(code)) network.countries.push_back(*country);
    return network;
}

} // namespace

Result<NetworkNames> NetworkNames::read(QByteArrayView tsv)
{
    NetworkNames names;
    const auto done = readTsv(tsv, 8,
        [&](const std::vector<QByteArrayView> &fields) { names.m_networks.push_back(networkFrom(fields)); });
    if (!done) return tl::unexpected(done.error());
    QHash<QPair<QString, CountryCode>, int> rowsOfMcc;
    for (const Network &network : names.m_networks)
        if (!network.countries.empty()) ++rowsOfMcc[{ network.mcc, network.countries.front() }];
    // Some networks are listed again for each territory that shares the MCC: 310-260 is of the USA first.
    const auto weight = [&](const Network &network) {
        const int share
            = network.countries.empty() ? 0 : rowsOfMcc.value({ network.mcc, network.countries.front() });
        return share + (network.operational() ? 1'000'000 : 0);
    };
    for (int row = 0; row < int(names.m_networks.size()); ++row) {
        const Network &network = names.m_networks[size_t(row)];
        if (!network.plmn) continue;
        const auto known = names.m_byPlmn.constFind(*network.plmn);
        if (known == names.m_byPlmn.cend() || weight(network) > weight(names.m_networks[size_t(*known)]))
            names.m_byPlmn.insert(*network.plmn, row);
    }
    return names;
}

Result<NetworkNames> NetworkNames::load()
{
    return referenceData(QStringLiteral("networks/plmn.tsv")).and_then([](const QByteArray &tsv) {
        return read(tsv);
    });
}

const Network *NetworkNames::find(Plmn plmn) const
{
    const auto row = m_byPlmn.constFind(plmn);
    return row == m_byPlmn.cend() ? nullptr : &m_networks[size_t(*row)];
}

const Network *NetworkNames::find(QStringView plmn) const
{
    const auto parsed = Plmn::parse(plmn);
    return parsed ? find(*parsed) : nullptr;
}

std::vector<const Network *> NetworkNames::of(CountryCode country, bool operationalOnly) const
{
    std::vector<const Network *> found;
    for (const Network &network : m_networks)
        if (std::ranges::find(network.countries, country) != network.countries.end()
            && (network.operational() || !operationalOnly))
            found.push_back(&network);
    std::ranges::sort(found, [](const Network *a, const Network *b) { return a->plmn < b->plmn; });
    return found;
}

} // namespace signalbox
