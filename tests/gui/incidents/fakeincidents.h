#pragma once

#include "incidents/incidentstore.h"

#include <QPromise>

namespace signalbox {

/// Keeps incidents in memory and answers at once.
class FakeIncidents final : public IncidentStore
{
public:
    std::vector<Incident> kept;
    std::vector<IncidentMember> hit;
    std::optional<Error> fails;
    QStringList steps;
    qint64 changes = 1;

    QFuture<Result<std::vector<std::int64_t>>> write(FleetId, std::vector<IncidentWrite>) override { return ready<std::vector<std::int64_t>>({}); }
    QFuture<Result<std::vector<IncidentWrite>>> unfinished(FleetId) override { return ready<std::vector<IncidentWrite>>({}); }
    QFuture<Result<std::vector<Incident>>> list(const Viewer &, int) override
    {
        if (fails) return ready<std::vector<Incident>>(tl::unexpected(*fails));
        return ready<std::vector<Incident>>(kept);
    }
    QFuture<Result<Incident>> find(const Viewer &, QUuid id) override
    {
        for (const Incident &incident : kept)
            if (incident.id == id) return ready<Incident>(incident);
        return ready<Incident>(failure("incident.unknown"));
    }
    QFuture<Result<std::vector<IncidentMember>>> members(const Viewer &, QUuid, int) override { return ready<std::vector<IncidentMember>>(hit); }
    QFuture<Result<Incident>> step(const Viewer &viewer, QUuid id, IncidentStep step, Instant at) override
    {
        steps << QString(code(step.kind)) + u' ' + step.text;
        for (Incident &incident : kept) {
            if (incident.id != id) continue;
            if (step.kind == IncidentEventKind::Acknowledged) incident.acknowledgedAt = at, incident.acknowledgedBy = viewer.account;
            incident.events.push_back({ at, step.kind, viewer.account, incident.now, step.text });
            return ready<Incident>(incident);
        }
        return ready<Incident>(failure("incident.unknown"));
    }
    QFuture<Result<std::vector<PlannedWorks>>> works(const Viewer &) override { return ready<std::vector<PlannedWorks>>({}); }
    QFuture<Result<void>> putWorks(const Viewer &, FleetId, std::vector<PlannedWorks>) override { return ready<void>({}); }
    QFuture<Result<void>> removeWorks(const Viewer &, FleetId, QString) override { return ready<void>({}); }
    QFuture<Result<qint64>> revision() override { return ready<qint64>(changes); }

private:
    template<typename T>
    static QFuture<Result<T>> ready(Result<T> value)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace signalbox
