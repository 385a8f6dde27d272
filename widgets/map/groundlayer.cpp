#include "map/groundlayer.h"

#include <QPainter>

namespace signalbox {

void GroundLayer::setLook(const Look &look)
{
    m_sea = look.colour(Token::Sea);
    m_tiles.setColours({ m_sea, look.colour(Token::Land), look.colour(Token::MBorder), look.colour(Token::Coast) });
    m_valid = false;
}

GroundLayer::Grid GroundLayer::gridOf(const Camera &camera)
{
    Grid grid;
    // A tile is 512 pixels of a world of 512 * 2^z; the camera counts from a world of 256.
    grid.zoom = std::max(0, int(std::floor(camera.zoom() - 1 + 1e-6)));
    const double tiles = std::exp2(grid.zoom);
    grid.side = camera.worldPixels() / tiles;
    const QRectF seen = camera.visible();
    grid.left = int(std::floor(seen.left() * tiles));
    grid.right = int(std::floor(seen.right() * tiles));
    grid.top = std::max(0, int(std::floor(seen.top() * tiles)));
    grid.bottom = std::min(int(tiles) - 1, int(std::floor(seen.bottom() * tiles)));
    grid.origin = (QPointF(grid.left / tiles, grid.top / tiles) - seen.topLeft()) * camera.worldPixels();
    return grid;
}

void GroundLayer::request(const Camera &camera, double ratio)
{
    const Grid grid = gridOf(camera);
    m_tiles.setSize(qRound(grid.side), ratio);
    std::vector<TileKey> keys;
    for (int y = grid.top; y <= grid.bottom; ++y) {
        for (int x = grid.left; x <= grid.right; ++x)
            keys.push_back({ grid.zoom, x, y });
    }
    const double middleX = (grid.left + grid.right) / 2.0, middleY = (grid.top + grid.bottom) / 2.0;
    const auto distance = [&](const TileKey &key) { return std::hypot(key.x - middleX, key.y - middleY); };
    std::stable_sort(keys.begin(), keys.end(), [&](const TileKey &a, const TileKey &b) { return distance(a) < distance(b); });
    m_tiles.request(keys);
}

const QImage &GroundLayer::picture(const Camera &camera, double ratio)
{
    const QSize size(qCeil(camera.size().width() * ratio), qCeil(camera.size().height() * ratio));
    if (m_valid && m_camera == camera && m_picture.size() == size)
        return m_picture;
    if (m_picture.size() != size)
        m_picture = QImage(size, QImage::Format_RGB32);
    m_picture.fill(m_sea);
    ++m_version;
    m_valid = m_complete = true;
    m_camera = camera;
    const Grid grid = gridOf(camera);
    QPainter painter(&m_picture);
    // One world only: a second Europe without vehicles on it would tell a lie.
    const double world = camera.worldPixels() * ratio;
    if (world < size.width())
        painter.setClipRect(QRectF((size.width() - world) / 2, 0, world, size.height()));
    // Rounded edges shared by neighbours: no seams, and a tile of the right size is copied, not stretched.
    const auto edge = [&](double origin, int index) { return qRound((origin + index * grid.side) * ratio); };
    for (int y = grid.top; y <= grid.bottom; ++y) {
        for (int x = grid.left; x <= grid.right; ++x) {
            const std::optional<BasemapTiles::Piece> piece = m_tiles.piece({ grid.zoom, x, y });
            m_complete = m_complete && piece && piece->final;
            if (!piece)
                continue;
            const QPoint from(edge(grid.origin.x(), x - grid.left), edge(grid.origin.y(), y - grid.top));
            const QPoint to(edge(grid.origin.x(), x - grid.left + 1), edge(grid.origin.y(), y - grid.top + 1));
            const QRectF target(from, to);
            const QSizeF off = target.size() - piece->source.size();
            if (std::abs(off.width()) <= 1 && std::abs(off.height()) <= 1) {
                QImage tile = piece->image;
                tile.setDevicePixelRatio(1);
                painter.drawImage(from, tile, piece->source.toRect());
            } else {
                painter.drawImage(target, piece->image, piece->source);
            }
        }
    }
    return m_picture;
}

} // namespace signalbox
