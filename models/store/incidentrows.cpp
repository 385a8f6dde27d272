#include "store/incidentrows.h"

#include "store/counters.h"
#include "store/sql.h"
#include "store/values.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox::incidentrows {

namespace {

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString jsonText(const QVariantMap &map)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact));
}

QVariantMap mapOf(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object().toVariantMap();
}

QString sizesText(const std::vector<IncidentSize> &sizes)
{
    QJsonArray out;
    for (const IncidentSize &size : sizes) out.append(QJsonArray { qint64(toMicros(size.at)), size.vehicles });
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

std::vector<IncidentSize> sizesOf(const QVariant &text)
{
    std::vector<IncidentSize> out;
    for (const QJsonValue &size : QJsonDocument::fromJson(text.toString().toUtf8()).array())
        out.push_back({ instantFromMicros(size.toArray().at(0).toInteger()), size.toArray().at(1).toInt() });
    return out;
}

QVariant maybeTime(const std::optional<Instant> &t)
{
    return t ? QVariant(values::time(*t)) : QVariant();
}

std::optional<Instant> timeOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(values::toTime(value));
}

Result<void> putCore(QSqlDatabase &db, const QString &fleet, const Incident &i, std::int64_t number)
{
    CommonCause open = i.cause;
    open.hidePlace();
    auto done = sql::select(db,
        QStringLiteral("insert into incident_core (fleet, id, number, cause, vehicles, peak, known, expected_micro, severity, first_at, opened_at, last_at, ended_at, works, sizes) "
                       "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (fleet, id) do update set cause = excluded.cause, vehicles = excluded.vehicles, "
                       "peak = excluded.peak, known = excluded.known, expected_micro = excluded.expected_micro, severity = excluded.severity, first_at = excluded.first_at, "
                       "last_at = excluded.last_at, ended_at = excluded.ended_at, works = excluded.works, sizes = excluded.sizes"),
        { fleet, idText(i.id), qint64(number), jsonText(open.parameters()), i.now, i.peak, i.known, values::micro(i.expected), int(i.severity), values::time(i.first),
          values::time(i.openedAt), values::time(i.lastAt), maybeTime(i.endedAt), i.works.isNull() ? QStringLiteral("") : i.works, sizesText(i.sizes) });
    if (!done) return tl::unexpected(done.error());
    auto placed = sql::select(db, QStringLiteral("insert into incident_position (fleet, incident, place) values (?, ?, ?) on conflict (fleet, incident) do update set place = excluded.place"),
                              { fleet, idText(i.id), jsonText(i.cause.parameters()) });
    if (!placed) return tl::unexpected(placed.error());
    return {};
}

Result<void> putMembers(QSqlDatabase &db, const QString &fleet, const QString &incident, const std::vector<IncidentMember> &members)
{
    for (const IncidentMember &member : members) {
        const auto done = sql::select(db,
            QStringLiteral("insert into incident_member_core (fleet, incident, vehicle, since, back_at) values (?, ?, ?, ?, ?) "
                           "on conflict (fleet, incident, vehicle) do update set since = excluded.since, back_at = excluded.back_at"),
            { fleet, incident, member.vehicle.toString(), values::time(member.since), maybeTime(member.backAt) });
        if (!done) return tl::unexpected(done.error());
    }
    return {};
}

Incident incidentOf(const QSqlQuery &row)
{
    Incident i;
    i.id = QUuid::fromString(row.value(1).toString());
    i.number = row.value(2).toLongLong();
    i.cause = CommonCause::fromParameters(mapOf(row.value(20).isNull() ? row.value(3) : row.value(20)));
    i.now = row.value(4).toInt(), i.peak = row.value(5).toInt(), i.known = row.value(6).toInt();
    i.expected = values::toReal(row.value(7));
    i.severity = IncidentSeverity(std::clamp(row.value(8).toInt(), 0, int(IncidentSeverity::Critical)));
    i.first = values::toTime(row.value(9)), i.openedAt = values::toTime(row.value(10)), i.lastAt = values::toTime(row.value(11));
    i.endedAt = timeOf(row.value(12));
    i.works = row.value(13).toString();
    i.sizes = sizesOf(row.value(14));
    i.acknowledgedAt = timeOf(row.value(15));
    i.acknowledgedBy = row.value(16).toString(), i.assignee = row.value(17).toString();
    i.ticket = row.value(18).toString(), i.link = row.value(19).toString();
    i.closedAt = timeOf(row.value(21));
    return i;
}

} // namespace

