#pragma once

#include "domain/viewer.h"
#include "places/geofence.h"

#include <QFuture>

namespace signalbox {

/// The geofences of a workspace. Implemented by the store: answers come on a store thread, so receivers use deliver().
/// Roles that see no positions are refused ("access.denied"), or they could learn places by counting.
class GeofenceStore
{
public:
    virtual ~GeofenceStore() = default;
    /// Of the fleets in the viewer's scope, by fleet and name.
    virtual QFuture<Result<std::vector<Geofence>>> list(const Viewer &viewer) = 0;
    /// Adds or, by id, replaces; all or none. Putting a removed one back takes the removal back. Answers as stored.
    /// Errors: "geofence.taken" {name}.
    virtual QFuture<Result<std::vector<Geofence>>> put(const Viewer &viewer, std::vector<Geofence> geofences) = 0;
    /// Errors: "geofence.unknown".
    virtual QFuture<Result<void>> remove(const Viewer &viewer, const FleetId &fleet, const QUuid &id) = 0;
    /// Rises with every change by any program.
    virtual QFuture<Result<qint64>> revision() = 0;
};

} // namespace signalbox
