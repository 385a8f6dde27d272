#pragma once

#include "incidents/incident.h"

namespace signalbox {

/// Works that an operator announced: silence there and then is expected, and alarms nobody. World time.
struct PlannedWorks
{
    QUuid id;
    QString name; ///< the operator's own reference
    std::optional<Plmn> network; ///< absent: all
    std::optional<CountryCode> country; ///< absent: everywhere, or the circle
    std::optional<LatLon> centre;
    double radius = 0; ///< m around `centre`
    Instant from {}, until {};
    QString author;
    Instant changedAt {};

    /// Errors: "works.name", "works.window", "works.radius", "works.everything": neither network nor place.
    Result<void> check() const;
    /// What goes wrong at `t` may well be these works.
    bool covers(const CommonCause &cause, Instant t) const;
    /// Whether a vehicle that was last heard here on this network is affected.
    bool affects(std::uint32_t networkKey, std::uint16_t countryKey, std::optional<LatLon> place) const;
};

} // namespace signalbox
