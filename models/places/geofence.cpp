#include "places/geofence.h"

#include "places/cityindex.h"

namespace signalbox {

Result<Geofence> Geofence::make(const QUuid &id, const FleetId &fleet, const QString &name, int colour, GeofenceShape shape)
{
    Geofence fence(std::move(shape));
    fence.m_id = id.isNull() ? QUuid::createUuid() : id;
    fence.m_fleet = fleet;
    fence.m_name = name.simplified();
    fence.m_colour = colour;
    // A filter has no way to write a quotation mark inside quotes.
    const bool sayable = std::none_of(fence.m_name.begin(), fence.m_name.end(), [](QChar c) { return c == u'"' || !c.isPrint(); });
    if (fence.m_name.isEmpty() || fence.m_name.size() > mostName || !sayable)
        return failure("geofence.name", { { QStringLiteral("value"), name.left(mostName) }, { QStringLiteral("most"), mostName } });
    if (colour < 0 || colour >= colours) return failure("geofence.colour", { { QStringLiteral("value"), colour } });
    return fence;
}

QString Geofence::key() const
{
    return foldedName(m_name);
}

} // namespace signalbox
