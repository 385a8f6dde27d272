#include "places/troubleregion.h"

#include "places/greatcircle.h"

#include <cmath>
#include <map>

namespace signalbox {

namespace {

constexpr double radii[] = { 15e3, 30e3, 60e3, 120e3, 240e3, 480e3 }; // m
constexpr std::size_t below = 5; // as large as a country: comes after them
// Twice the log likelihood ratio is about chi-squared; so many circles are tried that 3 (p = 0.015 for one) is met by
// chance. Four of four against one of ten elsewhere give nearly 6.
constexpr double leastSurprise = 5;

double xlogx(double x, double of)
{
    return x <= 0 ? 0 : x * std::log(x / of);
}

/// Log likelihood ratio of one rate inside and another outside against one rate for all; 0 where inside is not worse.
double surpriseOf(int troubled, int known, int allTroubled, int allKnown)
{
    const double c = troubled, n = known, C = allTroubled, N = allKnown;
    if (n <= 0 || (N > n && c / n <= (C - c) / (N - n))) return 0;
    const double apart = xlogx(c, n) + xlogx(n - c, n) + xlogx(C - c, N - n) + xlogx((N - n) - (C - c), N - n);
    return apart - xlogx(C, N) - xlogx(N - C, N);
}

struct Best
{
    TroubleRegion region;
    double surprise = 0;
};

/// The earlier of two that are equally surprising stays.
void offer(std::optional<Best> &best, const TroubleRegion &region, double surprise)
{
    if (!best || surprise > best->surprise + 1e-9) best = Best { region, surprise };
}

struct Wanted
{
    int atLeast;
    double share;
    std::size_t firstRadius, endRadius;
};

void tryCircles(std::span<const KnownAt> switched, const KnownAt &centre, int allTroubled, std::optional<Best> &best, const Wanted &wanted)
{
    int troubled[std::size(radii)] = {}, known[std::size(radii)] = {};
    for (const KnownAt &other : switched) {
        const double distance = distanceMetres(centre.place, other.place);
        for (std::size_t i = wanted.firstRadius; i < wanted.endRadius; ++i) {
            if (distance > radii[i]) continue;
            ++known[i];
            troubled[i] += other.troubled;
        }
    }
    for (std::size_t i = wanted.firstRadius; i < wanted.endRadius; ++i) {
        if (troubled[i] < wanted.atLeast || troubled[i] < wanted.share * known[i]) continue;
        offer(best, { TroubleRegion::Kind::Around, centre.country, centre.place, radii[i], troubled[i], known[i] },
              surpriseOf(troubled[i], known[i], allTroubled, int(switched.size())));
    }
}

void tryCountries(std::span<const KnownAt> switched, int allTroubled, std::optional<Best> &best, int atLeast, double share)
{
    struct Sum
    {
        int troubled = 0, known = 0;
    };
    std::map<CountryCode, Sum> sums;
    for (const KnownAt &each : switched) {
        if (!each.country) continue;
        Sum &sum = sums[*each.country];
        ++sum.known;
        sum.troubled += each.troubled;
    }
    for (const auto &[country, sum] : sums) {
        if (sum.troubled < atLeast || sum.troubled < share * sum.known) continue;
        offer(best, { TroubleRegion::Kind::Country, country, {}, 0, sum.troubled, sum.known }, surpriseOf(sum.troubled, sum.known, allTroubled, int(switched.size())));
    }
}

/// The middle of those in trouble, and as far as the last of them.
void tighten(TroubleRegion &region, std::span<const KnownAt> switched)
{
    double lat = 0, east = 0;
    int n = 0;
    const auto inside = [&](const KnownAt &each) { return each.troubled && distanceMetres(region.centre, each.place) <= region.radius; };
    for (const KnownAt &each : switched) {
        if (!inside(each)) continue;
        lat += each.place.lat;
        east += std::remainder(each.place.lon - region.centre.lon, 360);
        ++n;
    }
    const LatLon middle { lat / n, std::remainder(region.centre.lon + east / n, 360) };
    double radius = radii[0] / 2;
    for (const KnownAt &each : switched)
        if (inside(each)) radius = std::max(radius, distanceMetres(middle, each.place));
    region.centre = middle;
    region.radius = radius;
    region.known = region.troubled = 0;
    for (const KnownAt &each : switched) {
        if (distanceMetres(middle, each.place) > radius) continue;
        ++region.known;
        region.troubled += each.troubled;
    }
}

const City *cityOf(const TroubleRegion &region, const CityIndex &cities)
{
    const double degrees = region.radius / 111e3;
    const double aside = degrees / std::max(0.1, std::cos(radians(region.centre.lat)));
    const GeoRect box { region.centre.lat - degrees, std::remainder(region.centre.lon - aside, 360), region.centre.lat + degrees,
                        std::remainder(region.centre.lon + aside, 360) };
    const std::vector<const City *> largest = cities.largestIn(box, 50);
    for (const double within : { region.radius / 2, region.radius }) // a large one in the middle says more than a larger one at the edge
        for (const City *city : largest)
            if (distanceMetres(city->place, region.centre) <= within) return city;
    return cities.nearest(region.centre, 200e3);
}

} // namespace

bool TroubleRegion::contains(LatLon place, const std::optional<CountryCode> &in) const
{
    if (kind == Kind::Country) return in && in == country;
    return distanceMetres(centre, place) <= radius;
}

std::optional<TroubleRegion> troubleRegion(std::span<const KnownAt> switched, int atLeast, double share)
{
    const int troubled = int(std::count_if(switched.begin(), switched.end(), [](const KnownAt &each) { return each.troubled; }));
    if (troubled < atLeast) return std::nullopt;
    std::optional<Best> best;
    const auto circles = [&](std::size_t first, std::size_t end) {
        for (const KnownAt &each : switched)
            if (each.troubled) tryCircles(switched, each, troubled, best, { atLeast, share, first, end });
    };
    circles(0, below);
    tryCountries(switched, troubled, best, atLeast, share);
    circles(below, std::size(radii));
    if (!best || best->surprise < leastSurprise) return std::nullopt;
    if (best->region.kind == TroubleRegion::Kind::Around) tighten(best->region, switched);
    return best->region;
}

QVariantMap regionParameters(const TroubleRegion &region, const CityIndex *cities)
{
    QVariantMap out { { QStringLiteral("troubled"), region.troubled }, { QStringLiteral("known"), region.known } };
    if (region.country) out.insert(QStringLiteral("country"), region.country->toString());
    out.insert(QStringLiteral("kind"), region.kind == TroubleRegion::Kind::Country ? QStringLiteral("country") : QStringLiteral("around"));
    if (region.kind == TroubleRegion::Kind::Country) return out;
    out.insert(QStringLiteral("lat"), std::round(region.centre.lat * 1e4) / 1e4);
    out.insert(QStringLiteral("lon"), std::round(region.centre.lon * 1e4) / 1e4);
    out.insert(QStringLiteral("radiusKm"), std::ceil(region.radius / 1000));
    if (const City *city = cities ? cityOf(region, *cities) : nullptr) out.insert(QStringLiteral("city"), city->name);
    return out;
}

std::optional<TroubleRegion> regionOf(const QVariantMap &parameters)
{
    const QString kind = parameters.value(QStringLiteral("kind")).toString();
    if (kind.isEmpty()) return std::nullopt;
    TroubleRegion region;
    region.kind = kind == QLatin1StringView("country") ? TroubleRegion::Kind::Country : TroubleRegion::Kind::Around;
    region.country = CountryCode::parse(parameters.value(QStringLiteral("country")).toString());
    region.centre = { parameters.value(QStringLiteral("lat")).toDouble(), parameters.value(QStringLiteral("lon")).toDouble() };
    region.radius = parameters.value(QStringLiteral("radiusKm")).toDouble() * 1000;
    region.troubled = parameters.value(QStringLiteral("troubled")).toInt();
    region.known = parameters.value(QStringLiteral("known")).toInt();
    return region;
}

} // namespace signalbox
