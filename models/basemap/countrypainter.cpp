#include "basemap/countrypainter.h"

#include "basemap/tilepath.h"

#include <QPainter>
#include <cmath>

namespace signalbox {

double detailOf(const WorldPart &part)
{
    return std::log2(part.pixels.width() / part.fractions.width() / 512);
}

QImage paintCountries(const WorldLines &lines, const WorldPart &part, const std::map<std::uint16_t, QColor> &byKey)
{
    QImage image(part.pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const TilePath path(lines, part.fractions, part.pixels.width(), part.devicePixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const WorldLines::Area &country : lines.countries()) {
        if (const auto colour = byKey.find(country.code.key()); colour != byKey.end())
            painter.fillPath(path.area(country.rings), colour->second);
    }
    painter.end();
    image.setDevicePixelRatio(part.devicePixelRatio);
    return image;
}

std::optional<CountryCode> countryAt(const WorldLines &lines, QPointF fraction)
{
    constexpr double side = 1e-5; // of the world, 400 m; lines are cut to it before they are asked
    constexpr int pixels = 64;
    const TilePath path(lines, QRectF(fraction - QPointF(side, side) / 2, QSizeF(side, side)), pixels, 1);
    for (const WorldLines::Area &country : lines.countries()) {
        if (path.area(country.rings).contains(QPointF(pixels, pixels) / 2))
            return country.code;
    }
    return {};
}

} // namespace signalbox
