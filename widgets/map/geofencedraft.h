#pragma once

#include "places/geofenceshape.h"

#include <optional>

namespace signalbox {

/// A geofence while it is drawn or changed: points that need not make a shape yet, with undo. Points are Mercator units
/// as in GeofenceShape::onMap(), x unrolled.
class GeofenceDraft
{
public:
    explicit GeofenceDraft(GeofenceShape::Kind kind, double widthMetres = 500);
    explicit GeofenceDraft(const GeofenceShape &shape);

    GeofenceShape::Kind kind() const { return m_kind; }
    const std::vector<MapPoint> &points() const { return m_now.points; }
    double widthMetres() const { return m_now.width; }
    std::optional<std::size_t> chosen() const { return m_chosen; } ///< the point that keys act on
    void choose(std::optional<std::size_t> point) { m_chosen = point; }
    void chooseNext(int step);

    void add(MapPoint point); ///< at the end
    /// On the side that begins at `side`; the new point is chosen.
    void insert(std::size_t side, MapPoint point);
    void move(std::size_t point, MapPoint to);
    /// A drag is one step back: call it once before the first move of a drag.
    void beginDrag() { m_dragBegins = true; }
    void remove(std::size_t point);
    void setWidth(double metres);
    bool canUndo() const { return !m_before.empty(); }
    bool canRedo() const { return !m_after.empty(); }
    void undo();
    void redo();

    /// Sides between two points; a polygon with three has three.
    std::size_t sides() const;
    MapPoint middleOf(std::size_t side) const;
    Result<GeofenceShape> shape() const; ///< errors as GeofenceShape

private:
    struct Step
    {
        std::vector<MapPoint> points;
        double width = 0;
    };
    void keep();
    GeofenceShape::Kind m_kind;
    Step m_now;
    std::vector<Step> m_before, m_after;
    std::optional<std::size_t> m_chosen;
    bool m_dragBegins = true;
};

} // namespace signalbox
