#pragma once

#include <QByteArray>
#include <QHash>

namespace signalbox::world {

/// Moments at which a test may have the eIM killed, as by a power cut of its process: SIGKILL to itself.
/// Read from SIGNALBOX_LAB_KILL_POINT="name:n[,name:n]": the n-th time that moment comes, in the life of one
/// process. With a unit, "name:150ms", the eIM instead stands still so long each time the moment comes, so
/// that others can be killed meanwhile. Names: accept-before-persist, persist-before-answer,
/// handed-before-answer, result-before-persist, result-before-answer. Only the lab has such a thing.
class EimKillPoints
{
public:
    EimKillPoints() = default;
    explicit EimKillPoints(const QByteArray &specification);
    void hit(const char *name);

private:
    QHash<QByteArray, int> m_left;
    QHash<QByteArray, int> m_pauses; ///< ms of wall time
};

} // namespace signalbox::world
