#pragma once

#include "basemap/tilepainter.h"

namespace signalbox {

/// Pictures of a street map: square tiles in Web Mercator, y from the north. Every method from any thread; none waits
/// for a network.
class RasterSource
{
public:
    virtual ~RasterSource() = default;
    virtual int leastZoom() const = 0;
    virtual int mostZoom() const = 0;
    virtual int side() const = 0; ///< pixels of a tile
    virtual QString attribution() const = 0; ///< shown while the map is; plain text
    /// One picture a key, null where there is none or it has not arrived yet.
    virtual std::vector<QImage> tiles(const std::vector<TileKey> &keys) = 0;
};

/// Paints what `source` has of one tile of ours over `ground`, which shows where it has nothing. Pictures are taken
/// from the zoom whose pixels come nearest; beyond the deepest one they are stretched. In a dark look they are dimmed.
void paintRaster(QImage &ground, RasterSource &source, const BasemapColours &colours, TileKey key);
/// The keys that paintRaster() would ask for, and where they lie in the unit square of our tile.
struct RasterPiece
{
    TileKey key;
    QRectF target; ///< of our tile, 0 to 1; may stand out of it
};
std::vector<RasterPiece> rasterPieces(const RasterSource &source, TileKey key, int side);

} // namespace signalbox
