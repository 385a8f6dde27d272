#pragma once

#include "look/looksource.h"
#include "vehicle/cardhistory.h"
#include "vehicle/m4.h"
#include "words/reader.h"

#include <QChartView>

class QAreaSeries;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace signalbox {

/// RSRP over time on the same axis as the Gantt above it, reduced to what the pixels can show. Gaps stay gaps.
class SignalChart final : public QChartView
{
    Q_OBJECT
public:
    static constexpr double limit = -115; ///< dBm; below it a session is at risk
    SignalChart(LookSource &look, Reader reader, QWidget *parent = nullptr);

    void setData(std::shared_ptr<const CardHistory> history);
    void setTimes(Instant from, Instant to);
    int runs() const { return int(m_runs.size()); } ///< lines that are drawn
    QSize sizeHint() const override { return { 420, m_look.look().px(92) }; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void renew();
    void dress();
    QLineSeries *newLine();
    void showRuns(const std::vector<std::vector<QPointF>> &runs);
    TimeAxis axis() const;

    LookSource &m_look;
    Reader m_reader;
    std::shared_ptr<const CardHistory> m_data;
    std::vector<TimedValue> m_samples;
    Instant m_from {}, m_to {};
    QValueAxis *m_time;
    QValueAxis *m_level;
    QLineSeries *m_limitLine, *m_floor;
    QAreaSeries *m_weak;
    QScatterSeries *m_last;
    std::vector<QLineSeries *> m_runs;
};

} // namespace signalbox
