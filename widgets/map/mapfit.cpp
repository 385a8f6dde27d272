#include "map/mapview.h"

namespace signalbox {

namespace {

/// The smallest rectangle of fractions round the rows that are shown; x may pass 1 where they lie about the
/// date line. Empty without a located row.
template<typename Shown>
QRectF boundsOf(const FleetState::ReadView &view, Shown shown)
{
    constexpr int columns = 360;
    std::array<bool, columns> used {};
    double top = 1, bottom = 0;
    for (Row row = 0; row < view.size(); ++row) {
        if (!view->located(row) || !shown(row))
            continue;
        used[std::size_t(view->x[row] / mercatorWorld * columns)] = true;
        top = std::min(top, view->y[row] / mercatorWorld);
        bottom = std::max(bottom, view->y[row] / mercatorWorld);
    }
    if (top > bottom)
        return {};
    // The widest empty run of meridians is what the view need not show.
    int widest = 0, after = 0;
    for (int start = 0; start < columns; ++start) {
        int length = 0;
        while (length < columns && !used[std::size_t((start + length) % columns)])
            ++length;
        if (length > widest) {
            widest = length;
            after = (start + length) % columns;
        }
    }
    return { double(after) / columns, top, double(columns - widest) / columns, bottom - top };
}

} // namespace

void MapView::fitRows()
{
    const QRectF bounds = boundsOf(m_sources.fleet.read(), [this](Row row) { return !m_rows || m_rows->contains(row); });
    if (bounds.isNull())
        return;
    m_fitted = true;
    m_camera.fit(bounds, 48);
    moved();
}

void MapView::fitOnly(const std::vector<Row> &rows)
{
    QRectF bounds;
    {
        const FleetState::ReadView view = m_sources.fleet.read();
        std::vector<bool> shown(view.size());
        for (const Row row : rows)
            if (row < view.size())
                shown[row] = true;
        bounds = boundsOf(view, [&shown](Row row) { return shown[row]; });
    }
    if (bounds.topLeft() != QPointF())
        fitFractions(bounds); // one vehicle has a place and no size
}

void MapView::panBy(QPointF pixels)
{
    m_camera.panBy(pixels);
    moved();
}

void MapView::fitFractions(const QRectF &fractions)
{
    m_fitted = true;
    m_camera.fit(fractions, 64);
    m_camera.panBy({ -m_covered / 2.0, 0 });
    moved();
}

void MapView::showRow(Row row, double leastZoom)
{
    if (!seesPositions())
        return;
    const FleetState::ReadView view = m_sources.fleet.read();
    if (row >= view.size() || !view->located(row))
        return;
    const QPointF fraction(view->x[row] / mercatorWorld, view->y[row] / mercatorWorld);
    const QRectF quiet = QRectF(QPointF(), m_camera.size()).adjusted(60, 40, -60 - m_covered, -40);
    if (m_camera.zoom() >= leastZoom && quiet.contains(m_camera.toScreen(fraction)))
        return; // in view already: the map does not jump
    m_camera.setView(fraction, std::max(leastZoom, m_camera.zoom()));
    m_camera.panBy({ -m_covered / 2.0, 0 }); // to the middle of what can be seen
    setCamera(m_camera.centre(), m_camera.zoom());
}

} // namespace signalbox
