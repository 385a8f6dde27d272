#include "map/geofenceoverlay.h"

#include "map/geofencepath.h"
#include "map/maptools.h"
#include "map/mapview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace signalbox {

namespace {
constexpr double reach = 9; // pixels round a handle
constexpr double nudgeStep = 8;
}

GeofenceOverlay::GeofenceOverlay(GeofenceDraft draft, bool open, MapView &map, LookSource &look)
    : QWidget(&map), m_draft(std::move(draft)), m_open(open), m_map(map), m_look(look)
{
    setAccessibleName(tr("Drawing on the map: Space adds a corner at the cross, N and P choose one, Ctrl and arrows move it, Del removes it, Enter saves"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setGeometry(map.rect());
    stackUnder(map.tools());
    map.installEventFilter(this);
    show();
}

bool GeofenceOverlay::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_map.rect());
    return false;
}

MapPoint GeofenceOverlay::placeOf(QPointF pixel) const
{
    const QPointF at = m_map.camera().visible().topLeft() + pixel / m_map.camera().worldPixels();
    MapPoint point { at.x() * mercatorWorld, std::clamp(at.y(), 0.0, 1.0) * mercatorWorld };
    // Next to the point before, so that a shape may cross the date line.
    if (!m_draft.points().empty())
        point.x -= std::round((point.x - m_draft.points().front().x) / mercatorWorld) * mercatorWorld;
    return point;
}

std::optional<std::size_t> GeofenceOverlay::pointAt(QPointF pixel) const
{
    const QPolygonF shown = onScreen(m_draft.points(), m_map.camera());
    for (qsizetype i = shown.size() - 1; i >= 0; --i) {
        if (QLineF(shown[i], pixel).length() <= reach)
            return std::size_t(i);
    }
    return {};
}

std::optional<std::size_t> GeofenceOverlay::middleAt(QPointF pixel) const
{
    const QPolygonF shown = onScreen(m_draft.points(), m_map.camera());
    for (std::size_t side = 0; side < m_draft.sides(); ++side) {
        const QPointF middle = (shown[qsizetype(side)] + shown[qsizetype((side + 1) % m_draft.points().size())]) / 2;
        if (QLineF(middle, pixel).length() <= reach)
            return side;
    }
    return {};
}

void GeofenceOverlay::tell()
{
    update();
    Q_EMIT changed();
}

void GeofenceOverlay::setWidth(double metres)
{
    m_draft.setWidth(metres);
    tell();
}

void GeofenceOverlay::undo()
{
    m_draft.undo();
    tell();
}

void GeofenceOverlay::redo()
{
    m_draft.redo();
    tell();
}

void GeofenceOverlay::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setFocus();
    m_byKeys = false;
    m_moved = false;
    m_pressed = m_last = event->position();
    m_draft.beginDrag();
    m_grabbed = pointAt(event->position());
    if (m_grabbed)
        m_draft.choose(m_grabbed);
    else if (const auto side = middleAt(event->position())) {
        m_draft.insert(*side, placeOf(event->position()));
        m_grabbed = *side + 1;
        m_moved = true;
    }
    tell();
}

void GeofenceOverlay::mouseMoveEvent(QMouseEvent *event)
{
    m_cursor = event->position();
    if (m_pressed && (m_moved || (event->position() - *m_pressed).manhattanLength() > QApplication::startDragDistance())) {
        m_moved = true;
        if (m_grabbed)
            m_draft.move(*m_grabbed, placeOf(event->position()));
        else
            m_map.panBy(event->position() - *m_last);
        m_last = event->position();
        Q_EMIT changed();
    }
    update();
}

void GeofenceOverlay::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const bool closes = m_open && m_grabbed == std::size_t(0) && m_draft.points().size() > 2 && m_draft.kind() == GeofenceShape::Kind::Polygon;
    if (!m_moved && closes)
        m_open = false;
    else if (!m_moved && !m_grabbed && m_open)
        m_draft.add(placeOf(event->position()));
    m_pressed.reset();
    m_grabbed.reset();
    tell();
}

/// The first click of it has added the last corner.
void GeofenceOverlay::mouseDoubleClickEvent(QMouseEvent *)
{
    m_pressed.reset();
    m_open = false;
    tell();
}

