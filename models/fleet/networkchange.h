#pragma once

#include "fleet/history.h"

#include <span>

namespace signalbox {

/// What a change of network was.
enum class NetworkChange : std::uint8_t {
    None,
    Roaming, ///< another network, same IMSI
    Profile, ///< IMSI and ICCID changed: ordered, rolled back, or by somebody else
    Fallback, ///< to the profile with the fallback attribute though nobody ordered that, and back from it
};
QLatin1StringView code(NetworkChange change); ///< "none" "roaming" "profile" "fallback"

/// Which profile was on the air, and where.
struct Attachment
{
    Plmn plmn;
    std::optional<Imsi> imsi;
    std::optional<Iccid> iccid;
};

/// A switch that was ordered: the card goes to `target`, or comes back to `previous`. World time.
struct OrderedSwitch
{
    Iccid target;
    std::optional<Iccid> previous;
    Instant from {};
    std::optional<Instant> until; ///< when it was settled; open without

    /// Facts of a switch may come after it was settled, but not by much.
    bool explains(const Iccid &now, Instant at) const;
};

struct ChangeContext
{
    std::optional<Iccid> fallback; ///< the profile with the fallback attribute
    std::span<const OrderedSwitch> orders;
    bool onFallback = false; ///< a Fallback brought the vehicle onto `before`
};

NetworkChange nameChange(const Attachment &before, const Attachment &after, Instant at, const ChangeContext &context);

struct NamedChange
{
    Instant at {}; ///< when the first session after it began
    NetworkChange change = NetworkChange::None;
    Attachment before;
    Attachment after;
};

/// Every change between sessions, oldest first. Sessions of which the viewer may not see the IMSI tell no
/// change of profile from one of network: then nothing is named.
std::vector<NamedChange> changesBetween(std::span<const SessionRow> sessions, std::optional<Iccid> fallback,
                                        std::span<const OrderedSwitch> orders);

} // namespace signalbox
