#include "incidentjson.h"

#include "words/times.h"

#include <QJsonArray>

using namespace signalbox;

namespace {

QJsonValue timeJson(const std::optional<Instant> &t)
{
    return t && *t != Instant {} ? QJsonValue(words::isoTime(*t)) : QJsonValue();
}

} // namespace

QJsonObject incidentJson(const Incident &i)
{
    return {
        { QStringLiteral("id"), i.id.toString(QUuid::WithoutBraces) },
        { QStringLiteral("number"), qint64(i.number) },
        { QStringLiteral("state"), QString(code(i.state())) },
        { QStringLiteral("severity"), QString(code(i.severity)) },
        { QStringLiteral("cause"), QJsonObject::fromVariantMap(i.cause.parameters()) },
        { QStringLiteral("vehicles"), i.now },
        { QStringLiteral("peak"), i.peak },
        { QStringLiteral("known"), i.known },
        { QStringLiteral("expected"), std::round(i.expected * 10) / 10 },
        { QStringLiteral("first"), timeJson(i.first) },
        { QStringLiteral("opened"), timeJson(i.openedAt) },
        { QStringLiteral("last"), timeJson(i.lastAt) },
        { QStringLiteral("ended"), timeJson(i.endedAt) },
        { QStringLiteral("acknowledged"), timeJson(i.acknowledgedAt) },
        { QStringLiteral("acknowledged_by"), i.acknowledgedBy },
        { QStringLiteral("closed"), timeJson(i.closedAt) },
        { QStringLiteral("assignee"), i.assignee },
        { QStringLiteral("ticket"), i.ticket },
        { QStringLiteral("link"), i.link },
        { QStringLiteral("works"), i.works },
    };
}

QJsonObject incidentJson(const Incident &incident, const std::vector<IncidentMember> &members)
{
    QJsonArray events, sizes, vehicles;
    for (const IncidentEvent &event : incident.events)
        events.append(QJsonObject { { QStringLiteral("at"), timeJson(event.at) }, { QStringLiteral("event"), QString(code(event.kind)) }, { QStringLiteral("by"), event.by },
                                    { QStringLiteral("vehicles"), event.vehicles }, { QStringLiteral("text"), event.text } });
    for (const IncidentSize &size : incident.sizes) sizes.append(QJsonObject { { QStringLiteral("at"), timeJson(size.at) }, { QStringLiteral("vehicles"), size.vehicles } });
    for (const IncidentMember &member : members)
        vehicles.append(QJsonObject { { QStringLiteral("vehicle"), member.vehicle.toString() }, { QStringLiteral("since"), timeJson(member.since) }, { QStringLiteral("back"), timeJson(member.backAt) } });
    QJsonObject out = incidentJson(incident);
    out.insert(QStringLiteral("events"), events);
    out.insert(QStringLiteral("sizes"), sizes);
    out.insert(QStringLiteral("members"), vehicles);
    return out;
}

QJsonObject worksJson(const PlannedWorks &w)
{
    QJsonObject out { { QStringLiteral("name"), w.name }, { QStringLiteral("from"), timeJson(w.from) }, { QStringLiteral("until"), timeJson(w.until) }, { QStringLiteral("author"), w.author } };
    if (w.network) out.insert(QStringLiteral("network"), w.network->toString());
    if (w.country) out.insert(QStringLiteral("country"), w.country->toString());
    if (w.centre) {
        out.insert(QStringLiteral("lat"), w.centre->lat);
        out.insert(QStringLiteral("lon"), w.centre->lon);
        out.insert(QStringLiteral("radius_km"), w.radius / 1000);
    }
    return out;
}
