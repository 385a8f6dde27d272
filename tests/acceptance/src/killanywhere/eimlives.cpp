#include "eimlives.h"

namespace killanywhere {

namespace {

const QByteArray beforePersist = "accept-before-persist";
const QByteArray otherPoints[] = { "persist-before-answer", "handed-before-answer", "result-before-persist", "result-before-answer" };
constexpr int orders = 4; // that reach the point before the one that does not

/// The answer is held so long that a kill between "request written" and "answer read" can be aimed.
const QByteArray hold = "persist-before-answer:150ms";

} // namespace

EimLives::EimLives(const QString &lab, const QString &workspace, const QString &log)
    : m_program(lab, { QStringLiteral("--workspace"), workspace, QStringLiteral("--only"), QStringLiteral("eim") }, log)
{
}

void EimLives::step(bool mortal)
{
    if (m_program.running()) return;
    if (m_life > 0) {
        if (m_point.isEmpty() || !m_program.killedByItself()) {
            m_ended = true;
            return;
        }
        ++m_kills;
        if (m_point == beforePersist) ++m_beforePersist;
    }
    begin(mortal);
}

void EimLives::begin(bool mortal)
{
    m_point.clear();
    if (mortal) m_point = m_life % 2 == 0 ? beforePersist : otherPoints[std::size_t(m_life / 2) % std::size(otherPoints)];
    ++m_life;
    QByteArray specification = hold;
    if (!m_point.isEmpty()) specification += ',' + m_point + ':' + QByteArray::number(orders);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SIGNALBOX_LAB_KILL_POINT"), QString::fromLatin1(specification));
    m_program.start(environment);
}

} // namespace killanywhere
