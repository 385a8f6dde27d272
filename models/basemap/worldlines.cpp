#include "basemap/worldlines.h"

#include "basemap/pointlevels.h"
#include "places/mercator.h"
#include "places/referencedata.h"

namespace signalbox {

void WorldLines::Box::include(std::int64_t x, std::int64_t y)
{
    left = std::min(left, x);
    right = std::max(right, x);
    top = std::min(top, y);
    bottom = std::max(bottom, y);
}

bool WorldLines::Box::touches(const Box &other) const
{
    return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
}

WorldLines::WorldLines(const ArcsFile &file)
{
    for (const ArcsFile::Arc &arc : file.arcs)
        addArc(file, arc);
    m_levels.resize(m_points.size());
    for (const Arc &arc : m_arcs)
        computePointLevels(std::span(m_points).subspan(arc.first, arc.count),
            std::span(m_levels).subspan(arc.first, arc.count));
    for (const ArcsFile::Area &area : file.areas) {
        if (area.code) {
            m_countries.push_back({ *area.code, {} });
            addRings(area, m_countries.back().rings);
        } else if (area.name == QLatin1StringView("Land")) {
            addRings(area, m_land);
        }
    }
}

void WorldLines::addRings(const ArcsFile::Area &area, std::vector<Ring> &rings)
{
    for (const ArcsFile::Polygon &polygon : area.polygons)
        for (const ArcsFile::Ring &ring : polygon)
            addRing(ring, rings);
}

Result<WorldLines> WorldLines::load(const QString &name)
{
    return referenceData(name)
        .and_then([](const QByteArray &bytes) { return ArcsFile::read(bytes); })
        .map([](const ArcsFile &file) { return WorldLines(file); });
}

void WorldLines::addArc(const ArcsFile &file, const ArcsFile::Arc &arc)
{
    Arc added { arc.kind, std::uint32_t(m_points.size()), std::uint32_t(arc.points.size()), {} };
    double before = 0;
    for (const ArcsFile::Point &point : arc.points) {
        const double lon = file.longitude(point);
        double x = (lon + 180) / 360;
        if (&point != &arc.points.front()) x += std::round(before - x); // the short way round
        before = x;
        const Point placed { std::int32_t(std::lround(x * world)),
            std::int32_t(std::lround(mercatorFractionY(file.latitude(point)) * world)) };
        added.box.include(placed.x, placed.y);
        m_points.push_back(placed);
    }
    m_arcs.push_back(added);
}

void WorldLines::addRing(const ArcsFile::Ring &ring, std::vector<Ring> &rings)
{
    Ring added;
    std::int64_t start = 0, end = 0;
    for (std::int32_t reference : ring) {
        const bool backwards = reference < 0;
        const auto number = std::uint32_t(backwards ? ~reference : reference);
        const Arc &arc = m_arcs[number];
        if (arc.count == 0) continue;
        const Point &first = m_points[backwards ? arc.first + arc.count - 1 : arc.first];
        const Point &last = m_points[backwards ? arc.first : arc.first + arc.count - 1];
        if (added.parts.empty()) start = end = first.x;
        const auto shift = std::int32_t(std::lround(double(end - first.x) / world) * world);
        added.parts.push_back({ number, backwards, shift });
        end = std::int64_t(last.x) + shift;
        const Box box = arc.box.shifted(shift);
        added.box.include(box.left, box.top);
        added.box.include(box.right, box.bottom);
    }
    const bool onlyThePole = added.box.top >= world; // 1:50m closes Antarctica along 90 degrees south
    added.polar = std::abs(end - start) > world / 2;
    if (added.polar) added.box.include(start, world); // the only pole with land around it is the south
    if (!added.parts.empty() && !onlyThePole) rings.push_back(std::move(added));
}

} // namespace signalbox
