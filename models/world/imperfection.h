#pragma once

#include "domain/facts.h"
#include "world/faults.h"

namespace signalbox::world {

/// How imperfectly the world is reported: shares of 1.
struct Imperfections
{
    double stopsLost = 0; ///< of the Stops of sessions that a network's fault ended
    double delayed = 0; ///< of all Stops
    double wrongCauses = 0; ///< of all causes, of Stops and rejects
    double deviceMissing = 0; ///< of device reports
    bool any() const { return stopsLost > 0 || delayed > 0 || wrongCauses > 0 || deviceMissing > 0; }
};

/// What becomes of one fact on its way to whoever listens.
struct Passage
{
    bool lost = false;
    Span late {}; ///< world time
    std::optional<Cause> said {}; ///< instead of the real cause
};

/// Loses, delays and falsifies facts; what happens to one is a function of the seed and the fact.
class Imperfection
{
public:
    Imperfection(Imperfections shares, std::uint64_t seed) : m_shares(shares), m_seed(seed) { }

    /// `trouble`: what kept the vehicle off the air when the fact happened.
    Passage passage(const Fact &fact, std::optional<FaultKind> trouble) const;
    /// The fact as it is told: nothing when it is lost.
    static std::optional<Fact> told(const Fact &fact, const Passage &passage);

private:
    Imperfections m_shares;
    std::uint64_t m_seed;
};

} // namespace signalbox::world
