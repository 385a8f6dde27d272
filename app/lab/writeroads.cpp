#include "writeroads.h"

#include "world/roadbuilder.h"

#include <QSaveFile>

namespace signalbox::lab {

Result<void> writeRoads(const QString &file)
{
    const auto mask = world::LandMask::load();
    if (!mask) return tl::unexpected(mask.error());
    const auto countries = CountryIndex::load();
    if (!countries) return tl::unexpected(countries.error());
    const auto cities = CityIndex::load();
    if (!cities) return tl::unexpected(cities.error());
    auto mix = world::loadFleetMix();
    if (!mix) return tl::unexpected(mix.error());
    auto crossings = world::loadCrossings();
    if (!crossings) return tl::unexpected(crossings.error());

    world::RoadBuilder builder(*mask, *countries, *cities, std::move(*mix), std::move(*crossings));
    QSaveFile out(file);
    const QByteArray tsv = builder.build().toTsv();
    if (!out.open(QIODevice::WriteOnly) || out.write(tsv) != tsv.size() || !out.commit())
        return failure("file.write", { { QStringLiteral("file"), file } }, out.errorString());
    return {};
}

} // namespace signalbox::lab
