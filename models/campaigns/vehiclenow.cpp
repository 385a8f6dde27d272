#include "campaigns/vehiclenow.h"

#include <cmath>

namespace signalbox {

namespace {

std::optional<float> number(float value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

} // namespace

VehicleNow vehicleNow(const FleetState::ReadView &view, Row row, Instant now)
{
    VehicleNow v;
    v.state = static_cast<VehicleState>(view->state[row]);
    if (const Instant last = view->lastFactAt[row]; last != Instant {}) v.lastFact = last;
    if (view->located(row)) v.place = toLatLon({ view->x[row], view->y[row] });
    if (const std::uint16_t country = view->country[row]; country != 0) v.country = CountryCode::fromKey(country);
    v.speed = number(view->speed[row]);
    if (view->ignition[row] != Ignition::Unknown) v.ignition = view->ignition[row] == Ignition::On;
    v.battery = number(view->battery[row]);
    if (const Iccid onAir = view->iccid[row]; !onAir.digits().empty()) v.onAir = onAir;
    v.air.at = now;
    if (view->plmn[row] != 0) v.air.network = Plmn::fromKey(view->plmn[row]);
    v.air.rat = view->rat[row];
    v.air.rsrp = number(view->rsrp[row]);
    v.air.attached = view->sessionOpen[row] != 0;
    return v;
}

} // namespace signalbox
