#pragma once

#include "look/looksource.h"
#include "vehicle/axisinput.h"
#include "vehicle/cardhistory.h"
#include "vehicle/ganttpainter.h"

#include <QWidget>

namespace signalbox {

/// Sessions as bars, one lane a network, with silences, rejects, device reports and operations under one time
/// axis. Wheel zooms about the mouse, dragging moves, arrow keys and + and - do the same; Ctrl+C copies the
/// sessions in view. GUI thread.
class SessionGantt final : public QWidget
{
    Q_OBJECT
public:
    SessionGantt(LookSource &look, Reader reader, NetworkSeries &series, QWidget *parent = nullptr);

    void setData(std::shared_ptr<const CardHistory> history);
    const CardHistory &data() const { return *m_data; }
    void setReader(const Reader &reader);
    /// Only from and to count; the pixels are the widget's own.
    void setTimes(Instant from, Instant to);
    const TimeAxis &axis() const { return m_axis; }
    /// Pixels from the left edge to the axis, and from its end to the right edge; charts below use the same.
    static int labelWidth(const Look &look) { return look.px(104); }
    static int rightMargin(const Look &look) { return look.px(8); }
    /// The sessions in view as tab-separated lines with heads, for the clipboard.
    QString asText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void timesChanged(signalbox::Instant from, signalbox::Instant to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const TimeAxis &axis);
    Instant latest() const { return m_data->now + m_axis.span() / 20; }
    void layOut();
    QString tipAt(Instant t) const;
    void paintCrosshair(QPainter &painter) const;

    LookSource &m_look;
    Reader m_reader;
    NetworkSeries &m_series;
    std::shared_ptr<const CardHistory> m_data;
    TimeAxis m_axis;
    GanttLayout m_layout;
    std::optional<double> m_cursor; // x of the crosshair
    AxisInput m_input;
};

} // namespace signalbox
