#include "map/mapview.h"

#include "look/paint.h"
#include "map/maptools.h"
#include "map/scalebar.h"
#include "words/numbers.h"
#include "words/states.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr int touchedMs = 33, restingMs = 50;
constexpr qint64 touchLastsMs = 400;
constexpr double truckSpeed = 25; // m/s
constexpr double clustersBelow = 7;
constexpr double countryZoom = 6;
} // namespace

MapView::MapView(MapSources sources, QWidget *parent)
    : QWidget(parent), m_sources(std::move(sources)),
      m_labels(m_sources.reader.books->countries, m_sources.reader.books->cities), m_tiles(m_sources.atlas, {}),
      m_frame(m_tiles, m_labels), m_tools(new MapTools(m_sources.look, seesPositions(), this))
{
    setAccessibleName(tr("Map of the fleet"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(320, 200);
    connect(&m_tiles, &BasemapTiles::tilesReady, this, [this] {
        if (m_frame.ground().complete())
            return; // a tile above the view, for the next step out
        m_frame.ground().invalidate();
        m_dirty = true;
    });
    connect(&m_sources.look, &LookSource::changed, this, &MapView::dress);
    connect(&m_clockwork, &QTimer::timeout, this, &MapView::tick);
    connect(&m_zooming, &QVariantAnimation::valueChanged, this, [this](const QVariant &zoom) {
        m_camera.zoomAbout(m_zoomAbout, zoom.toDouble());
        touch();
    });
    connect(&m_zooming, &QVariantAnimation::finished, this, &MapView::moved);
    connect(m_tools, &MapTools::zoomed, this, &MapView::zoomBy);
    connect(m_tools, &MapTools::fitted, this, &MapView::fitRows);
    connect(m_tools, &MapTools::toolChosen, this, &MapView::setTool);
    connect(m_tools, &MapTools::clustered, this, &MapView::setClusters);
    m_zooming.setEasingCurve(QEasingCurve::OutCubic);
    m_clockwork.setInterval(restingMs);
    m_sinceTouch.start();
    m_sincePaint.start();
    dress();
}

MapView::~MapView() = default;

void MapView::dress()
{
    m_frame.setLook(m_sources.look.look(), m_sources.reader, devicePixelRatioF());
    m_tools->move(12, 12);
    m_tools->adjustSize();
    moved();
}

bool MapView::seesPositions() const
{
    const Visibility seen = m_sources.access.visibility(m_sources.viewer.role, FieldGroup::Position);
    return seen == Visibility::Full || seen == Visibility::OwnScope;
}

bool MapView::showsClusters() const
{
    return m_clusters && m_camera.zoom() < clustersBelow;
}

void MapView::setRows(std::shared_ptr<const RowSet> rows)
{
    m_rows = std::move(rows);
    m_dirty = true;
}

void MapView::select(Row row)
{
    m_selected = row;
    m_dirty = true;
}

void MapView::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    dress();
}

void MapView::setClusters(bool on)
{
    m_clusters = on;
    m_tools->showClusters(on);
    m_dirty = true;
}

void MapView::setCovered(int pixels)
{
    m_covered = pixels;
    touch();
}

void MapView::touch()
{
    m_sinceTouch.restart();
    m_clockwork.setInterval(touchedMs);
    m_dirty = true;
}

/// The view has come to rest: sharp tiles are asked for.
void MapView::moved()
{
    if (!seesPositions() && m_camera.zoom() > countryZoom)
        m_camera.setView(m_camera.centre(), countryZoom);
    m_frame.ground().request(m_camera, devicePixelRatioF());
    touch();
}

void MapView::tick()
{
    if (m_clockwork.interval() == touchedMs && m_sinceTouch.elapsed() > touchLastsMs)
        m_clockwork.setInterval(restingMs);
    if (!m_fitted && m_sources.fleet.size() > 0) {
        m_fitted = true;
        fitRows();
    }
    if (m_dirty || due())
        compose(m_dirty);
}

/// Far out a truck needs seconds to cross half a pixel: looking more often would only burn time.
bool MapView::due() const
{
    const double crossing = m_camera.metresPerPixel() / 2 / (truckSpeed * std::max(1.0, m_sources.clock.speed())) * 1000;
    return m_frame.generation() != m_sources.fleet.generation() && double(m_sincePaint.elapsed()) >= std::clamp(crossing, 0.0, 1000.0);
}

void MapView::compose(bool force)
{
    MapFrame::Wish wish;
    wish.filter = m_rows.get();
    wish.selected = m_selected;
    wish.chosen = &m_chosen;
    wish.clusters = showsClusters();
    wish.positions = seesPositions();
    wish.camera = m_camera;
    wish.covered = m_covered;
    wish.ratio = devicePixelRatioF();
    wish.taken = { QRectF(m_tools->geometry()), QRectF(0, height() - 26, 380, 26), QRectF(width() - m_covered - 150, height() - 36, 150, 36) };
    const MapFrame::Outcome outcome = m_frame.compose(m_sources.fleet, wish, m_sources.clock.now(), force);
    if (outcome == MapFrame::Outcome::Busy)
        return;
    m_dirty = false;
    m_sincePaint.restart();
    if (outcome == MapFrame::Outcome::Painted)
        update();
}

bool MapView::settled() const
{
    return !m_dirty && m_zooming.state() != QAbstractAnimation::Running && const_cast<MapFrame &>(m_frame).ground().complete();
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_frame.picture().isNull())
        painter.fillRect(rect(), m_sources.look.look().colour(Token::Sea));
    else
        painter.drawImage(QPointF(0, 0), m_frame.picture());
    paintFurniture(painter);
    if (hasFocus() && m_byKeyboard)
        paintFocusRing(painter, rect(), m_sources.look.look().colour(Token::Focus), 0);
}

void MapView::paintFurniture(QPainter &painter) const
{
    const Look &look = m_sources.look.look();
    const ScaleLength length = scaleLength(m_camera.metresPerPixel(), look.px(110));
    const QString text = length.metres >= 1000 ? words::withUnit(length.metres / 1000, 0, u"km", m_sources.reader.locale)
                                               : words::withUnit(length.metres, 0, u"m", m_sources.reader.locale);
    paintScaleBar(painter, QPointF(width() - m_covered - 16.5, height() - 15.5), look, text, std::round(length.pixels));
    QStringList notes { tr("Basemap: Natural Earth"), m_cursor ? positionText() : QString() };
    notes.removeAll(QString());
    paintHaloText(painter, QPointF(12, height() - 12), notes.join(QStringLiteral(" · ")), look.font(TextRole::Caption),
                  look.colour(Token::MLabel), look.colour(Token::Land));
    if (m_dragging && m_dragTool != MapTool::Pan)
        paintTrail(painter);
}

QString MapView::summary() const
{
    const StateCounts &counts = vehicles().counts();
    QStringList parts;
    for (int rank = StateRanks - 1; rank >= 0; --rank) {
        if (counts[std::size_t(rank)] > 0)
            parts << tr("%1 %2").arg(m_sources.reader.locale.toString(counts[std::size_t(rank)]), words::stateName(VehicleState(rank)));
    }
    const QString total = tr("%n vehicle(s) in view", nullptr, int(vehicles().inView()));
    return parts.isEmpty() ? total : total + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

} // namespace signalbox
