#include "basemap/basemapatlas.h"

namespace signalbox {

Result<const WorldLines *> BasemapAtlas::lines(double detail)
{
    return detail < coarseUntil ? load(m_coarse, QStringLiteral("basemap/world50.arcs"))
                                : load(m_fine, QStringLiteral("basemap/world10.arcs"));
}

Result<const WorldLines *> BasemapAtlas::load(Scale &scale, const QString &name)
{
    std::call_once(scale.once, [&] {
        scale.lines = WorldLines::load(name).map(
            [](WorldLines &&lines) { return std::make_unique<const WorldLines>(std::move(lines)); });
    });
    if (!scale.lines) return tl::unexpected(scale.lines.error());
    return scale.lines->get();
}

} // namespace signalbox