void GeofenceOverlay::nudge(QPointF pixels)
{
    if (!m_draft.chosen())
        return;
    const MapPoint from = m_draft.points()[*m_draft.chosen()];
    const double unit = mercatorWorld / m_map.camera().worldPixels();
    m_draft.beginDrag();
    m_draft.move(*m_draft.chosen(), { from.x + pixels.x() * unit, from.y + pixels.y() * unit });
}

void GeofenceOverlay::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const QPointF step = event->key() == Qt::Key_Left ? QPointF(-nudgeStep, 0) : event->key() == Qt::Key_Right ? QPointF(nudgeStep, 0)
        : event->key() == Qt::Key_Up              ? QPointF(0, -nudgeStep)
        : event->key() == Qt::Key_Down            ? QPointF(0, nudgeStep)
                                                  : QPointF();
    m_byKeys = true;
    if (event->matches(QKeySequence::Undo))
        m_draft.undo();
    else if (event->matches(QKeySequence::Redo))
        m_draft.redo();
    else if (!step.isNull() && control)
        nudge(step);
    else if (!step.isNull())
        m_map.panBy(-step * 8);
    else if (event->key() == Qt::Key_Space)
        m_draft.add(placeOf(QRectF(rect()).center()));
    else if (event->key() == Qt::Key_N || event->key() == Qt::Key_P)
        m_draft.chooseNext(event->key() == Qt::Key_N ? 1 : -1);
    else if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && !m_draft.points().empty())
        m_draft.remove(m_draft.chosen().value_or(m_draft.points().size() - 1));
    else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal || event->key() == Qt::Key_Minus)
        m_map.zoomBy(event->key() == Qt::Key_Minus ? -0.5 : 0.5);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT saveWanted();
    else if (event->key() == Qt::Key_Escape)
        return Q_EMIT cancelWanted();
    else
        return QWidget::keyPressEvent(event);
    tell();
}

void GeofenceOverlay::paintEvent(QPaintEvent *)
{
    const QColor ink = m_look.look().colour(Token::Accent);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPolygonF shown = onScreen(m_draft.points(), m_map.camera());
    QColor fill = ink;
    fill.setAlphaF(0.12F);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(fill);
    painter.drawPath(outlineOf(m_draft.kind(), m_draft.points(), m_draft.widthMetres(), m_map.camera()));
    if (m_draft.kind() == GeofenceShape::Kind::Corridor)
        painter.drawPolyline(shown);
    painter.setPen(QPen(ink, 1.5, Qt::DashLine));
    if (m_open && m_cursor && !shown.isEmpty() && !m_byKeys)
        painter.drawLine(shown.last(), *m_cursor);
    paintHandles(painter);
    if (m_byKeys && hasFocus()) {
        const QPointF middle = QRectF(rect()).center();
        for (const auto &[colour, width] : { std::pair(m_look.look().colour(Token::Halo), 4.0), std::pair(m_look.look().colour(Token::Focus), 1.5) }) {
            painter.setPen(QPen(colour, width));
            painter.drawLine(middle - QPointF(12, 0), middle + QPointF(12, 0));
            painter.drawLine(middle - QPointF(0, 12), middle + QPointF(0, 12));
        }
    }
}

void GeofenceOverlay::paintHandles(QPainter &painter) const
{
    const Look &look = m_look.look();
    const QPolygonF shown = onScreen(m_draft.points(), m_map.camera());
    painter.setPen(QPen(look.colour(Token::Accent), 1));
    painter.setBrush(look.colour(Token::Popup));
    for (std::size_t side = 0; side < m_draft.sides(); ++side) {
        const QPointF middle = (shown[qsizetype(side)] + shown[qsizetype((side + 1) % m_draft.points().size())]) / 2;
        painter.drawEllipse(middle, 3, 3);
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const bool chosen = m_draft.chosen() == std::size_t(i);
        painter.setPen(QPen(look.colour(chosen ? Token::Focus : Token::Accent), chosen ? 2.5 : 1.5));
        painter.drawRect(QRectF(shown[i] - QPointF(5, 5), QSizeF(10, 10)));
    }
}

} // namespace signalbox
