#include "incidents/causepattern.h"

#include "places/greatcircle.h"

namespace signalbox {

namespace {

constexpr double degreeMetres = 111e3;
constexpr double gap = 30e3; // m between two circles of one cause: there may be few vehicles between them

/// Cheap, for the many that are far away.
bool maybeWithin(LatLon a, LatLon b, double metres)
{
    return std::abs(a.lat - b.lat) * degreeMetres <= metres + 1000;
}

} // namespace

bool CausePattern::matchesKind(const Witness &w) const
{
    return (!network || network == w.network) && (!home || home == w.home) && (!apn || apn == w.apn) && (!firmware || firmware == w.firmware)
        && (!modem || modem == w.modem) && (!cell || cell == w.cell) && (rat == Rat::Unknown || rat == w.rat);
}

bool CausePattern::matches(const Witness &w) const
{
    if (!matchesKind(w) || (country && country != w.country)) return false;
    if (!region) return true;
    if (!w.located()) return false;
    const LatLon place = toLatLon(w.at);
    return maybeWithin(place, region->centre, region->radius) && distanceMetres(place, region->centre) <= region->radius;
}

bool CausePattern::isAkinTo(const CausePattern &other) const
{
    // One network is one cause, whatever else its vehicles were found to share at first.
    if (network != other.network || apn != other.apn || firmware != other.firmware || modem != other.modem) return false;
    if (!network && (home != other.home || cell != other.cell)) return false;
    if (region && other.region) return distanceMetres(region->centre, other.region->centre) <= region->radius + other.region->radius + gap;
    if (!region && !other.region) return !country || !other.country || country == other.country;
    const CausePattern &round = region ? *this : other, &wide = region ? other : *this;
    return !wide.country || !round.region->country || round.region->country->key() == wide.country;
}

} // namespace signalbox
