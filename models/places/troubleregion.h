#pragma once

#include "places/cityindex.h"
#include "places/countrycode.h"
#include "places/mercator.h"

#include <QVariantMap>
#include <span>

namespace signalbox {

/// A vehicle of which it is known whether it is in trouble, where it was: when it was switched, or when it was heard last.
struct KnownAt
{
    LatLon place;
    std::optional<CountryCode> country;
    bool troubled = false;
};

/// Where those in trouble are concentrated: a circle, or a whole country where that says more.
struct TroubleRegion
{
    enum class Kind : std::uint8_t { Around, Country };
    Kind kind = Kind::Around;
    std::optional<CountryCode> country; ///< in which the circle lies
    LatLon centre {};
    double radius = 0; ///< m
    int troubled = 0;
    int known = 0; ///< in the region, the troubled ones included
    bool contains(LatLon place, const std::optional<CountryCode> &in) const;
};

/// The region in which trouble is most out of proportion, by the spatial scan statistic (Kulldorff, Commun. Statist. 26,
/// 1997, Bernoulli model) over circles of 15 to 480 km around each troubled vehicle and over countries. Nothing when fewer
/// than `atLeast` are in trouble there, when they are not `share` of those known there, or when it could well be chance.
std::optional<TroubleRegion> troubleRegion(std::span<const KnownAt> switched, int atLeast, double share);

/// {kind, country, city, lat, lon, radiusKm, troubled, known}: `city` is the largest in the circle, else the nearest.
QVariantMap regionParameters(const TroubleRegion &region, const CityIndex *cities);
/// The region in such parameters; nothing when they name none.
std::optional<TroubleRegion> regionOf(const QVariantMap &parameters);

} // namespace signalbox
