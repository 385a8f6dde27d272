#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "geofence.point", QT_TRANSLATE_NOOP("words", "Point {point} is not a place on the map."),
      QT_TRANSLATE_NOOP("words", "Latitudes are -85.05 to 85.05 degrees, longitudes -180 to 180.") },
    { "geofence.few", QT_TRANSLATE_NOOP("words", "The geofence has too few points."), QT_TRANSLATE_NOOP("words", "Set at least {least} that differ.") },
    { "geofence.many", QT_TRANSLATE_NOOP("words", "The geofence has more than {most} points."), QT_TRANSLATE_NOOP("words", "Simplify it, or make two of it.") },
    { "geofence.crossing", QT_TRANSLATE_NOOP("words", "The sides {side} and {other} of the polygon cross or touch."),
      QT_TRANSLATE_NOOP("words", "Move a corner so that they do not.") },
    { "geofence.flat", QT_TRANSLATE_NOOP("words", "The corners lie on one line and enclose nothing."),
      QT_TRANSLATE_NOOP("words", "Move a corner off the line, or draw a corridor.") },
    { "geofence.pole", QT_TRANSLATE_NOOP("words", "The geofence goes all the way round the world."), QT_TRANSLATE_NOOP("words", "Make it smaller.") },
    { "geofence.width", QT_TRANSLATE_NOOP("words", "The corridor's width is out of range."), QT_TRANSLATE_NOOP("words", "Write {least} to {most} metres.") },
    { "geofence.name", QT_TRANSLATE_NOOP("words", "“{value}” is not a name for a geofence."),
      QT_TRANSLATE_NOOP("words", "Use 1 to {most} characters without quotation marks.") },
    { "geofence.colour", QT_TRANSLATE_NOOP("words", "There is no such colour for a geofence."), QT_TRANSLATE_NOOP("words", "Colours are numbered 1 to 8.") },
    { "geofence.taken", QT_TRANSLATE_NOOP("words", "There is another geofence named “{name}”."),
      QT_TRANSLATE_NOOP("words", "Choose another name; case and accents do not count. Nothing was changed.") },
    { "geofence.unknown", QT_TRANSLATE_NOOP("words", "There is no such geofence any more."), QT_TRANSLATE_NOOP("words", "Somebody else has deleted it.") },
    { "geojson.syntax", QT_TRANSLATE_NOOP("words", "The file is not JSON from character {at} on."), QT_TRANSLATE_NOOP("words", "Export it again as GeoJSON.") },
    { "geojson.size", QT_TRANSLATE_NOOP("words", "The file is too large."), QT_TRANSLATE_NOOP("words", "Take 32 MiB and {most} features at most.") },
    { "geojson.type", QT_TRANSLATE_NOOP("words", "The file is not a GeoJSON FeatureCollection or Feature."), QT_TRANSLATE_NOOP("words", "Export it again as GeoJSON.") },
    { "geojson.geometry", QT_TRANSLATE_NOOP("words", "“{type}” cannot become a geofence."), QT_TRANSLATE_NOOP("words", "Take Polygon, or LineString with the property width_m. Nothing was changed.") },
    { "geojson.holes", QT_TRANSLATE_NOOP("words", "The polygon has a hole."), QT_TRANSLATE_NOOP("words", "A geofence is one area: take the hole out. Nothing was changed.") },
    { "geojson.coordinates", QT_TRANSLATE_NOOP("words", "The coordinates are not pairs of longitude and latitude."), QT_TRANSLATE_NOOP("words", "Export the file again as GeoJSON. Nothing was changed.") },
    { "geojson.width-missing", QT_TRANSLATE_NOOP("words", "A line needs a width to become a corridor."), QT_TRANSLATE_NOOP("words", "Add the property width_m in metres. Nothing was changed.") },
    { "geojson.twice", QT_TRANSLATE_NOOP("words", "The name “{name}” is there twice."), QT_TRANSLATE_NOOP("words", "Give each geofence its own. Nothing was changed.") },
};

} // namespace

std::span<const ErrorSentence> geofenceSentences() { return sentences; }

} // namespace signalbox::words
