#pragma once

#include "basemap/basemapcolours.h"
#include "basemap/worldlines.h"

#include <QImage>

namespace signalbox {

/// A square of the world: at zoom z there are 2^z by 2^z, x from the antimeridian, y from the north. A tile
/// is nominally 512 logical pixels wide, so the world is 512 * 2^z.
struct TileKey
{
    int zoom = 0;
    int x = 0;
    int y = 0;
    auto operator<=>(const TileKey &) const = default;
};

inline size_t qHash(const TileKey &key, size_t seed = 0) noexcept
{
    return qHashMulti(seed, key.zoom, key.x, key.y);
}

/// Paints sea, land, borders and coast of one tile. `side` is the width of the image in device pixels;
/// lines are one logical pixel wide (`devicePixelRatio` device pixels). Reads only its arguments: any thread.
QImage paintTile(
    const WorldLines &lines, const BasemapColours &colours, TileKey key, int side, double devicePixelRatio);

} // namespace signalbox
