#pragma once

#include <QElapsedTimer>
#include <QEvent>
#include <QObject>
#include <QPointF>
#include <QTimer>
#include <vector>

class QWidget;

namespace signalbox {

/// When a widget's picture was that of now, for acceptance: the times between one picture and the next, as the person in
/// front of it has them, under names of what was going on. GUI thread.
class FrameRecord final : public QObject
{
    Q_OBJECT
public:
    explicit FrameRecord(QWidget &watched);
    /// What is recorded from now on is of this; the picture that is due now counts for nothing.
    void begin(const QString &phase);
    double percentile(const QString &phase, double share) const; ///< ms; 0 where nothing was recorded
    std::size_t count(const QString &phase) const;
    /// One picture a line: ms since the record began, ms since the picture before, the phase.
    bool save(const QString &path) const;

    /// The picture of now would be the one that is there: nothing is painted, and nobody waits for anything.
    void stayed() { note(); }
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Frame
    {
        double at, interval; ///< ms
        int phase;
    };
    void note();
    std::vector<double> intervals(const QString &phase) const;

    QElapsedTimer m_clock;
    double m_before = -1; ///< of the last picture; negative: none yet
    QStringList m_phases;
    std::vector<Frame> m_frames;
};

/// A hand that drags a widget to and fro with the mouse's own events, thirty times a second. GUI thread.
class RestlessHand final : public QObject
{
    Q_OBJECT
public:
    explicit RestlessHand(QWidget &held) : m_held(held) { connect(&m_timer, &QTimer::timeout, this, &RestlessHand::move); }
    void start();
    void stop();

private:
    void move();
    void send(QEvent::Type type);

    QWidget &m_held;
    QTimer m_timer;
    QPointF m_at;
    int m_moves = 0;
};

} // namespace signalbox
