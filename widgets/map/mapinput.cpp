#include "map/mapview.h"

#include "map/maplayers.h"
#include "map/maptools.h"
#include "words/ids.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/states.h"
#include "words/times.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

namespace signalbox {

namespace {
constexpr double reach = 10; // pixels round a mark that count as on it
constexpr int zoomMs = 150;
} // namespace

void MapView::resizeEvent(QResizeEvent *)
{
    m_camera.setSize(size());
    m_layers->place(rect().adjusted(0, 0, -m_covered, 0));
    m_tools->fit(height() - 60); // above the attribution
    moved();
}

void MapView::showEvent(QShowEvent *)
{
    m_clockwork.start();
    dress(); // the screen, and with it the pixel ratio, is known now
}

void MapView::hideEvent(QHideEvent *)
{
    m_clockwork.stop();
    m_again.stop();
}

void MapView::setCamera(QPointF centre, double zoom)
{
    m_fitted = true;
    m_camera.setView(centre, zoom);
    moved();
}

void MapView::zoomTo(double zoom, QPointF about)
{
    zoom = std::clamp(Camera::wholeTiles(zoom), m_camera.minZoom(), Camera::maxZoom);
    m_zoomAbout = about;
    m_zooming.stop();
    if (m_sources.look.look().settings().reducedMotion) {
        m_camera.zoomAbout(about, zoom);
        moved();
        return;
    }
    m_zooming.setDuration(zoomMs);
    m_zooming.setStartValue(m_camera.zoom());
    m_zooming.setEndValue(zoom);
    m_zooming.start();
}

void MapView::zoomBy(double steps)
{
    zoomTo(m_camera.zoom() + steps, rect().center());
}

void MapView::wheelEvent(QWheelEvent *event)
{
    // A second notch during the ease-out adds to where the first was going.
    const double from = m_zooming.state() == QAbstractAnimation::Running ? m_zooming.endValue().toDouble() : m_camera.zoom();
    zoomTo(from + event->angleDelta().y() / 120.0 * 0.5, event->position());
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_dragged = event->position();
    m_dragging = false;
    m_dragTool = event->modifiers().testFlag(Qt::ShiftModifier) && seesPositions() ? MapTool::Rectangle : m_tool;
    m_trail.assign(1, event->position());
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    m_cursor = event->position();
    if (m_pressed && (m_dragging || (event->position() - *m_pressed).manhattanLength() > QApplication::startDragDistance())) {
        m_dragging = true;
        if (m_dragTool == MapTool::Pan) {
            m_camera.panBy(event->position() - *m_dragged);
            m_frame.ground().request(m_camera, devicePixelRatioF());
            touch();
        }
        m_dragged = event->position();
        m_trail.push_back(event->position());
    }
    update(m_dragTool != MapTool::Pan && m_dragging ? rect() : QRect(0, height() - 30, 480, 30));
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_pressed)
        finishDrag(event->position(), event->modifiers());
}

void MapView::finishDrag(QPointF at, Qt::KeyboardModifiers keys)
{
    const bool dragged = m_dragging;
    m_dragged = at;
    const QPolygonF shape = trail();
    m_pressed.reset();
    m_dragging = false;
    if (dragged && m_dragTool != MapTool::Pan) {
        setTool(MapTool::Pan);
        gather(shape, keys.testFlag(Qt::ControlModifier));
    } else if (!dragged) {
        const Cluster *cluster = clusterAt(at);
        if (cluster != nullptr && cluster->total > 1)
            zoomTo(m_camera.zoom() + 1.5, cluster->at);
        else
            Q_EMIT chosen(vehicleAt(at));
    }
    update();
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && clusterAt(event->position()) == nullptr)
        zoomTo(m_camera.zoom() + 1, event->position());
}

void MapView::focusInEvent(QFocusEvent *event)
{
    m_byKeyboard = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::OtherFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    update();
}

