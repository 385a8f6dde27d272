#include "basemap/rastersource.h"

#include <QPainter>
#include <cmath>

namespace signalbox {

std::vector<RasterPiece> rasterPieces(const RasterSource &source, TileKey key, int side)
{
    const int wanted = key.zoom + int(std::lround(std::log2(double(side) / source.side())));
    const int zoom = std::clamp(wanted, source.leastZoom(), source.mostZoom());
    if (zoom > key.zoom + 4) return {}; // far out a street map would be read by the thousand
    if (zoom <= key.zoom) {
        const int up = key.zoom - zoom, mask = (1 << up) - 1;
        const double parts = std::ldexp(1, up);
        return { { { zoom, key.x >> up, key.y >> up }, QRectF(-(key.x & mask), -(key.y & mask), parts, parts) } };
    }
    const int down = zoom - key.zoom, parts = 1 << down;
    const double part = 1.0 / parts;
    std::vector<RasterPiece> pieces;
    for (int y = 0; y < parts; ++y)
        for (int x = 0; x < parts; ++x)
            pieces.push_back({ { zoom, (key.x << down) + x, (key.y << down) + y }, QRectF(x * part, y * part, part, part) });
    return pieces;
}

void paintRaster(QImage &ground, RasterSource &source, const BasemapColours &colours, TileKey key)
{
    const std::vector<RasterPiece> pieces = rasterPieces(source, key, ground.width());
    std::vector<TileKey> keys;
    for (const RasterPiece &piece : pieces)
        keys.push_back(piece.key);
    const std::vector<QImage> images = source.tiles(keys);
    const double ratio = ground.devicePixelRatio();
    ground.setDevicePixelRatio(1);
    {
        QPainter painter(&ground);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const double side = ground.width();
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (images[i].isNull()) continue;
            const auto pixel = [&](double part) { return qRound(part * side); };
            const QRectF &target = pieces[i].target;
            const QRect box(QPoint(pixel(target.left()), pixel(target.top())), QPoint(pixel(target.right()) - 1, pixel(target.bottom()) - 1));
            painter.drawImage(box, images[i]);
            if (colours.land.lightness() < 128) {
                QColor dim = colours.land;
                dim.setAlphaF(0.45F);
                painter.fillRect(box & ground.rect(), dim);
            }
        }
    }
    ground.setDevicePixelRatio(ratio);
}

} // namespace signalbox
