#pragma once

#include "fleet/history.h"
#include "operations/vehiclebook.h"

namespace signalbox {

/// The profiles of a vehicle as the newest word about each says: inventory, statements of every source, and
/// what is on the air. At most one comes out enabled: the one that was last said to be.
std::vector<Profile> presentProfiles(const VehicleBrief &vehicle, const std::vector<ProfileStatement> &statements);
const Profile *enabledProfile(const std::vector<Profile> &profiles);
const Profile *findProfile(const std::vector<Profile> &profiles, const Iccid &iccid);

} // namespace signalbox
