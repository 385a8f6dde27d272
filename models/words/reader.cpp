#include "words/reader.h"

#include "places/referencedata.h"

namespace signalbox {

Result<std::shared_ptr<const Books>> Books::load()
{
    auto networks = NetworkNames::load();
    if (!networks) return tl::unexpected(networks.error());
    auto countries = Countries::load();
    if (!countries) return tl::unexpected(countries.error());
    auto cities = CityIndex::load();
    if (!cities) return tl::unexpected(cities.error());
    auto text = referenceData(QStringLiteral("causes.tsv"));
    if (!text) return tl::unexpected(text.error());
    auto causes = CauseDictionary::fromTsv(*text);
    if (!causes) return tl::unexpected(causes.error());
    return std::make_shared<const Books>(
        Books { std::move(*networks), std::move(*causes), std::move(*countries), std::move(*cities) });
}

QTimeZone Reader::zoneAt(std::optional<CountryCode> country, double longitude) const
{
    if (zone != ZoneChoice::Vehicle) return zoneHere();
    if (!country) return QTimeZone::utc();
    const QLocale::Territory territory = QLocale::codeToTerritory(country->toString());
    const QDateTime january(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    QTimeZone best = QTimeZone::utc();
    double nearest = 1e9;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds(territory)) {
        const QTimeZone candidate(id);
        const double distance = std::abs(candidate.standardTimeOffset(january) / 3600.0 - longitude / 15.0);
        if (candidate.isValid() && distance < nearest) {
            nearest = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace signalbox
