#include "framerecord.h"

#include <QCoreApplication>
#include <QFile>
#include <QMouseEvent>
#include <QTextStream>
#include <QWidget>

namespace signalbox {

namespace {
constexpr int movesEvery = 33; // ms
constexpr int movesOfADrag = 60;
constexpr qreal stride = 7; // pixels
} // namespace

FrameRecord::FrameRecord(QWidget &watched)
{
    watched.installEventFilter(this);
    m_clock.start();
}

void FrameRecord::begin(const QString &phase)
{
    m_phases += phase;
    m_before = -1;
}

bool FrameRecord::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        note();
    return false;
}

void FrameRecord::note()
{
    if (m_phases.isEmpty())
        return;
    const double now = double(m_clock.nsecsElapsed()) / 1e6;
    if (m_before >= 0)
        m_frames.push_back({ now, now - m_before, int(m_phases.size()) - 1 });
    m_before = now;
}

std::vector<double> FrameRecord::intervals(const QString &phase) const
{
    std::vector<double> found;
    for (const Frame &frame : m_frames)
        if (m_phases[frame.phase] == phase)
            found.push_back(frame.interval);
    return found;
}

std::size_t FrameRecord::count(const QString &phase) const
{
    return intervals(phase).size();
}

double FrameRecord::percentile(const QString &phase, double share) const
{
    std::vector<double> found = intervals(phase);
    if (found.empty())
        return 0;
    const auto at = found.begin() + std::ptrdiff_t(std::min(double(found.size() - 1), share * double(found.size())));
    std::nth_element(found.begin(), at, found.end());
    return *at;
}

bool FrameRecord::save(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    for (const Frame &frame : m_frames)
        out << QString::number(frame.at, 'f', 1) << '\t' << QString::number(frame.interval, 'f', 1) << '\t' << m_phases[frame.phase] << '\n';
    out.flush();
    return file.error() == QFile::NoError;
}

void RestlessHand::start()
{
    m_moves = 0;
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(movesEvery);
}

void RestlessHand::stop()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    if (m_moves > 0)
        send(QEvent::MouseButtonRelease);
}

void RestlessHand::send(QEvent::Type type)
{
    const bool pressed = type != QEvent::MouseButtonRelease;
    QMouseEvent event(type, m_at, m_held.mapToGlobal(m_at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      pressed ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_held, &event);
}

/// A square: right, down, left, up.
void RestlessHand::move()
{
    if (m_moves % movesOfADrag == 0) {
        if (m_moves > 0)
            send(QEvent::MouseButtonRelease);
        m_at = QPointF(m_held.width() / 2.0, m_held.height() / 2.0);
        send(QEvent::MouseButtonPress);
    }
    constexpr QPointF ways[] = { { stride, 0 }, { 0, stride }, { -stride, 0 }, { 0, -stride } };
    m_at += ways[m_moves / movesOfADrag % 4] * 0.5;
    ++m_moves;
    send(QEvent::MouseMove);
}

} // namespace signalbox