Result<std::int64_t> put(QSqlDatabase &db, const FleetId &fleet, const IncidentWrite &write)
{
    const QString name = fleet.toString(), id = idText(write.incident.id);
    std::int64_t number = write.incident.number;
    if (number == 0) {
        const auto next = counters::next(db, "incident_number");
        if (!next) return next;
        number = *next;
    }
    const auto done = putCore(db, name, write.incident, number)
                          .and_then([&] { return addEvents(db, name, id, write.events); })
                          .and_then([&] { return putMembers(db, name, id, write.members); });
    if (!done) return tl::unexpected(done.error());
    return number;
}

Result<void> addEvents(QSqlDatabase &db, const QString &fleet, const QString &incident, const std::vector<IncidentEvent> &events)
{
    const auto last = sql::number(db, QStringLiteral("select max(position) from incident_event_core where fleet = ? and incident = ?"), { fleet, incident });
    if (!last) return tl::unexpected(last.error());
    qint64 position = last->value_or(0);
    for (const IncidentEvent &event : events) {
        const auto done = sql::select(db, QStringLiteral("insert into incident_event_core (fleet, incident, position, at, kind, by_whom, vehicles, what) values (?, ?, ?, ?, ?, ?, ?, ?)"),
                                      { fleet, incident, ++position, values::time(event.at), QString(code(event.kind)), event.by.isNull() ? QStringLiteral("") : event.by,
                                        event.vehicles, event.text.isNull() ? QStringLiteral("") : event.text });
        if (!done) return tl::unexpected(done.error());
    }
    return {};
}

Result<void> putSaid(QSqlDatabase &db, const QString &fleet, const Incident &i)
{
    const auto done = sql::select(db,
        QStringLiteral("update incident_core set acknowledged_at = ?, acknowledged_by = ?, assignee = ?, ticket = ?, link = ?, closed_at = ? where fleet = ? and id = ?"),
        { maybeTime(i.acknowledgedAt), i.acknowledgedBy, i.assignee, i.ticket, i.link, maybeTime(i.closedAt), fleet, idText(i.id) });
    if (!done) return tl::unexpected(done.error());
    return {};
}

Result<std::vector<Stored>> select(QSqlDatabase &db, const QString &where, const QVariantList &values)
{
    auto rows = sql::select(db,
        QStringLiteral("select c.fleet, c.id, c.number, c.cause, c.vehicles, c.peak, c.known, c.expected_micro, c.severity, c.first_at, c.opened_at, c.last_at, c.ended_at, "
                       "c.works, c.sizes, c.acknowledged_at, c.acknowledged_by, c.assignee, c.ticket, c.link, p.place, c.closed_at from incident_core c "
                       "left join incident_position p on p.fleet = c.fleet and p.incident = c.id ") + where, values);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<Stored> out;
    while (rows->next()) out.push_back({ rows->value(0).toString(), incidentOf(*rows) });
    return out;
}

Result<std::vector<IncidentEvent>> events(QSqlDatabase &db, const QString &fleet, const QString &incident)
{
    auto rows = sql::select(db, QStringLiteral("select at, kind, by_whom, vehicles, what from incident_event_core where fleet = ? and incident = ? order by position"), { fleet, incident });
    if (!rows) return tl::unexpected(rows.error());
    std::vector<IncidentEvent> out;
    while (rows->next())
        if (const auto kind = incidentEventFromCode(rows->value(1).toString()))
            out.push_back({ values::toTime(rows->value(0)), *kind, rows->value(2).toString(), rows->value(3).toInt(), rows->value(4).toString() });
    return out;
}

Result<std::vector<IncidentMember>> members(QSqlDatabase &db, const QString &fleet, const QString &incident, const Scope &scope, int limit)
{
    auto rows = sql::select(db,
        QStringLiteral("select m.vehicle, m.since, m.back_at, v.cohort from incident_member_core m left join vehicle_core v on v.fleet = m.fleet and v.vehicle = m.vehicle "
                       "where m.fleet = ? and m.incident = ? order by m.back_at is not null, m.since, m.vehicle"), { fleet, incident });
    if (!rows) return tl::unexpected(rows.error());
    std::vector<IncidentMember> out;
    while (int(out.size()) < limit && rows->next()) {
        if (!scope.cohorts.isEmpty() && !scope.cohorts.contains(rows->value(3).toString())) continue;
        auto vehicle = VehicleId::parse(rows->value(0).toString());
        if (!vehicle) return failure("store.damaged");
        out.push_back({ std::move(*vehicle), values::toTime(rows->value(1)), timeOf(rows->value(2)) });
    }
    return out;
}

} // namespace signalbox::incidentrows
