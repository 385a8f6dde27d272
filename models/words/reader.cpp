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
    return country ? books->zones->at(*country, longitude) : QTimeZone::utc();
}

} // namespace signalbox
