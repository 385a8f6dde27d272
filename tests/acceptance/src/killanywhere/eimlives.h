#pragma once

#include "program.h"

namespace killanywhere {

/// The lab's eIM, one life after the other. In each the lab's own kill point ends it by SIGKILL at a chosen
/// moment (world/eimkillpoint.h); every second life ends between accepting an order and storing it.
class EimLives
{
public:
    EimLives(const QString &lab, const QString &workspace, const QString &log);

    /// Starts the next life when the last has ended; `mortal`: with a kill point.
    void step(bool mortal);
    int kills() const { return m_kills; } ///< at any kill point
    int killsBeforePersist() const { return m_beforePersist; }
    bool ended() const { return m_ended; } ///< by something else than a kill point: the trial is over

private:
    void begin(bool mortal);

    Program m_program;
    QByteArray m_point; ///< of this life; empty: immortal
    int m_life = 0;
    int m_kills = 0;
    int m_beforePersist = 0;
    bool m_ended = false;
};

} // namespace killanywhere
