#pragma once

#include "bench/millionfleet.h"
#include "look/looksource.h"
#include "map/mapframe.h"

namespace signalbox::bench {

/// A made-up fleet in a FleetState of its own.
struct MapFleet
{
    explicit MapFleet(std::uint32_t vehicles);

    ManualClock clock { MillionFleet::now() };
    FleetState state { clock, nullptr };
};

/// What the desk paints its map with, without the desk.
class MapScene
{
public:
    MapScene(LookSource &look, std::shared_ptr<const Books> books);

    static constexpr QSize size { 1920, 1080 };
    /// The whole world.
    static Camera world();
    /// About western Europe, so near that between 70,000 and 90,000 of the fleet's vehicles are in view.
    static Camera zoomed(const FleetState &fleet);

    /// Waits until the ground under a camera is painted as it will stay.
    void settle(const FleetState &fleet, const Camera &camera);
    /// Paints a frame, whether or not anything has changed. False when the writer holds the fleet.
    bool paint(const FleetState &fleet, const Camera &camera);
    const MapFrame &frame() const { return m_frame; }
    /// The yardstick: three by three pixels for every row by QPainter, over the same ground.
    void fillRects(const FleetState &fleet, const Camera &camera);

private:
    LookSource &m_look;
    MapLabels m_labels;
    BasemapTiles m_tiles;
    MapFrame m_frame;
    QImage m_yardstick;
};

} // namespace signalbox::bench
