#pragma once

#include "places/geofence.h"

#include <QByteArray>

namespace signalbox {

/// Geofences as a GeoJSON FeatureCollection (RFC 7946): a Polygon, or a LineString with the property `width_m`; `name`
/// and `colour` (1 to 8) are properties, the id is the feature's. Holes and several parts are refused: a geofence is
/// one area.
/// Errors: "geojson.syntax", "geojson.size" {most}, "geojson.type" {type}; of a feature, with {feature} counted
/// from 1: "geojson.geometry" {type}, "geojson.holes", "geojson.coordinates", "geojson.width-missing",
/// "geojson.twice" {name}, and those of Geofence and GeofenceShape.
namespace geojson {

constexpr qsizetype mostOctets = 32 * 1024 * 1024;
constexpr qsizetype mostFeatures = 5000;

/// All or none. An id that is not a UUID, or is there twice, is given a new one.
Result<std::vector<Geofence>> read(const QByteArray &json, const FleetId &fleet);
QByteArray write(const std::vector<Geofence> &geofences);

/// Coordinates as in GeoJSON, [[lon,lat],…]; what the store keeps.
QByteArray pointsText(const GeofenceShape &shape);
Result<GeofenceShape> shapeFromPoints(GeofenceShape::Kind kind, const QByteArray &points, double widthMetres);

} // namespace geojson

} // namespace signalbox
