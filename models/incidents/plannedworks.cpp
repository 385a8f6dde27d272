#include "incidents/plannedworks.h"

#include "places/greatcircle.h"

namespace signalbox {

namespace {
constexpr Span early = std::chrono::minutes(10), late = std::chrono::minutes(30); // works keep no time
}

Result<void> PlannedWorks::check() const
{
    if (name.trimmed().isEmpty()) return failure("works.name");
    if (until <= from) return failure("works.window");
    if (centre && (radius <= 0 || radius > 2000e3)) return failure("works.radius", { { QStringLiteral("value"), radius / 1000 } });
    if (!network && !country && !centre) return failure("works.everything");
    return {};
}

bool PlannedWorks::covers(const CommonCause &cause, Instant t) const
{
    if (t < from - early || t > until + late || !cause.feed.isEmpty()) return false;
    if (network && cause.network != network && cause.home != network) return false;
    const auto in = cause.region ? cause.region->country : cause.country;
    if (country && in && *in != *country) return false;
    if (!centre) return !country || in.has_value();
    if (!cause.region) return false;
    return distanceMetres(*centre, cause.region->centre) <= radius + cause.region->radius / 2;
}

bool PlannedWorks::affects(std::uint32_t networkKey, std::uint16_t countryKey, std::optional<LatLon> place) const
{
    if (network && network->key() != networkKey) return false;
    if (country && country->key() != countryKey) return false;
    return !centre || (place && distanceMetres(*centre, *place) <= radius);
}

} // namespace signalbox
