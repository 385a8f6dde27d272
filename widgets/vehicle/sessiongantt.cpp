#include "vehicle/sessiongantt.h"

#include "look/paint.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace signalbox {

SessionGantt::SessionGantt(LookSource &look, Reader reader, NetworkSeries &series, QWidget *parent)
    : QWidget(parent), m_look(look), m_reader(std::move(reader)), m_series(series), m_data(std::make_shared<CardHistory>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sessions by network"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_look, &LookSource::changed, this, [this] { layOut(), update(); });
    layOut();
}

void SessionGantt::setData(std::shared_ptr<const CardHistory> history)
{
    m_data = std::move(history);
    setAccessibleDescription(asText());
    layOut();
    update();
}

void SessionGantt::setReader(const Reader &reader)
{
    m_reader = reader;
    update();
}

void SessionGantt::setTimes(Instant from, Instant to)
{
    m_axis.from = from;
    m_axis.to = to;
    layOut();
    update();
}

void SessionGantt::layOut()
{
    const Look &look = m_look.look();
    m_axis.left = labelWidth(look);
    m_axis.width = std::max(1, width() - labelWidth(look) - rightMargin(look));
    m_layout = layoutGantt(m_data->plan, m_axis, look, width());
    updateGeometry();
}

QSize SessionGantt::sizeHint() const
{
    return { m_look.look().px(420), int(m_layout.bottom()) + 2 };
}

void SessionGantt::resizeEvent(QResizeEvent *)
{
    layOut();
}

void SessionGantt::take(const TimeAxis &axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    layOut();
    update();
    Q_EMIT timesChanged(m_axis.from, m_axis.to);
}

void SessionGantt::wheelEvent(QWheelEvent *event)
{
    take(AxisInput::wheel(m_axis, *event, latest()));
    event->accept();
}

void SessionGantt::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_input.press(event->position().x());
}

void SessionGantt::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_input.dragging()) {
        take(m_input.dragTo(m_axis, x, latest()));
        return;
    }
    const bool inside = x >= m_axis.left && x <= m_axis.left + m_axis.width;
    m_cursor = inside ? std::optional(x) : std::nullopt;
    if (inside)
        QToolTip::showText(event->globalPosition().toPoint() + QPoint(14, 14), tipAt(m_axis.at(x)), this);
    update();
}

void SessionGantt::mouseReleaseEvent(QMouseEvent *)
{
    m_input.release();
}

void SessionGantt::leaveEvent(QEvent *)
{
    m_cursor.reset();
    update();
}

void SessionGantt::keyPressEvent(QKeyEvent *event)
{
    if (const std::optional<TimeAxis> axis = AxisInput::key(m_axis, *event, latest()))
        take(*axis);
    else if (event->matches(QKeySequence::Copy))
        QApplication::clipboard()->setText(asText());
    else
        QWidget::keyPressEvent(event);
}

void SessionGantt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    GanttPainter(painter, { *m_data, m_axis, m_layout, m_look.look(), m_reader, m_series }).paint();
    paintCrosshair(painter);
    if (hasFocus())
        paintFocusRing(painter, rect(), m_look.look().colour(Token::Focus));
}

void SessionGantt::paintCrosshair(QPainter &painter) const
{
    if (!m_cursor || m_input.dragging())
        return;
    painter.setPen(QPen(m_look.look().colour(Token::Text3), 1, Qt::DotLine));
    painter.drawLine(QPointF(*m_cursor, m_layout.headHeight), QPointF(*m_cursor, m_layout.bottom()));
}

} // namespace signalbox
