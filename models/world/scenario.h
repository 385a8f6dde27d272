#pragma once

#include "world/faults.h"
#include "world/specs.h"

namespace signalbox::world {

/// What goes wrong and when, as JSON:
///   {"faults": [FAULT…]}
///   FAULT: "kind": "outage" | "dead-modem" | "profile-dead" | "eim-down"
///          "start_s": seconds of world time from the world's beginning (negative: its past), "duration_s"
///          outage: "plmn", "lat", "lon", "radius_km"
///          dead-modem, profile-dead: "vehicle": its name, or "near": [lat, lon], which takes the vehicle with a
///          running engine that is nearest there at start (at the beginning, for one that started before)
///          profile-dead: "slot" (1 is the second profile of the card): it finds no network, so that a switch to
///          it rolls back
/// Errors: "scenario.json" {file, offset}, "scenario.fault" {index, member}.
Result<std::vector<Fault>> readScenario(const QByteArray &json, const LabFleet &fleet, Instant origin);

/// A file, "demo" for the built-in story or "none". Error also: "scenario.file" {file}.
Result<std::vector<Fault>> loadScenario(const QString &name, const LabFleet &fleet, Instant origin);

} // namespace signalbox::world
