#include "map/geofencedraft.h"

namespace signalbox {

GeofenceDraft::GeofenceDraft(GeofenceShape::Kind kind, double widthMetres) : m_kind(kind)
{
    m_now.width = kind == GeofenceShape::Kind::Corridor ? widthMetres : 0;
}

GeofenceDraft::GeofenceDraft(const GeofenceShape &shape) : m_kind(shape.kind()), m_now { shape.onMap(), shape.widthMetres() } { }

void GeofenceDraft::keep()
{
    m_before.push_back(m_now);
    m_after.clear();
}

void GeofenceDraft::chooseNext(int step)
{
    const auto count = std::ptrdiff_t(m_now.points.size());
    if (count == 0)
        m_chosen.reset();
    else
        m_chosen = std::size_t((std::ptrdiff_t(m_chosen.value_or(step > 0 ? std::size_t(count - 1) : 0)) + step + count) % count);
}

void GeofenceDraft::add(MapPoint point)
{
    keep();
    m_now.points.push_back(point);
    m_chosen = m_now.points.size() - 1;
}

void GeofenceDraft::insert(std::size_t side, MapPoint point)
{
    keep();
    m_now.points.insert(m_now.points.begin() + std::ptrdiff_t(side) + 1, point);
    m_chosen = side + 1;
    m_dragBegins = false; // moving it belongs to the same step
}

void GeofenceDraft::move(std::size_t point, MapPoint to)
{
    if (m_dragBegins)
        keep();
    m_dragBegins = false;
    m_now.points[point] = to;
    m_chosen = point;
}

void GeofenceDraft::remove(std::size_t point)
{
    keep();
    m_now.points.erase(m_now.points.begin() + std::ptrdiff_t(point));
    m_chosen.reset();
}

void GeofenceDraft::setWidth(double metres)
{
    if (metres == m_now.width || m_kind == GeofenceShape::Kind::Polygon)
        return;
    keep();
    m_now.width = metres;
}

void GeofenceDraft::undo()
{
    if (m_before.empty())
        return;
    m_after.push_back(std::move(m_now));
    m_now = std::move(m_before.back());
    m_before.pop_back();
    m_chosen.reset();
}

void GeofenceDraft::redo()
{
    if (m_after.empty())
        return;
    m_before.push_back(std::move(m_now));
    m_now = std::move(m_after.back());
    m_after.pop_back();
    m_chosen.reset();
}

std::size_t GeofenceDraft::sides() const
{
    const std::size_t count = m_now.points.size();
    return count < 2 ? 0 : m_kind == GeofenceShape::Kind::Polygon && count > 2 ? count : count - 1;
}

MapPoint GeofenceDraft::middleOf(std::size_t side) const
{
    const MapPoint &a = m_now.points[side], &b = m_now.points[(side + 1) % m_now.points.size()];
    return { (a.x + b.x) / 2, (a.y + b.y) / 2 };
}

Result<GeofenceShape> GeofenceDraft::shape() const
{
    std::vector<LatLon> places;
    for (const MapPoint &point : m_now.points) {
        const double turns = point.x / mercatorWorld;
        places.push_back({ latitudeOfFractionY(point.y / mercatorWorld), (turns - std::floor(turns)) * 360 - 180 });
    }
    return m_kind == GeofenceShape::Kind::Polygon ? GeofenceShape::polygon(std::move(places)) : GeofenceShape::corridor(std::move(places), m_now.width);
}

} // namespace signalbox
