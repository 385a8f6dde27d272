#pragma once

#include "operations/preflight.h"
#include "operations/profilebackend.h"

namespace signalbox {

/// One order of a retirement; the next one waits for its success.
struct RetireStep
{
    OperationKind kind = OperationKind::Delete;
    std::optional<Iccid> iccid;
    QString name; ///< of the profile, as the provider calls it
    /// "retire-unused" (disabled, nobody misses it), "retire-way" (the fallback takes over, so that the rest still arrives),
    /// "retire-left" (was enabled), "retire-silence" (last: nothing reaches the card behind it), "retire-subscription".
    QString why;
    bool operator==(const RetireStep &) const = default;
};

/// What is done to a vehicle that leaves the fleet, and what stays, with the reason.
struct Retirement
{
    std::vector<RetireStep> steps; ///< in the order in which they can reach the card
    /// "retire-keeps-fallback" {iccid, name}, "retire-keeps" {iccid, name, kind}: the connection has no word for `kind`,
    /// "retire-goes-on" {connection}: the subscription cannot be ended here.
    std::vector<Finding> stays;
};

/// Deletes all profiles but the fallback, as far as the connection offers that, while the vehicle still has a network, and
/// suspends the subscription last. A card without a fallback ends with its last profile disabled.
Retirement planRetirement(const std::vector<Profile> &profiles, const BackendCapabilities &can, const QString &connection);

} // namespace signalbox
