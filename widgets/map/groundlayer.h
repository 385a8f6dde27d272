#pragma once

#include "basemap/basemaptiles.h"
#include "look/look.h"
#include "map/camera.h"

namespace signalbox {

/// Sea, land and lines behind the vehicles: composes tiles of `tiles` into one opaque picture and keeps it while
/// nothing changes. GUI thread.
class GroundLayer
{
public:
    explicit GroundLayer(BasemapTiles &tiles) : m_tiles(tiles) { }

    void setLook(const Look &look);
    /// Asks for the tiles of a view that has come to rest; while it moves the old ones are stretched.
    void request(const Camera &camera, double ratio);
    /// The picture in device pixels, made anew when the view or a tile changed.
    const QImage &picture(const Camera &camera, double ratio);
    void invalidate() { m_valid = false; }
    /// Rises whenever the picture was made anew; never 0.
    std::uint64_t version() const { return m_version; }
    /// False while a tile in view is still a stretched one.
    bool complete() const { return m_valid && m_complete; }

private:
    struct Grid
    {
        int zoom = 0;
        double side = 512; ///< device-independent pixels of a tile
        int left = 0, top = 0, right = 0, bottom = 0; ///< tiles in view, inclusive; x may leave the world
        QPointF origin; ///< where tile (left, top) begins
    };
    static Grid gridOf(const Camera &camera);

    BasemapTiles &m_tiles;
    QColor m_sea;
    QImage m_picture;
    Camera m_camera;
    std::uint64_t m_version = 1;
    bool m_valid = false;
    bool m_complete = false;
};

} // namespace signalbox
