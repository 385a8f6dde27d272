#pragma once

#include "basemap/worldlines.h"

#include <QColor>
#include <QImage>
#include <map>
#include <optional>

namespace signalbox {

/// What a picture of the world shows: fractions of it (x may leave 0 to 1) on so many device pixels.
struct WorldPart
{
    QRectF fractions;
    QSize pixels;
    double devicePixelRatio = 1;
    bool operator==(const WorldPart &) const = default;
};

/// Countries filled with their colours, nothing elsewhere; a line of the ground is left between neighbours.
/// Reads only its arguments: any thread. 5 to 40 ms.
QImage paintCountries(const WorldLines &lines, const WorldPart &part, const std::map<std::uint16_t, QColor> &byKey);

/// Whose colour stands at a fraction of the world; nothing on water.
std::optional<CountryCode> countryAt(const WorldLines &lines, QPointF fraction);

/// The detail that BasemapAtlas::lines() wants for a picture of this part.
double detailOf(const WorldPart &part);

} // namespace signalbox
