#include "map/mapview.h"

#include "map/maptools.h"

#include <QPainter>

namespace signalbox {

void MapView::setTool(MapTool tool)
{
    m_tool = seesPositions() ? tool : MapTool::Pan;
    m_tools->showTool(m_tool);
    setCursor(m_tool == MapTool::Pan ? Qt::ArrowCursor : Qt::CrossCursor);
}

void MapView::setChosen(std::vector<Row> rows)
{
    m_chosen = std::move(rows);
    m_dirty = true;
}

void MapView::chooseInView()
{
    if (seesPositions())
        gather(QPolygonF(QRectF(rect()).adjusted(0, 0, -m_covered, 0)), false);
}

/// What the present drag encloses, in pixels of the widget.
QPolygonF MapView::trail() const
{
    if (m_dragTool == MapTool::Lasso)
        return QPolygonF(QList<QPointF>(m_trail.begin(), m_trail.end()));
    return m_pressed && m_dragged ? QPolygonF(QRectF(*m_pressed, *m_dragged).normalized()) : QPolygonF();
}

void MapView::gather(const QPolygonF &shape, bool add)
{
    const QRectF box = shape.boundingRect();
    std::vector<Row> rows;
    {
        const FleetState::ReadView view = m_sources.fleet.read();
        for (Row row = 0; row < view.size(); ++row) {
            if (view->positionAt[row] == Instant {} || (m_rows && !m_rows->contains(row)))
                continue;
            const QPointF place = m_camera.toScreen({ view->x[row] / mercatorWorld, view->y[row] / mercatorWorld });
            if (box.contains(place) && shape.containsPoint(place, Qt::OddEvenFill))
                rows.push_back(row);
        }
    }
    Q_EMIT gathered(rows, add);
}

void MapView::paintTrail(QPainter &painter) const
{
    const Look &look = m_sources.look.look();
    QColor fill = look.colour(Token::Accent);
    fill.setAlphaF(0.12F);
    painter.setRenderHint(QPainter::Antialiasing, m_dragTool == MapTool::Lasso);
    painter.setPen(QPen(look.colour(Token::Accent), 1.5, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawPolygon(trail());
}

} // namespace signalbox
