#include "filterfields.h"

#include "fleet/geofencefield.h"
#include "incidents/incidentfield.h"

namespace signalbox {

QueryFields filterFields(const std::shared_ptr<const Books> &books, std::shared_ptr<const GeofenceBook> geofences,
                         std::shared_ptr<const IncidentBook> incidents)
{
    QueryFields fields = QueryFields::standard({ books, &books->networks }, { books, &books->countries });
    fields.add(geofenceField(std::move(geofences)));
    fields.add(incidentField(std::move(incidents)));
    return fields;
}

} // namespace signalbox
