#include "basemap/tilepath.h"

#include "basemap/ringclip.h"

#include <cmath>

namespace signalbox {

namespace {

constexpr double marginPixels = 8; // more than half a line and a dash
constexpr std::array<std::int64_t, 3> worlds { 0, -WorldLines::world, WorldLines::world };

/// Both ends on the antimeridian: an edge of the data, not a coast.
bool onSeam(WorldLines::Point a, WorldLines::Point b)
{
    return a.x == b.x && (a.x == 0 || a.x == WorldLines::world);
}

} // namespace

TilePath::TilePath(const WorldLines &lines, TileKey key, int side, double devicePixelRatio)
    : TilePath(lines, QRectF(std::ldexp(key.x, -key.zoom), std::ldexp(key.y, -key.zoom), std::ldexp(1, -key.zoom), std::ldexp(1, -key.zoom)),
        side, devicePixelRatio)
{ }

TilePath::TilePath(const WorldLines &lines, const QRectF &fractions, int width, double devicePixelRatio)
    : m_view { lines, 0, 0, 0, 0, {}, {} }
{
    const QRectF units(fractions.topLeft() * WorldLines::world, fractions.size() * WorldLines::world);
    m_view.scale = width / units.width();
    m_view.left = units.left();
    m_view.top = units.top();
    m_view.level = int(std::ceil(std::log2(m_view.scale * WorldLines::world / 512) - 0.01));
    const double margin = marginPixels * devicePixelRatio, outside = margin / m_view.scale;
    m_view.frame = QRectF(QPointF(), units.size() * m_view.scale).adjusted(-margin, -margin, margin, margin);
    m_view.box.include(std::int64_t(units.left() - outside), std::int64_t(units.top() - outside));
    m_view.box.include(std::int64_t(units.right() + outside), std::int64_t(units.bottom() + outside));
}

QPainterPath TilePath::area(const std::vector<WorldLines::Ring> &rings) const
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    const double speck = 0.7 / m_view.scale; // units of an island too small to see
    for (const WorldLines::Ring &candidate : rings) {
        const auto &box = candidate.box;
        if (double(box.right - box.left) < speck && double(box.bottom - box.top) < speck) continue;
        for (std::int64_t shift : worlds) {
            if (!box.shifted(shift).touches(m_view.box)) continue;
            const QPolygonF cut = clipRing(ring(candidate, shift), m_view.frame);
            if (cut.size() > 2) {
                path.addPolygon(cut);
                path.closeSubpath();
            }
        }
    }
    return path;
}

QPolygonF TilePath::ring(const WorldLines::Ring &ring, std::int64_t shift) const
{
    const auto &points = m_view.lines.points();
    const auto &levels = m_view.lines.levels();
    QPolygonF polygon;
    for (const WorldLines::RingPart &part : ring.parts) {
        const WorldLines::Arc &arc = m_view.lines.arcs()[part.arc];
        for (std::uint32_t i = 0; i < arc.count; ++i) {
            const std::uint32_t at = part.backwards ? arc.first + arc.count - 1 - i : arc.first + i;
            if (levels[at] <= m_view.level)
                appendOutside(polygon, m_view.map(points[at], shift + part.shift), m_view.frame);
        }
    }
    if (ring.polar && !polygon.isEmpty()) {
        const QPointF first = polygon.first(), last = polygon.last();
        const double below = m_view.map({ 0, WorldLines::world }, 0).y() + 4 * m_view.frame.height();
        polygon << QPointF(last.x(), below) << QPointF(first.x(), below);
    }
    return polygon;
}

std::vector<TilePath::Run> TilePath::runs(ArcsFile::Kind kind) const
{
    std::vector<Run> runs;
    for (const WorldLines::Arc &arc : m_view.lines.arcs())
        if (arc.kind == kind)
            for (std::int64_t shift : worlds)
                if (arc.box.shifted(shift).touches(m_view.box)) addRuns(arc, shift, runs);
    return runs;
}

void TilePath::addRuns(const WorldLines::Arc &arc, std::int64_t shift, std::vector<Run> &runs) const
{
    const auto &points = m_view.lines.points();
    const auto &levels = m_view.lines.levels();
    if (arc.count < 2) return;
    std::uint32_t before = arc.first;
    QPointF from = m_view.map(points[before], shift);
    double length = 0;
    bool open = false;
    for (std::uint32_t i = arc.first + 1; i < arc.first + arc.count; ++i) {
        if (levels[i] > m_view.level) continue;
        const QPointF to = m_view.map(points[i], shift);
        if ((outcode(from, m_view.frame) & outcode(to, m_view.frame)) || onSeam(points[before], points[i])) {
            open = false;
        } else {
            if (!open) runs.push_back({ { from }, length });
            runs.back().line.append(to);
            open = true;
        }
        length += std::hypot(to.x() - from.x(), to.y() - from.y());
        from = to;
        before = i;
    }
}

} // namespace signalbox
