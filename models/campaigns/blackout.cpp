#include "campaigns/blackout.h"

#include "campaigns/localwindow.h"

namespace signalbox {

namespace {

constexpr float walking = 1.5f; // m/s

QVariant millis(Instant t)
{
    return qint64(toMillis(t));
}

CampaignReason windowClosed(const CampaignDraft &draft, const VehicleNow &vehicle, const VehicleZones &zones, Instant now)
{
    if (draft.windows.empty()) return {};
    const QTimeZone zone = zoneOf(vehicle, zones);
    if (isOpen(draft.windows, zone, now)) return {};
    QVariantMap parameters;
    if (const auto opens = nextOpening(draft.windows, zone, now)) parameters.insert(QStringLiteral("opensAt"), millis(*opens));
    return { QStringLiteral("window"), parameters };
}

CampaignReason moving(const BlackoutRules &rules, const VehicleNow &vehicle)
{
    if (!rules.whileMoving) return {};
    const bool moves = vehicle.speed ? *vehicle.speed > walking && vehicle.ignition.value_or(true) : vehicle.ignition.value_or(false);
    if (!moves) return {};
    return { QStringLiteral("moving"), { { QStringLiteral("speed"), vehicle.speed.value_or(0) } } };
}

CampaignReason outside(const BlackoutRules &rules, const VehicleNow &vehicle, const GeofenceBook::Entries &fences)
{
    if (rules.within.empty()) return {};
    if (!vehicle.place) return { QStringLiteral("place-unknown") };
    bool known = false;
    for (const GeofenceBook::Entry &fence : fences) {
        if (std::find(rules.within.begin(), rules.within.end(), fence.geofence.id()) == rules.within.end()) continue;
        known = true;
        if (fence.area.contains(toMercator(*vehicle.place))) return {};
    }
    return { known ? QStringLiteral("outside-geofence") : QStringLiteral("geofence-gone") };
}

CampaignReason powerless(const BlackoutRules &rules, const VehicleNow &vehicle)
{
    if (!rules.batteryBelow || !vehicle.battery || *vehicle.battery >= *rules.batteryBelow) return {};
    return { QStringLiteral("battery-low"), { { QStringLiteral("volts"), *vehicle.battery } } };
}

} // namespace

QTimeZone zoneOf(const VehicleNow &vehicle, const VehicleZones &zones)
{
    if (!vehicle.country || !vehicle.place) return QTimeZone::utc();
    return zones.at(*vehicle.country, vehicle.place->lon);
}

CampaignReason notNow(const CampaignDraft &draft, const VehicleNow &vehicle, const GeofenceBook::Entries &fences, const VehicleZones &zones, Instant now)
{
    // Who is silent already would only hide among those that the campaign made so.
    if (vehicle.state == VehicleState::Dark)
        return { QStringLiteral("dark"), { { QStringLiteral("lastFactAt"), millis(vehicle.lastFact.value_or(Instant {})) } } };
    if (vehicle.state == VehicleState::Switching) return { QStringLiteral("operation-open") };
    for (CampaignReason reason : { windowClosed(draft, vehicle, zones, now), moving(draft.blackout, vehicle), outside(draft.blackout, vehicle, fences),
                                   powerless(draft.blackout, vehicle) })
        if (!reason.isEmpty()) return reason;
    return {};
}

} // namespace signalbox
