#include "vehicle/axisinput.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace signalbox {

TimeAxis AxisInput::wheel(const TimeAxis &axis, const QWheelEvent &event, Instant latest)
{
    const double notches = event.angleDelta().y() / 120.0;
    return axis.zoomed(std::clamp(event.position().x(), axis.left, axis.left + axis.width), std::pow(0.8, notches), latest);
}

std::optional<TimeAxis> AxisInput::key(const TimeAxis &axis, const QKeyEvent &event, Instant latest)
{
    const double end = axis.left + axis.width;
    switch (event.key()) {
    case Qt::Key_Left: return axis.moved(-axis.span() / 8, latest);
    case Qt::Key_Right: return axis.moved(axis.span() / 8, latest);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return axis.zoomed(end, 0.7, latest);
    case Qt::Key_Minus: return axis.zoomed(end, 1 / 0.7, latest);
    default: return std::nullopt;
    }
}

TimeAxis AxisInput::dragTo(const TimeAxis &axis, double x, Instant latest)
{
    const double from = m_dragged.value_or(x);
    m_dragged = x;
    return axis.moved(axis.at(from) - axis.at(x), latest);
}

} // namespace signalbox
