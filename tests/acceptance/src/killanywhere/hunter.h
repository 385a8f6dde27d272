#pragma once

#include "broker.h"
#include "journalfile.h"
#include "program.h"
#include "tally.h"
#include "worldfile.h"

#include <QElapsedTimer>
#include <optional>
#include <random>

namespace killanywhere {

/// Watches the journal from outside, kills the engine at a wanted moment and starts it again. Knows nothing of
/// the engine's inside and needs nothing of it.
class Hunter
{
public:
    struct Rules
    {
        int each = 11; ///< kills wanted of each aim
        bool sabotage = false; ///< put requests under way back to Recorded, as an engine that resends would
    };
    Hunter(Program &engine, JournalFile &journal, WorldFile &world, Broker &broker, Rules rules);

    /// To be called about a thousand times a second. `mayKill`: not yet, when operations must come first.
    void step(bool mayKill);
    bool engineWorks(); ///< it has taken the workspace since its last start
    bool done() const { return m_tally.complete(m_rules.each); }
    const Tally &tally() const { return m_tally; }

private:
    using Open = QHash<QString, OperationState>;
    void revive();
    void choose();
    bool matches(const Open &open);
    bool any(const Open &open, OperationState state) const;
    bool anySubmitting(const Open &open, bool taken);
    void aimAt(const Open &open);
    void strike();
    int randomUpTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    Program &m_engine;
    JournalFile &m_journal;
    WorldFile &m_world;
    Broker &m_broker;
    const Rules m_rules;
    Tally m_tally;
    std::optional<Aim> m_aim;
    QElapsedTimer m_clock; ///< wall, ms
    qint64 m_aimedSince = 0;
    qint64 m_startAt = 0;
    std::optional<qint64> m_fireAt;
    QString m_oldOwner; ///< token of the engine that was killed last
    std::mt19937 m_random { 20261122 };
};

} // namespace killanywhere
