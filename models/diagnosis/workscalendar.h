#pragma once

#include "base/clock.h"
#include "domain/network.h"
#include "places/mercator.h"

#include <optional>

namespace signalbox {

/// Works that a network announced for a time and a region. Whoever keeps their list implements this. Any thread.
class WorksCalendar
{
public:
    virtual ~WorksCalendar() = default;
    /// Until when works on that network last that touch a place at `t`; nothing when there are none.
    virtual std::optional<Instant> workUntil(Plmn plmn, MercatorPoint at, Instant t) const = 0;
};

} // namespace signalbox
