#include "store/sqliteincidents.h"

#include "access/fields.h"
#include "store/counters.h"
#include "store/incidentrows.h"
#include "store/sql.h"
#include "store/workrows.h"

namespace signalbox {

namespace {

constexpr char revisionName[] = "incident_revision";

Result<void> denied(const Viewer &viewer)
{
    return failure("access.denied", { { QStringLiteral("role"), QString(code(viewer.role)) } });
}

/// Causes are not for everybody.
Result<void> maySee(const Viewer &viewer)
{
    if (AccessTable::standard().visibility(viewer.role, FieldGroup::Causes) == Visibility::Hidden) return denied(viewer);
    return {};
}

Result<void> may(const Viewer &viewer, Capability capability)
{
    return AccessTable::standard().may(viewer.role, capability) ? Result<void>() : denied(viewer);
}

Incident shownTo(const Viewer &viewer, Incident incident)
{
    const Visibility places = AccessTable::standard().visibility(viewer.role, FieldGroup::Position);
    if (places == Visibility::CountryOnly || places == Visibility::Hidden) incident.cause.hidePlace();
    return incident;
}

Result<void> finish(QSqlDatabase &db, sql::Transaction &transaction)
{
    const auto counted = counters::next(db, revisionName);
    if (!counted) return tl::unexpected(counted.error());
    return transaction.commit();
}

Result<incidentrows::Stored> one(QSqlDatabase &db, const Viewer &viewer, const QUuid &id)
{
    const QString text = id.toString(QUuid::WithoutBraces);
    auto found = maySee(viewer).and_then([&] { return incidentrows::select(db, QStringLiteral("where c.id = ?"), { text }); });
    if (!found) return tl::unexpected(found.error());
    const bool known = !found->empty() && (viewer.scope.fleets.isEmpty() || viewer.scope.fleets.contains(found->front().fleet));
    if (!known) return failure("incident.unknown", { { QStringLiteral("incident"), text } });
    auto events = incidentrows::events(db, found->front().fleet, text);
    if (!events) return tl::unexpected(events.error());
    found->front().incident.events = std::move(*events);
    found->front().incident = shownTo(viewer, std::move(found->front().incident));
    return std::move(found->front());
}

/// Whether it makes sense now, and what it changes.
bool take(Incident &incident, const IncidentStep &step, const QString &by, Instant at)
{
    const bool closed = incident.closedAt.has_value();
    switch (step.kind) {
    case IncidentEventKind::Acknowledged:
        if (closed || incident.acknowledgedAt) return false;
        incident.acknowledgedAt = at;
        incident.acknowledgedBy = by;
        return true;
    case IncidentEventKind::Assigned: incident.assignee = step.text; return !closed;
    case IncidentEventKind::Noted: return !step.text.trimmed().isEmpty();
    case IncidentEventKind::Ticketed: incident.ticket = step.text, incident.link = step.link; return true;
    case IncidentEventKind::Closed: incident.closedAt = at; return !closed;
    case IncidentEventKind::Reopened: incident.closedAt.reset(); return closed;
    default: return false;
    }
}

} // namespace

QFuture<Result<std::vector<std::int64_t>>> SqliteIncidents::write(FleetId fleet, std::vector<IncidentWrite> writes)
{
    using Answer = Result<std::vector<std::int64_t>>;
    return m_writer.run<std::vector<std::int64_t>>([fleet = std::move(fleet), writes = std::move(writes)](QSqlDatabase &db) -> Answer {
        auto transaction = sql::Transaction::begin(db);
        if (!transaction) return tl::unexpected(transaction.error());
        std::vector<std::int64_t> numbers;
        for (const IncidentWrite &write : writes) {
            const auto number = incidentrows::put(db, fleet, write);
            if (!number) return tl::unexpected(number.error());
            numbers.push_back(*number);
        }
        if (auto done = finish(db, *transaction); !done) return tl::unexpected(done.error());
        return numbers;
    });
}

QFuture<Result<std::vector<IncidentWrite>>> SqliteIncidents::unfinished(FleetId fleet)
{
    using Answer = Result<std::vector<IncidentWrite>>;
    return m_reader.run<std::vector<IncidentWrite>>([name = fleet.toString()](QSqlDatabase &db) -> Answer {
        auto found = incidentrows::select(db, QStringLiteral("where c.fleet = ? and c.ended_at is null order by c.number"), { name });
        if (!found) return tl::unexpected(found.error());
        std::vector<IncidentWrite> out;
        for (incidentrows::Stored &stored : *found) {
            auto members = incidentrows::members(db, name, stored.incident.id.toString(QUuid::WithoutBraces), {}, std::numeric_limits<int>::max());
            if (!members) return tl::unexpected(members.error());
            out.push_back({ std::move(stored.incident), {}, std::move(*members) });
        }
        return out;
    });
}

QFuture<Result<std::vector<Incident>>> SqliteIncidents::list(const Viewer &viewer, int limit)
{
    return m_reader.run<std::vector<Incident>>([viewer, limit](QSqlDatabase &db) -> Result<std::vector<Incident>> {
        auto found = maySee(viewer).and_then([&] {
            return incidentrows::select(db, QStringLiteral("order by c.closed_at is not null, c.ended_at is not null, c.opened_at desc limit ?"), { limit });
        });
        if (!found) return tl::unexpected(found.error());
        std::vector<Incident> out;
        for (incidentrows::Stored &stored : *found)
            if (viewer.scope.fleets.isEmpty() || viewer.scope.fleets.contains(stored.fleet)) out.push_back(shownTo(viewer, std::move(stored.incident)));
        std::sort(out.begin(), out.end(), Incident::comesFirst);
        return out;
    });
}

QFuture<Result<Incident>> SqliteIncidents::find(const Viewer &viewer, QUuid id)
{
    return m_reader.run<Incident>([viewer, id](QSqlDatabase &db) { return one(db, viewer, id).map([](incidentrows::Stored &&stored) { return std::move(stored.incident); }); });
}

QFuture<Result<std::vector<IncidentMember>>> SqliteIncidents::members(const Viewer &viewer, QUuid id, int limit)
{
    return m_reader.run<std::vector<IncidentMember>>([viewer, id, limit](QSqlDatabase &db) -> Result<std::vector<IncidentMember>> {
        return one(db, viewer, id).and_then([&](const incidentrows::Stored &stored) {
            return incidentrows::members(db, stored.fleet, id.toString(QUuid::WithoutBraces), viewer.scope, limit);
        });
    });
}

QFuture<Result<Incident>> SqliteIncidents::step(const Viewer &viewer, QUuid id, IncidentStep step, Instant at)
{
    return m_writer.run<Incident>([viewer, id, step = std::move(step), at](QSqlDatabase &db) -> Result<Incident> {
        if (auto allowed = may(viewer, Capability::ProposeOperation); !allowed) return tl::unexpected(allowed.error());
        auto transaction = sql::Transaction::begin(db);
        if (!transaction) return tl::unexpected(transaction.error());
        auto stored = one(db, viewer, id);
        if (!stored) return tl::unexpected(stored.error());
        Incident &incident = stored->incident;
        const QLatin1StringView before = code(incident.state());
        if (!take(incident, step, viewer.account, at)) return failure("incident.state", { { QStringLiteral("state"), QString(before) }, { QStringLiteral("step"), QString(code(step.kind)) } });
        const IncidentEvent event { at, step.kind, viewer.account, incident.now, step.text };
        const auto done = incidentrows::putSaid(db, stored->fleet, incident)
                              .and_then([&] { return incidentrows::addEvents(db, stored->fleet, id.toString(QUuid::WithoutBraces), { event }); })
                              .and_then([&] { return finish(db, *transaction); });
        if (!done) return tl::unexpected(done.error());
        incident.events.push_back(event);
        return incident;
    });
}

QFuture<Result<std::vector<PlannedWorks>>> SqliteIncidents::works(const Viewer &viewer)
{
    return m_reader.run<std::vector<PlannedWorks>>([viewer](QSqlDatabase &db) -> Result<std::vector<PlannedWorks>> {
        return maySee(viewer).and_then([&] { return workrows::select(db, viewer.scope); });
    });
}

QFuture<Result<void>> SqliteIncidents::putWorks(const Viewer &viewer, FleetId fleet, std::vector<PlannedWorks> works)
{
    return m_writer.run<void>([viewer, fleet = std::move(fleet), works = std::move(works)](QSqlDatabase &db) -> Result<void> {
        if (auto allowed = may(viewer, Capability::EditGeofences); !allowed) return allowed;
        auto transaction = sql::Transaction::begin(db);
        if (!transaction) return tl::unexpected(transaction.error());
        for (const PlannedWorks &one : works)
            if (auto done = one.check().and_then([&] { return workrows::put(db, fleet, one); }); !done) return done;
        return finish(db, *transaction);
    });
}

QFuture<Result<void>> SqliteIncidents::removeWorks(const Viewer &viewer, FleetId fleet, QString name)
{
    return m_writer.run<void>([viewer, fleet = std::move(fleet), name = std::move(name)](QSqlDatabase &db) -> Result<void> {
        if (auto allowed = may(viewer, Capability::EditGeofences); !allowed) return allowed;
        auto transaction = sql::Transaction::begin(db);
        if (!transaction) return tl::unexpected(transaction.error());
        if (auto done = workrows::remove(db, fleet, name); !done) return done;
        return finish(db, *transaction);
    });
}

QFuture<Result<qint64>> SqliteIncidents::revision()
{
    return m_reader.run<qint64>([](QSqlDatabase &db) { return counters::now(db, revisionName); });
}

} // namespace signalbox
