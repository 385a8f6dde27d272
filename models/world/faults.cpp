#include "world/faults.h"

#include <algorithm>
#include <iterator>

namespace signalbox::world {

namespace {

constexpr QLatin1StringView kinds[] = {
    QLatin1StringView("outage"), QLatin1StringView("coverage-gap"), QLatin1StringView("congestion"), QLatin1StringView("rat-sunset"),
    QLatin1StringView("dead-modem"), QLatin1StringView("profile-dead"), QLatin1StringView("flat-battery"), QLatin1StringView("reboot-loop"),
    QLatin1StringView("sim-removed"), QLatin1StringView("sim-moved"), QLatin1StringView("imei-locked"), QLatin1StringView("apn-wrong"),
    QLatin1StringView("roaming-barred"), QLatin1StringView("quota-blocked"),
    QLatin1StringView("feed-loss"), QLatin1StringView("eim-down"), QLatin1StringView("eim-slow") };
static_assert(std::size(kinds) == faultKinds);

template<typename List, typename Fits>
const Fault *first(const List &list, Fits fits)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const Fault *fault) { return fits(*fault); });
    return it == list.end() ? nullptr : *it;
}

} // namespace

QLatin1StringView code(FaultKind kind)
{
    return kinds[std::size_t(kind)];
}

std::optional<FaultKind> faultKindFromCode(QStringView text)
{
    const auto it = std::find(std::begin(kinds), std::end(kinds), text);
    return it == std::end(kinds) ? std::nullopt : std::optional(FaultKind(it - std::begin(kinds)));
}

Faults::Faults(std::vector<Fault> faults) : m_faults(std::move(faults))
{
    for (const Fault &fault : m_faults) {
        if (fault.vehicle) m_ofVehicle[*fault.vehicle].push_back(&fault);
        else if (fault.profile) m_ofCarriers.push_back(&fault);
        else if (fault.kind >= FaultKind::FeedLoss) m_ofMachinery.push_back(&fault);
        else if (fault.plmn) m_ofNetwork[fault.plmn->key()].push_back(&fault);
        else m_ofAllNetworks.push_back(&fault);
    }
}

const Fault *Faults::around(FaultKind kind, Plmn plmn, Rat rat, LatLon place, Instant t) const
{
    const auto fits = [&](const Fault &fault) {
        return fault.kind == kind && fault.during(t) && (fault.rat == Rat::Unknown || fault.rat == rat)
            && (fault.radius <= 0 || distanceMetres(fault.place, place) < fault.radius);
    };
    if (const Fault *fault = first(m_ofAllNetworks, fits)) return fault;
    const auto it = m_ofNetwork.constFind(plmn.key());
    return it == m_ofNetwork.cend() ? nullptr : first(*it, fits);
}

const Fault *Faults::ofVehicle(FaultKind kind, std::uint32_t vehicle, Instant t) const
{
    const auto it = m_ofVehicle.constFind(vehicle);
    if (it == m_ofVehicle.cend()) return nullptr;
    return first(*it, [&](const Fault &fault) { return fault.kind == kind && fault.during(t); });
}

const Fault *Faults::ofCarrier(FaultKind kind, std::uint16_t profile, Instant t) const
{
    return first(m_ofCarriers, [&](const Fault &fault) { return fault.kind == kind && fault.profile == profile && fault.during(t); });
}

const Fault *Faults::ofMachinery(FaultKind kind, Instant t) const
{
    return first(m_ofMachinery, [&](const Fault &fault) { return fault.kind == kind && fault.during(t); });
}

bool Faults::profileDead(std::uint32_t vehicle, int slot, Instant t) const
{
    const auto it = m_ofVehicle.constFind(vehicle);
    return it != m_ofVehicle.cend() && first(*it, [&](const Fault &fault) {
        return fault.kind == FaultKind::ProfileDead && fault.slot == slot && fault.during(t);
    });
}

} // namespace signalbox::world
