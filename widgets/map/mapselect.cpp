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
    m_chosen = RowSet(rows.empty() ? 0 : *std::max_element(rows.begin(), rows.end()) + 1, 0);
    for (const Row row : rows)
        m_chosen.add(row);
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
    const QPointF corner = m_camera.unwrapped(box.topLeft()) * mercatorWorld;
    const double unit = mercatorWorld / m_camera.worldPixels();
    std::vector<Row> rows;
    std::vector<Mark> marks;
    {
        const FleetState::ReadView view = m_sources.fleet.read();
        rows = view.cells().rowsIn(view.columns(), { corner.x(), corner.y(), corner.x() + box.width() * unit, corner.y() + box.height() * unit });
        if (m_rows)
            std::erase_if(rows, [this](Row row) { return !m_rows->contains(row); });
        if (shape != QPolygonF(box))
            for (const Row row : rows)
                marks.push_back(Mark::of(view.columns(), row, m_camera));
    }
    // Without the lock, as a long lasso round a million vehicles takes a while.
    if (!marks.empty()) {
        rows.clear();
        for (const Mark &mark : marks)
            if (shape.containsPoint({ mark.x, mark.y }, Qt::OddEvenFill))
                rows.push_back(mark.row);
    }
    std::sort(rows.begin(), rows.end());
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
