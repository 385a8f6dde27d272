#include "world/faults.h"

namespace signalbox::world {

namespace {
constexpr QLatin1StringView kinds[] = { QLatin1StringView("outage"), QLatin1StringView("dead-modem"),
                                        QLatin1StringView("profile-dead"), QLatin1StringView("eim-down") };
}

QLatin1StringView code(FaultKind kind)
{
    return kinds[std::size_t(kind)];
}

Faults::Faults(std::vector<Fault> faults) : m_faults(std::move(faults)) { }

const Fault *Faults::outage(Plmn plmn, LatLon place, Instant t) const
{
    for (const Fault &fault : m_faults)
        if (fault.kind == FaultKind::Outage && fault.plmn == plmn && fault.during(t)
            && distanceMetres(fault.place, place) < fault.radius)
            return &fault;
    return nullptr;
}

bool Faults::forVehicle(FaultKind kind, std::uint32_t vehicle, int slot, Instant t) const
{
    return std::any_of(m_faults.begin(), m_faults.end(), [&](const Fault &fault) {
        return fault.kind == kind && fault.vehicle == vehicle && (slot < 0 || fault.slot == slot) && fault.during(t);
    });
}

} // namespace signalbox::world
