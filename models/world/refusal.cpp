#include "world/refusal.h"

namespace signalbox::world {

namespace {

constexpr Cause networkFailure { CauseSpace::Emm, 17 }, congestion { CauseSpace::Emm, 22 }, illegalDevice { CauseSpace::Emm, 6 },
    plmnNotAllowed { CauseSpace::Emm, 11 }, unknownApn { CauseSpace::Esm, 27 }, creditLimit { CauseSpace::Gy, 4012 };
constexpr Cause adminReset { CauseSpace::Radius, 6 }, nasRequest { CauseSpace::Radius, 10 };

/// Roaming or quota of this card, or of its carrier's.
const Fault *subscription(FaultKind kind, const Surroundings &around, const VehicleSpec &spec, int slot, Instant t)
{
    if (const Fault *own = around.faults.ofVehicle(kind, spec.index, t)) return own;
    return around.faults.ofCarrier(kind, spec.profiles[std::size_t(slot)].carrier, t);
}

bool barredIn(const Fault &fault, const LabNetwork &network, const CarrierProfile &profile)
{
    return fault.country ? network.country == *fault.country : network.country != profile.country;
}

} // namespace

std::optional<Refusal> refusalOf(const Surroundings &around, const VehicleSpec &spec, int slot, std::uint16_t network, LatLon place,
                                 Instant t, bool attached)
{
    const LabNetwork &asked = around.carriers.networks()[network];
    const CarrierProfile &profile = around.carriers.profiles()[spec.profiles[std::size_t(slot)].carrier];
    if (around.faults.outage(asked.plmn, place, t)) return Refusal { .why = FaultKind::Outage, .cause = networkFailure };
    if (around.faults.ofVehicle(FaultKind::ImeiLocked, spec.index, t))
        return Refusal { FaultKind::ImeiLocked, illegalDevice, 20, 60, 2, false, adminReset };
    if (const Fault *barred = subscription(FaultKind::RoamingBarred, around, spec, slot, t); barred && barredIn(*barred, asked, profile))
        return Refusal { FaultKind::RoamingBarred, plmnNotAllowed, 8, 45, 5, false, adminReset };
    if (subscription(FaultKind::QuotaBlocked, around, spec, slot, t))
        return Refusal { FaultKind::QuotaBlocked, creditLimit, 300, 1200, 12, true, nasRequest };
    if (attached) return std::nullopt;
    if (around.faults.ofVehicle(FaultKind::ApnWrong, spec.index, t))
        return Refusal { FaultKind::ApnWrong, unknownApn, 120, 720, 8, true };
    const Fault *full = around.faults.around(FaultKind::Congestion, asked.plmn, Rat::Unknown, place, t);
    // Lots are drawn anew every minute.
    if (full && fraction(keyed(spec.seed, keyOf("congestion"), asked.plmn.key(), toMicros(t) / 60'000'000)) < full->share)
        return Refusal { FaultKind::Congestion, congestion, 180, 900, 20, true };
    return std::nullopt;
}

Cause inSpaceOf(Rat rat, Cause cause)
{
    if (rat == Rat::Nr && cause.space == CauseSpace::Emm) cause.space = CauseSpace::FiveGmm;
    if (rat == Rat::Nr && cause.space == CauseSpace::Esm) cause.space = CauseSpace::FiveGsm;
    return cause;
}

} // namespace signalbox::world
