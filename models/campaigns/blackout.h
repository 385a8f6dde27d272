#pragma once

#include "campaigns/vehiclenow.h"
#include "places/geofencebook.h"
#include "places/vehiclezones.h"

namespace signalbox {

/// Why a vehicle is not touched now, although its turn has come; empty when nothing speaks against it. Codes: "window"
/// {opensAt}, "moving" {speed}, "outside-geofence", "place-unknown", "geofence-gone", "battery-low" {volts}, "dark"
/// {lastFactAt}, "operation-open". Times in ms since 1970.
CampaignReason notNow(const CampaignDraft &draft, const VehicleNow &vehicle, const GeofenceBook::Entries &fences, const VehicleZones &zones, Instant now);

/// The time zone that the vehicle's driver lives by; UTC where it was never located.
QTimeZone zoneOf(const VehicleNow &vehicle, const VehicleZones &zones);

} // namespace signalbox
