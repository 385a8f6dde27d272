#include "filterfields.h"

#include "fleet/geofencefield.h"

namespace signalbox {

QueryFields filterFields(const std::shared_ptr<const Books> &books, std::shared_ptr<const GeofenceBook> geofences)
{
    QueryFields fields = QueryFields::standard({ books, &books->networks }, { books, &books->countries });
    fields.add(geofenceField(std::move(geofences)));
    return fields;
}

} // namespace signalbox
