#include "world/eimkillpoint.h"

#include <QThread>

#include <csignal>

namespace signalbox::world {

EimKillPoints::EimKillPoints(const QByteArray &specification)
{
    for (const QByteArray &one : specification.split(',')) {
        const auto colon = one.indexOf(':');
        if (colon <= 0) continue;
        const QByteArray value = one.mid(colon + 1);
        if (value.endsWith("ms")) m_pauses.insert(one.first(colon), value.chopped(2).toInt());
        else m_left.insert(one.first(colon), value.toInt());
    }
}

void EimKillPoints::hit(const char *name)
{
    const QByteArray key = QByteArray::fromRawData(name, qsizetype(qstrlen(name)));
    if (const int pause = m_pauses.value(key); pause > 0) QThread::msleep(unsigned(pause));
    const auto point = m_left.find(key);
    if (point != m_left.end() && --*point == 0) std::raise(SIGKILL);
}

} // namespace signalbox::world
