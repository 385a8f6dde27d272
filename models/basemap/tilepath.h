#pragma once

#include "basemap/tilepainter.h"

#include <QPainterPath>
#include <QPolygonF>

namespace signalbox {

/// The part of the world's lines that one tile shows, in its device pixels.
class TilePath
{
public:
    TilePath(const WorldLines &lines, TileKey key, int side, double devicePixelRatio);
    /// Any part of the world, given as fractions of it; x may leave 0 to 1. `width` is in device pixels.
    TilePath(const WorldLines &lines, const QRectF &fractions, int width, double devicePixelRatio);

    QPainterPath land() const { return area(m_view.lines.land()); } ///< closed rings, cut a margin outside the tile
    QPainterPath area(const std::vector<WorldLines::Ring> &rings) const;
    struct Run
    {
        QPolygonF line;
        double before = 0; ///< device pixels of the arc before this run, so that dashes meet across tiles
    };
    std::vector<Run> runs(ArcsFile::Kind kind) const;

private:
    struct View
    {
        const WorldLines &lines;
        double scale; // device pixels a unit
        double left, top; // units
        int level; // points up to this are drawn
        QRectF frame; // tile and margin, device pixels
        WorldLines::Box box; // the same in units
        QPointF map(WorldLines::Point point, std::int64_t shift) const
        {
            return { (double(point.x + shift) - left) * scale, (point.y - top) * scale };
        }
    };
    QPolygonF ring(const WorldLines::Ring &ring, std::int64_t shift) const;
    void addRuns(const WorldLines::Arc &arc, std::int64_t shift, std::vector<Run> &runs) const;

    View m_view;
};

} // namespace signalbox
