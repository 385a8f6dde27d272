#pragma once

#include "base/clock.h"
#include "domain/vehicle.h"
#include "places/geofenceshape.h"

#include <QUuid>

namespace signalbox {

/// A named place of one fleet. Names are unique in their fleet, without regard to case and accents, because filters
/// say them: `in:"Port of Calais"`.
class Geofence
{
public:
    static constexpr int colours = 8; ///< categorical series of the look
    static constexpr int mostName = 60; ///< characters

    /// Errors: "geofence.name" {value, most}, "geofence.colour" {value}. A null id gets a new one.
    static Result<Geofence> make(const QUuid &id, const FleetId &fleet, const QString &name, int colour, GeofenceShape shape);

    const QUuid &id() const { return m_id; }
    const FleetId &fleet() const { return m_fleet; }
    const QString &name() const { return m_name; }
    QString key() const; ///< the name as names are compared
    int colour() const { return m_colour; } ///< 0 … colours - 1, of Look::categorical
    const GeofenceShape &shape() const { return m_shape; }
    bool operator==(const Geofence &other) const
    {
        return m_id == other.m_id && m_fleet == other.m_fleet && m_name == other.m_name && m_colour == other.m_colour && m_shape == other.m_shape;
    }

    QString author {}; ///< who changed it last, as the store knows; empty before
    Instant changedAt {};

private:
    Geofence(GeofenceShape shape) : m_shape(std::move(shape)) { }
    QUuid m_id;
    FleetId m_fleet;
    QString m_name;
    int m_colour = 0;
    GeofenceShape m_shape;
};

} // namespace signalbox
