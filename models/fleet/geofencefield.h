#pragma once

#include "fleet/queryfield.h"
#include "places/geofencebook.h"

namespace signalbox {

/// `in:"Port of Calais"`: vehicles that are in a geofence whose name is, or else contains, the text. What the book
/// holds when the query is evaluated counts: a geofence may be moved or renamed meanwhile.
QueryField geofenceField(std::shared_ptr<const GeofenceBook> book);

} // namespace signalbox
