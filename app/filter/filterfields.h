#pragma once

#include "fleet/queryfields.h"
#include "incidents/incidentbook.h"
#include "places/geofencebook.h"
#include "words/reader.h"

namespace signalbox {

/// Every field that a filter can name, in the desk and in the terminal. A part of the program that brings one is added
/// here, with a sentence in words/queries.
QueryFields filterFields(const std::shared_ptr<const Books> &books, std::shared_ptr<const GeofenceBook> geofences,
                         std::shared_ptr<const IncidentBook> incidents);

} // namespace signalbox
