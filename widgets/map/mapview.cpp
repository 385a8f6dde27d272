#include "map/mapview.h"

#include "look/paint.h"
#include "map/maplayers.h"
#include "map/maptools.h"
#include "map/scalebar.h"
#include "words/numbers.h"
#include "words/states.h"

#include <QMenu>
#include <QPainter>
#include <cmath>

namespace signalbox {

namespace {
constexpr int restingMs = 25;
constexpr int leastWaitMs = 16; // a mouse tells of its moves more often than a screen shows them
constexpr double mostWaitMs = 36; // a map that moves less than ten times a second looks stuck
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
    connect(&m_again, &QTimer::timeout, this, &MapView::tick);
    m_again.setSingleShot(true);
    m_again.setTimerType(Qt::PreciseTimer);
    m_clockwork.setInterval(restingMs);
    m_sinceLook.start();
    buildLayers();
    dress();
}

MapView::~MapView() = default;

void MapView::addUnderlay(Underlay *underlay)
{
    m_frame.addUnderlay(underlay);
    m_dirty = true;
}

void MapView::buildLayers()
{
    const MapSources &from = m_sources;
    m_layers = new MapLayers({ from.fleet, from.clock, from.look, from.atlas, from.areas, from.access, from.viewer, seesPositions() }, from.reader, this);
    m_frame.addUnderlay(&m_layers->areas());
    m_frame.addUnderlay(m_layers);
    connect(m_layers, &MapLayers::changed, this, [this] { m_dirty = true; });
    if (!m_layers->offers().empty()) {
        QMenu *menu = m_tools->addMenu(QStringLiteral("layers"), tr("Layers: countries, heat"));
        connect(menu, &QMenu::aboutToShow, m_layers, [this, menu] { m_layers->fillMenu(menu); });
    }
}

void MapView::dress()
{
    m_frame.setLook(m_sources.look.look(), m_sources.reader, devicePixelRatioF());
    m_layers->dress();
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
    m_layers->areas().setRows(m_rows);
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
    m_layers->setReader(reader);
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
    m_layers->place(rect().adjusted(0, 0, -m_covered, 0));
    touch();
}

void MapView::touch()
{
    m_dirty = true;
    soon(leastWaitMs);
}

/// A look when this much time has passed since the last one.
void MapView::soon(double waitMs)
{
    if (isVisible() && !m_again.isActive())
        m_again.start(std::max(0, int(std::ceil(waitMs)) - int(m_sinceLook.elapsed())));
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
    if (!m_fitted && m_sources.fleet.size() > 0) {
        m_fitted = true;
        fitRows();
    }
    m_layers->areas().tick(m_camera, devicePixelRatioF());
    const double waited = double(m_sinceLook.elapsed());
    const bool news = m_frame.generation() != m_sources.fleet.generation();
    if (m_dirty || (news && waited >= patience()))
        return compose(m_dirty);
    if (news && waited + restingMs > patience())
        return soon(patience()); // before the next tick
    if (!news && waited >= mostWaitMs) { // looked, and there is nothing to paint
        m_sinceLook.restart();
        Q_EMIT stayed();
    }
}

/// Milliseconds. Close by a truck crosses half a pixel within a tick; far out it needs seconds, but states change there too.
double MapView::patience() const
{
    const double crossing = m_camera.metresPerPixel() / 2 / (truckSpeed * std::max(1.0, m_sources.clock.speed())) * 1000;
    return std::min(crossing, mostWaitMs);
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

QString MapView::summary() const
{
    const StateCounts &counts = vehicles().counts();
    QStringList parts;
    for (int rank = StateRanks - 1; rank >= 0; --rank) {
        if (counts[std::size_t(rank)] > 0)
            parts << tr("%1 %2").arg(m_sources.reader.locale.toString(counts[std::size_t(rank)]), words::stateName(VehicleState(rank)));
    }
    const QString total = tr("%Ln vehicle(s) in view", nullptr, int(vehicles().inView()));
    return parts.isEmpty() ? total : total + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

} // namespace signalbox
