#pragma once

#include "base/clock.h"
#include "domain/identifiers.h"
#include "domain/network.h"

#include <optional>

namespace signalbox {

enum class ProfileState : std::uint8_t {
    Disabled, Enabled,
    Absent, ///< not on the card (any more): deleted, or missing from a later list
};
enum class ProfileClass : std::uint8_t { Test, Provisioning, Operational }; ///< SGP.22 ProfileClass

/// A carrier profile on an eUICC, as one source describes it.
struct Profile
{
    Iccid iccid;
    ProfileState state = ProfileState::Disabled;
    ProfileClass kind = ProfileClass::Operational;
    std::optional<Imsi> imsi; ///< known to us from the subscription or from sessions
    std::optional<Plmn> home; ///< the home network of the IMSI
    QString name; ///< as the provider calls it
    bool fallback = false; ///< carries the fallback attribute
    QString supplier {}; ///< who sold it to us
    /// The last four digits, where the viewer may see no more and `iccid`, `imsi` are empty.
    QString iccidEnd {};
    QString imsiEnd {};
    auto operator<=>(const Profile &) const = default;
};

/// Where a statement about a profile's state comes from.
enum class ProfileSource : std::uint8_t {
    Believed, ///< what our last settled operation or the inventory implies
    Card, ///< the card itself said so (listing)
    Provider, ///< the provider's view (retrieve-status)
    OnAir, ///< telemetry: a session with this profile's IMSI or ICCID
};

} // namespace signalbox
