#include "truthwatch.h"

namespace diagnosisskill {

using namespace world;

namespace {
constexpr const char *names[] = { "healthy", "outage", "coverage-gap", "congestion", "rat-sunset", "dead-modem", "flat-battery", "reboot-loop", "sim-removed",
                                  "sim-moved", "imei-locked", "apn-wrong", "roaming-barred", "quota-blocked", "switch-failed", "no-coverage", "narrowband-moving", "at-sea", "feed-loss" };
static_assert(std::size(names) == truths);
}

const char *name(Truth truth)
{
    return names[std::size_t(truth)];
}

Truth of(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Outage: return Truth::Outage;
    case FaultKind::CoverageGap: return Truth::CoverageGap;
    case FaultKind::Congestion: return Truth::Congestion;
    case FaultKind::RatSunset: return Truth::RatSunset;
    case FaultKind::DeadModem: return Truth::DeadModem;
    case FaultKind::ProfileDead: return Truth::SwitchFailed;
    case FaultKind::FlatBattery: return Truth::FlatBattery;
    case FaultKind::RebootLoop: return Truth::RebootLoop;
    case FaultKind::SimRemoved: return Truth::SimRemoved;
    case FaultKind::SimMoved: return Truth::SimMoved;
    case FaultKind::ImeiLocked: return Truth::ImeiLocked;
    case FaultKind::ApnWrong: return Truth::ApnWrong;
    case FaultKind::RoamingBarred: return Truth::RoamingBarred;
    case FaultKind::QuotaBlocked: return Truth::QuotaBlocked;
    case FaultKind::FeedLoss: case FaultKind::EimDown: case FaultKind::EimSlow: break;
    }
    return Truth::Healthy;
}

TruthWatch::TruthWatch(const LabModel &model, const World &world)
    : m_model(model), m_world(world), m_now(world.vehicles().size()), m_ended(world.vehicles().size()), m_served(world.vehicles().size()),
      m_loops(world.vehicles().size()), m_rat(world.vehicles().size())
{
}

void TruthWatch::ordered(std::uint32_t vehicle, int slot)
{
    m_ordered[vehicle] = slot;
}

void TruthWatch::see(const Fact &fact, std::uint32_t vehicle)
{
    const auto *session = std::get_if<SessionFact>(&fact.body);
    if (!session || session->event == SessionEvent::Interim || m_world.vehicles()[vehicle].session().elsewhere()) return;
    m_rat[vehicle] = session->rat;
    const bool normal = session->cause && *session->cause == Cause { CauseSpace::Radius, 1 };
    m_ended[vehicle] = session->event == SessionEvent::Stop && !normal ? troubleOf(vehicle, fact.t) : Truth::Healthy;
}

void TruthWatch::look(Instant now)
{
    for (std::uint32_t i = 0; i < m_now.size(); ++i) {
        const VehicleLife &life = m_world.vehicles()[i];
        const Truth trouble = troubleOf(i, now);
        if (life.online()) m_served[i] = now;
        // Asleep it cannot restart.
        if (trouble != Truth::RebootLoop || !(life.online() || life.searches())) m_loops[i] = {};
        else if (m_loops[i] == Instant {}) m_loops[i] = now;
        if (life.online()) m_now[i] = trouble == Truth::RebootLoop ? trouble : Truth::Healthy;
        else if (m_ended[i] != Truth::Healthy) m_now[i] = m_ended[i];
        else if (trouble != Truth::Healthy) m_now[i] = trouble;
        else if (m_now[i] == Truth::Healthy && life.searches() && m_rat[i] == Rat::NbIot) m_now[i] = Truth::NarrowbandMoving;
    }
}

Truth TruthWatch::troubleOf(std::uint32_t vehicle, Instant t) const
{
    const VehicleLife &life = m_world.vehicles()[vehicle];
    const auto ordered = m_ordered.find(vehicle);
    if (ordered != m_ordered.end() && ordered->second == life.slot() && (life.slot() < 0 || m_model.faults().profileDead(vehicle, life.slot(), t)))
        return Truth::SwitchFailed;
    if (life.trouble()) return diagnosisskill::of(*life.trouble());
    // A session that ends does so before the step knows that it is off the air.
    return withoutTrouble(life, t);
}

/// Out of reach: by a fault that nobody can be refused by, at sea, or where the network simply does not reach.
Truth TruthWatch::withoutTrouble(const VehicleLife &life, Instant t) const
{
    if (!life.searches() || life.slot() < 0) return Truth::Healthy;
    const TourPoint at = life.pointAt(t);
    const auto &carriers = m_model.carriers();
    const auto &partners = carriers.partners(life.spec().profiles[std::size_t(life.slot())].carrier, at.country);
    if (at.kind == LegKind::Ferry || partners.empty()) return Truth::AtSea;
    const RatSet rats = life.spec().hardware->modem.rats;
    bool sunset = false, gap = false;
    for (const std::uint16_t network : partners)
        for (const Rat rat : { Rat::Nr, Rat::Lte, Rat::LteM, Rat::NbIot, Rat::Utran, Rat::Geran }) {
            if (!(rats & carriers.networks()[network].rats & ratBit(rat))) continue;
            if (m_model.surroundings().radio.rsrp(network, rat, at.place) <= RadioField::floorOf(rat) + 1) continue;
            const bool off = m_model.faults().around(FaultKind::RatSunset, carriers.networks()[network].plmn, rat, at.place, t);
            const bool hole = m_model.faults().around(FaultKind::CoverageGap, carriers.networks()[network].plmn, rat, at.place, t);
            if (!off && !hole) return Truth::Healthy; // between two cells
            sunset = sunset || off;
            gap = gap || hole;
        }
    return gap ? Truth::CoverageGap : sunset ? Truth::RatSunset : Truth::NoCoverage;
}

} // namespace diagnosisskill
