// What the picture of the map is made of, and what is painted over it.
#include "map/mapview.h"

#include "map/maplayers.h"
#include "map/maptools.h"
#include "map/scalebar.h"
#include "words/numbers.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr int againMs = 4;
}

void MapView::setStreetMap(std::shared_ptr<RasterSource> map)
{
    m_tiles.setRaster(std::move(map));
    m_frame.ground().invalidate();
    moved();
}

void MapView::renewStreetMap()
{
    m_tiles.renew();
    m_frame.ground().invalidate();
    moved();
}

QString MapView::attribution() const
{
    const QString lines = tr("Basemap: Natural Earth");
    const QString theirs = m_tiles.raster() ? m_tiles.raster()->attribution() : QString();
    return theirs.isEmpty() ? lines : tr("%1 · %2").arg(lines, theirs);
}

MapFrame::Wish MapView::wish() const
{
    MapFrame::Wish wish;
    wish.filter = m_rows.get();
    wish.selected = m_selected;
    wish.chosen = &m_chosen;
    wish.clusters = showsClusters();
    wish.positions = seesPositions();
    wish.names = m_tiles.raster() == nullptr;
    wish.countryCounts = wish.positions || !m_layers->showsCountries();
    wish.camera = m_camera;
    wish.covered = m_covered;
    wish.ratio = devicePixelRatioF();
    wish.taken = { QRectF(m_tools->geometry()), QRectF(0, height() - 26, 380, 26), QRectF(width() - m_covered - 150, height() - 36, 150, 36) };
    if (m_layers->legend().isVisible())
        wish.taken.push_back(m_layers->legend().geometry());
    return wish;
}

void MapView::compose(bool force)
{
    QElapsedTimer began;
    began.start();
    const MapFrame::Outcome outcome = m_frame.compose(m_sources.fleet, wish(), m_sources.clock.now(), force);
    if (outcome == MapFrame::Outcome::Busy)
        return m_again.start(againMs); // a writer is done within a millisecond, the next tick may meet another
    m_dirty = false;
    m_sinceLook = began; // what the picture took is part of the time to the next one
    if (outcome == MapFrame::Outcome::Painted)
        update();
    else
        Q_EMIT stayed();
}

bool MapView::settled() const
{
    return !m_dirty && m_zooming.state() != QAbstractAnimation::Running && const_cast<MapFrame &>(m_frame).ground().complete();
}

void MapView::paintScale(QPainter &painter, QPointF corner, const Look &look) const
{
    const ScaleLength length = scaleLength(m_camera.metresPerPixel(), look.px(110));
    const QString text = length.metres >= 1000 ? words::withUnit(length.metres / 1000, 0, u"km", m_sources.reader.locale)
                                               : words::withUnit(length.metres, 0, u"m", m_sources.reader.locale);
    paintScaleBar(painter, corner, look, text, std::round(length.pixels));
}

void MapView::paintFurniture(QPainter &painter) const
{
    const Look &look = m_sources.look.look();
    paintScale(painter, QPointF(width() - m_covered - 16.5, height() - 15.5), look);
    QStringList notes { attribution(), m_cursor ? shownPosition() : QString() };
    notes.removeAll(QString());
    paintHaloText(painter, QPointF(12, height() - 12), notes.join(QStringLiteral(" · ")), look.font(TextRole::Caption),
                  look.colour(Token::MLabel), look.colour(Token::Land));
    if (m_dragging && m_dragTool != MapTool::Pan)
        paintTrail(painter);
}

} // namespace signalbox
