#pragma once

#include "domain/viewer.h"
#include "incidents/plannedworks.h"

#include <QFuture>

namespace signalbox {

/// What the engine found since it wrote last, of one incident. What people said of it is left as it is.
struct IncidentWrite
{
    Incident incident;
    std::vector<IncidentEvent> events;
    std::vector<IncidentMember> members; ///< that came or went
};

/// A person's step: Acknowledged, Assigned, Noted, Ticketed, Closed or Reopened.
struct IncidentStep
{
    IncidentEventKind kind = IncidentEventKind::Acknowledged;
    QString text {}; ///< note, assignee, ticket number, why
    QString link {}; ///< of a ticket
};

/// The durable record of incidents and of planned works. Implemented by the store: futures are finished after the rows are
/// committed, on store threads. Errors of those with a viewer: "access.denied" {role}, "incident.unknown" {incident}.
class IncidentStore
{
public:
    virtual ~IncidentStore() = default;
    /// Of the engine; new ones get their numbers, in the order of `writes`.
    virtual QFuture<Result<std::vector<std::int64_t>>> write(FleetId fleet, std::vector<IncidentWrite> writes) = 0;
    /// Of those that go on, with all members; for an engine that starts.
    virtual QFuture<Result<std::vector<IncidentWrite>>> unfinished(FleetId fleet) = 0;

    /// Worst first; at most `limit`. Places only for those who may see them.
    virtual QFuture<Result<std::vector<Incident>>> list(const Viewer &viewer, int limit) = 0;
    /// With its events.
    virtual QFuture<Result<Incident>> find(const Viewer &viewer, QUuid id) = 0;
    /// In the viewer's scope; those who are not back first, then by how long.
    virtual QFuture<Result<std::vector<IncidentMember>>> members(const Viewer &viewer, QUuid id, int limit) = 0;
    /// Errors: also "incident.state" {state} for what makes no sense in it.
    virtual QFuture<Result<Incident>> step(const Viewer &viewer, QUuid id, IncidentStep step, Instant at) = 0;

    /// By their beginning.
    virtual QFuture<Result<std::vector<PlannedWorks>>> works(const Viewer &viewer) = 0;
    /// Those of the same name are replaced; all of them or none. Errors: those of PlannedWorks::check().
    virtual QFuture<Result<void>> putWorks(const Viewer &viewer, FleetId fleet, std::vector<PlannedWorks> works) = 0;
    /// Errors: "works.unknown" {name}.
    virtual QFuture<Result<void>> removeWorks(const Viewer &viewer, FleetId fleet, QString name) = 0;
    /// Rises with every change by any program.
    virtual QFuture<Result<qint64>> revision() = 0;
};

} // namespace signalbox
