#pragma once

#include "look/looksource.h"

#include <QChartView>

class QValueAxis;

namespace signalbox {

/// A few lines over one stretch of time, each named at its end; counts or seconds from zero. Takes no input: the table
/// beside it has the numbers.
class CourseLines final : public QChartView
{
    Q_OBJECT
public:
    struct Line
    {
        QString name; ///< at its end, with its last value
        Token colour;
        QList<QPointF> points; ///< x from 0 to 1 over the stretch
        bool dots = false; ///< single measurements, not joined
    };
    CourseLines(LookSource &look, QWidget *parent);
    /// `from` and `to` are the labels of the ends.
    void setLines(std::vector<Line> lines, const QString &from, const QString &to);
    int lines() const { return int(m_lines.size()); }

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void dress();

    LookSource &m_look;
    QValueAxis *m_level;
    QValueAxis *m_time;
    std::vector<Line> m_lines;
    QString m_from, m_to;
};

} // namespace signalbox
