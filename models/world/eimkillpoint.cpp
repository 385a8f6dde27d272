#include "world/eimkillpoint.h"

#include <csignal>

namespace signalbox::world {

EimKillPoints::EimKillPoints(const QByteArray &specification)
{
    for (const QByteArray &one : specification.split(','))
        if (const auto colon = one.indexOf(':'); colon > 0) m_left.insert(one.first(colon), one.mid(colon + 1).toInt());
}

void EimKillPoints::hit(const char *name)
{
    const auto point = m_left.find(QByteArray::fromRawData(name, qsizetype(qstrlen(name))));
    if (point != m_left.end() && --*point == 0) std::raise(SIGKILL);
}

} // namespace signalbox::world
