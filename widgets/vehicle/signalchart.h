#pragma once

#include "look/looksource.h"
#include "vehicle/axisinput.h"
#include "vehicle/cardhistory.h"
#include "words/reader.h"

#include <QChartView>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace signalbox {

/// RSRP over time on the same axis as the Gantt above it, reduced to what the pixels can show. Gaps stay gaps. Wheel,
/// drag, arrow keys and + and - zoom and move it.
class SignalChart final : public QChartView
{
    Q_OBJECT
public:
    static constexpr double limit = -115; ///< dBm; below it a session is at risk
    SignalChart(LookSource &look, Reader reader, QWidget *parent = nullptr);

    void setData(std::shared_ptr<const CardHistory> history);
    void setTimes(Instant from, Instant to);
    int runs() const { return int(m_runs.size()); } ///< lines of the newest picture
    QSize sizeHint() const override { return { 420, m_look.look().px(92) }; }

Q_SIGNALS:
    void timesChanged(signalbox::Instant from, signalbox::Instant to); ///< by the reader

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void renew();
    void reduce();
    void dress();
    void paintRuns(QPainter &painter, const QRectF &plot) const;
    void take(const TimeAxis &axis);
    Instant latest() const { return m_data->now + (m_to - m_from) / 20; }
    QString tipAt(Instant t) const;
    TimeAxis axis() const;

    LookSource &m_look;
    Reader m_reader;
    std::shared_ptr<const CardHistory> m_data;
    Instant m_from {}, m_to {};
    std::optional<TimedValue> m_newest; // in view
    QValueAxis *m_time;
    QValueAxis *m_level;
    QLineSeries *m_limitLine, *m_floor;
    QAreaSeries *m_weak;
    bool m_stale = false; // m_runs and m_newest are not those of the window
    std::vector<TimeSeries::Run> m_runs; // x from 0 to 1 over the window, y in dBm
    AxisInput m_input;
};

} // namespace signalbox
