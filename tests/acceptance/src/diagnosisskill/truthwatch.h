#pragma once

#include "world/labmodel.h"
#include "world/world.h"

#include <map>
#include <set>

namespace diagnosisskill {

using namespace signalbox;

/// What really keeps a vehicle off the air. Kinds of the lab's faults, and what is not a fault.
enum class Truth : std::uint8_t {
    Healthy, ///< on the air, or asleep as it should be
    Outage, CoverageGap, Congestion, RatSunset, DeadModem, FlatBattery, RebootLoop, SimRemoved, SimMoved, ImeiLocked, ApnWrong,
    RoamingBarred, QuotaBlocked,
    SwitchFailed, ///< a switch that we ordered found no network
    NoCoverage, ///< where its networks do not reach, without any fault
    NarrowbandMoving, ///< on NB-IoT, which hands nobody over, at speed
    AtSea, ///< on a ferry, where no network reaches
    FeedLoss,
};
constexpr int truths = 19;
const char *name(Truth truth);
Truth of(world::FaultKind kind);

/// Follows every vehicle through a world and remembers what ended its last session. Nothing of this reaches diagnosis.
class TruthWatch
{
public:
    TruthWatch(const world::LabModel &model, const world::World &world);

    /// Every fact as it really happened, before imperfections.
    void see(const Fact &fact, std::uint32_t vehicle);
    /// Call about once a minute of the world.
    void look(Instant now);
    void ordered(std::uint32_t vehicle, int slot);

    /// What keeps it off the air now: what ended its last session, else what troubles it since.
    Truth of(std::uint32_t vehicle) const { return m_now[vehicle]; }
    /// When it was last on the air.
    Instant servedAt(std::uint32_t vehicle) const { return m_served[vehicle]; }
    /// Since when it restarts again and again; zero: it does not.
    Instant loopsSince(std::uint32_t vehicle) const { return m_loops[vehicle]; }

private:
    Truth troubleOf(std::uint32_t vehicle, Instant t) const;
    Truth withoutTrouble(const world::VehicleLife &life, Instant t) const;

    const world::LabModel &m_model;
    const world::World &m_world;
    std::vector<Truth> m_now, m_ended; // of the present silence
    std::vector<Instant> m_served, m_loops;
    std::vector<Rat> m_rat; // of the last session
    std::map<std::uint32_t, int> m_ordered; // slot
};

} // namespace diagnosisskill