void MapView::leaveEvent(QEvent *)
{
    m_cursor.reset();
    update(0, height() - 30, 480, 30);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 96;
    switch (event->key()) {
    case Qt::Key_Left: m_camera.panBy({ step, 0 }), moved(); return;
    case Qt::Key_Right: m_camera.panBy({ -step, 0 }), moved(); return;
    case Qt::Key_Up: m_camera.panBy({ 0, step }), moved(); return;
    case Qt::Key_Down: m_camera.panBy({ 0, -step }), moved(); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(0.5); return;
    case Qt::Key_Minus: zoomBy(-0.5); return;
    case Qt::Key_Home: fitRows(); return;
    case Qt::Key_Escape: setTool(MapTool::Pan); return;
    default: break;
    }
    if (event->matches(QKeySequence::Copy))
        QApplication::clipboard()->setText(positionText());
    else
        QWidget::keyPressEvent(event);
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QPointF at = byMouse ? QPointF(event->pos()) : QPointF(rect().center());
    m_cursor = at;
    const Row row = byMouse ? vehicleAt(at) : m_selected;
    QMenu menu(this);
    Q_EMIT menuWanted(&menu, row);
    menu.addAction(tr("Copy position %1").arg(positionText()), this, [text = positionText()] { QApplication::clipboard()->setText(text); });
    menu.addAction(tr("Centre here"), this, [this, at] { setCamera(m_camera.toFraction(at), m_camera.zoom()); });
    menu.addAction(tr("Show all vehicles"), this, &MapView::fitRows);
    if (seesPositions())
        menu.addAction(tr("Select what is in view"), this, &MapView::chooseInView);
    menu.exec(byMouse ? event->globalPos() : mapToGlobal(rect().center()));
}

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipFor(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

const Cluster *MapView::clusterAt(QPointF position) const
{
    for (const Cluster &cluster : vehicles().clusters()) {
        const QPointF d = cluster.at - position;
        if (std::hypot(d.x(), d.y()) <= (cluster.total == 1 ? reach : cluster.radius()))
            return &cluster;
    }
    return nullptr;
}

Row MapView::vehicleAt(QPointF position) const
{
    if (!seesPositions())
        return noRow;
    if (vehicles().mode() == VehicleLayer::Mode::Clusters) {
        const Cluster *cluster = clusterAt(position);
        return cluster != nullptr && cluster->total == 1 ? cluster->row : noRow;
    }
    const QPointF fraction = m_camera.toFraction(position);
    const FleetState::ReadView view = m_sources.fleet.read();
    return view.cells().nearest(view.columns(), m_rows.get(), fraction.x() * mercatorWorld, fraction.y() * mercatorWorld,
                                reach / m_camera.worldPixels() * mercatorWorld);
}

QString MapView::tipFor(QPointF position) const
{
    const Cluster *cluster = clusterAt(position);
    if (cluster != nullptr && cluster->total > 1) {
        QStringList lines;
        for (int rank = StateRanks - 1; rank >= 0; --rank) {
            if (cluster->counts[std::size_t(rank)] > 0)
                lines << QStringLiteral("%1 %2").arg(m_sources.reader.locale.toString(cluster->counts[std::size_t(rank)]),
                                                     words::stateName(VehicleState(rank)));
        }
        return lines.join(QLatin1Char('\n'));
    }
    const Row row = vehicleAt(position);
    const FleetState::ReadView view = m_sources.fleet.read();
    if (row >= view.size())
        return m_layers->tipAt(m_camera.toFraction(position));
    const Instant now = m_sources.clock.now();
    const Reader &reader = m_sources.reader;
    QStringList lines { QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size())),
                        words::stateName(VehicleState(view->state[row])) };
    if (const QString why = words::reason(view->reason[row], view.operation(row), now, reader.zoneHere(), reader); !why.isEmpty())
        lines.back() += QStringLiteral(": ") + why;
    if (const std::optional<Plmn> plmn = Plmn::fromKey(view->plmn[row]))
        lines << words::network(*plmn, reader.books->networks) + QStringLiteral(", ") + words::ratName(view->rat[row]);
    lines << tr("Last fact: %1").arg(words::ageOf(view->lastFactAt[row], now));
    return lines.join(QLatin1Char('\n'));
}

QString MapView::positionText() const
{
    const QPointF fraction = m_camera.toFraction(m_cursor ? *m_cursor : QPointF(rect().center()));
    const double lat = latitudeOfFractionY(fraction.y()), lon = fraction.x() * 360 - 180;
    return QStringLiteral("%1, %2").arg(lat, 0, 'f', 5).arg(lon, 0, 'f', 5);
}

QString MapView::shownPosition() const
{
    const QPointF fraction = m_camera.toFraction(m_cursor.value_or(QRectF(rect()).center()));
    const double lat = latitudeOfFractionY(fraction.y()), lon = fraction.x() * 360 - 180;
    return QStringLiteral("%1 %2 %3 %4")
        .arg(std::abs(lat), 0, 'f', 4)
        .arg(lat < 0 ? QLatin1Char('S') : QLatin1Char('N'))
        .arg(std::abs(lon), 0, 'f', 4)
        .arg(lon < 0 ? QLatin1Char('W') : QLatin1Char('E'));
}

} // namespace signalbox
