#pragma once

#include "basemap/worldlines.h"

#include <memory>
#include <mutex>

namespace signalbox {

/// The two scales of the world's lines, each read when it is first needed (10 to 150 ms). Any thread.
class BasemapAtlas
{
public:
    /// The coarse scale serves up to this detail, the fine one above it. Detail is the zoom at which a world
    /// of 512 * 2^detail device pixels is drawn.
    static constexpr double coarseUntil = 4.5;

    /// Errors: "reference.missing", "arcs.format"; both are faults of the build.
    Result<const WorldLines *> lines(double detail);

private:
    struct Scale
    {
        std::once_flag once;
        Result<std::unique_ptr<const WorldLines>> lines;
    };
    static Result<const WorldLines *> load(Scale &scale, const QString &name);

    Scale m_coarse, m_fine;
};

} // namespace signalbox
