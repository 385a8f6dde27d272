#include "store/sqliteplans.h"

#include "access/fields.h"
#include "profileplans/plantext.h"
#include "store/sql.h"
#include "store/values.h"
#include "store/vehiclewords.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

Result<void> may(const Viewer &viewer, Capability capability)
{
    if (AccessTable::standard().may(viewer.role, capability)) return {};
    return failure("access.denied", { { QStringLiteral("role"), QString(code(viewer.role)) } });
}

bool inScope(const Viewer &viewer, const QString &fleet, const QString &cohort)
{
    const Scope &scope = viewer.scope;
    return (scope.fleets.isEmpty() || scope.fleets.contains(fleet)) && (scope.cohorts.isEmpty() || scope.cohorts.contains(cohort));
}

Result<void> mayWrite(const Viewer &viewer, const FleetId &fleet, const QString &cohort)
{
    if (auto allowed = may(viewer, Capability::EditRules); !allowed) return allowed;
    if (inScope(viewer, fleet.toString(), cohort)) return {};
    return failure("access.out-of-scope", { { QStringLiteral("vehicle"), cohort } });
}

Result<ProfilePlan> planOf(const QSqlQuery &row)
{
    const auto fleet = FleetId::parse(row.value(0).toString());
    if (!fleet) return failure("store.damaged");
    ProfilePlan plan;
    plan.fleet = *fleet;
    plan.cohort = row.value(1).toString();
    plan.author = row.value(3).toString();
    plan.changedAt = values::toTime(row.value(4));
    auto read = planFromJson(std::move(plan), QJsonDocument::fromJson(row.value(2).toString().toUtf8()).object());
    if (!read) return failure("store.damaged");
    return read;
}

} // namespace

QFuture<Result<std::vector<ProfilePlan>>> SqlitePlans::list(const Viewer &viewer)
{
    using Answer = Result<std::vector<ProfilePlan>>;
    return m_reader.run<std::vector<ProfilePlan>>([viewer](QSqlDatabase &db) -> Answer {
        if (auto allowed = may(viewer, Capability::SeeRules); !allowed) return tl::unexpected(allowed.error());
        auto rows = sql::select(db, QStringLiteral("select fleet, cohort, plan, author, changed_at from profile_plan order by fleet, cohort"));
        if (!rows) return tl::unexpected(rows.error());
        std::vector<ProfilePlan> plans;
        while (rows->next()) {
            if (!inScope(viewer, rows->value(0).toString(), rows->value(1).toString())) continue;
            auto plan = planOf(*rows);
            if (!plan) return tl::unexpected(plan.error());
            plans.push_back(std::move(*plan));
        }
        return plans;
    });
}

QFuture<Result<ProfilePlan>> SqlitePlans::put(const Viewer &viewer, ProfilePlan plan)
{
    plan.author = viewer.account;
    plan.changedAt = m_clock.now();
    return m_writer.run<ProfilePlan>([viewer, plan = std::move(plan)](QSqlDatabase &db) -> Result<ProfilePlan> {
        if (auto allowed = mayWrite(viewer, plan.fleet, plan.cohort); !allowed) return tl::unexpected(allowed.error());
        if (auto good = plan.check(); !good) return tl::unexpected(good.error());
        const auto done = sql::select(db,
            QStringLiteral("insert into profile_plan (fleet, cohort, plan, author, changed_at) values (?, ?, ?, ?, ?) on conflict (fleet, cohort) "
                           "do update set plan = excluded.plan, author = excluded.author, changed_at = excluded.changed_at"),
            { plan.fleet.toString(), plan.cohort, QString::fromUtf8(QJsonDocument(planJson(plan)).toJson(QJsonDocument::Compact)), plan.author,
                values::time(plan.changedAt) });
        if (!done) return tl::unexpected(done.error());
        return plan;
    });
}

QFuture<Result<void>> SqlitePlans::remove(const Viewer &viewer, const FleetId &fleet, const QString &cohort)
{
    return m_writer.run<void>([viewer, fleet, cohort](QSqlDatabase &db) -> Result<void> {
        if (auto allowed = mayWrite(viewer, fleet, cohort); !allowed) return allowed;
        const auto gone = sql::select(db, QStringLiteral("delete from profile_plan where fleet = ? and cohort = ?"), { fleet.toString(), cohort });
        if (!gone) return tl::unexpected(gone.error());
        if (gone->numRowsAffected() == 0) return failure("plan.unknown", { { QStringLiteral("cohort"), cohort } });
        return {};
    });
}

QFuture<Result<void>> SqlitePlans::words(const Viewer &viewer, std::function<bool(VehicleWords &&)> take)
{
    if (!m_pass) {
        auto opened = DatabaseThread::open({ .path = m_path, .fullSync = false });
        if (!opened) return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(opened.error())));
        m_pass = std::move(*opened);
        m_pass->post([](QSqlDatabase &db) { (void)sql::select(db, QStringLiteral("pragma query_only=1")); });
    }
    return m_pass->run<void>([viewer, take = std::move(take)](QSqlDatabase &db) -> Result<void> {
        if (auto allowed = may(viewer, Capability::SeeRules); !allowed) return allowed;
        return scanVehicleWords(db, [&](VehicleWords &&words) {
            return !inScope(viewer, words.fleet.toString(), words.cohort) || take(std::move(words));
        });
    });
}

QFuture<Result<qint64>> SqlitePlans::vehicleCount()
{
    return m_reader.run<qint64>([](QSqlDatabase &db) -> Result<qint64> {
        const auto count = sql::number(db, QStringLiteral("select count(*) from vehicle_core"));
        if (!count) return tl::unexpected(count.error());
        return count->value_or(0);
    });
}

} // namespace signalbox
