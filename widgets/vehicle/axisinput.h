#pragma once

#include "vehicle/timeaxis.h"

class QKeyEvent;
class QWheelEvent;

namespace signalbox {

/// What wheel, drag and keys make of a time axis: the wheel zooms about the mouse, dragging moves, the arrow keys and
/// + and - do the same. Nothing beyond `latest` comes into view. GUI thread.
class AxisInput
{
public:
    static TimeAxis wheel(const TimeAxis &axis, const QWheelEvent &event, Instant latest);
    /// Nothing for other keys.
    static std::optional<TimeAxis> key(const TimeAxis &axis, const QKeyEvent &event, Instant latest);
    void press(double x) { m_dragged = x; }
    void release() { m_dragged.reset(); }
    bool dragging() const { return m_dragged.has_value(); }
    TimeAxis dragTo(const TimeAxis &axis, double x, Instant latest);

private:
    std::optional<double> m_dragged;
};

} // namespace signalbox
