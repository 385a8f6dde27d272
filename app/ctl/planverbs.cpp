#include "desk.h"

#include "profileplans/plandesk.h"
#include "profileplans/plantext.h"
#include "words/drifts.h"
#include "words/times.h"

#include <QJsonObject>

using namespace signalbox;

namespace {

Result<FleetId> fleetOf(const Desk &desk)
{
    if (!desk.options.has(QStringLiteral("--fleet"))) return desk.engine.workspace().fleet;
    return FleetId::parse(desk.options.flag(QStringLiteral("--fleet")));
}

QString cohortOf(const Desk &desk)
{
    return desk.options.verb.mid(2).join(u' ');
}

QJsonObject planObject(const ProfilePlan &plan)
{
    QJsonObject json = planJson(plan);
    json.insert(QStringLiteral("fleet"), plan.fleet.toString());
    json.insert(QStringLiteral("cohort"), plan.cohort.isEmpty() ? QJsonValue() : QJsonValue(plan.cohort));
    json.insert(QStringLiteral("author"), plan.author);
    json.insert(QStringLiteral("changed"), words::isoTime(plan.changedAt));
    return json;
}

Exit print(const Desk &desk, const std::vector<ProfilePlan> &plans)
{
    QList<QStringList> table;
    for (const ProfilePlan &plan : plans) {
        if (desk.terminal.json()) desk.terminal.print(planObject(plan));
        table.append({ plan.cohort.isEmpty() ? Ctl::tr("(all others)") : plan.cohort, textOf(plan.holds), textOf(plan.enabled),
                       plan.fallback ? plan.fallback->text() : QString(), plan.fleet.toString(), plan.author, words::isoTime(plan.changedAt) });
    }
    if (!desk.terminal.json())
        desk.terminal.table({ Ctl::tr("COHORT"), Ctl::tr("HOLDS"), Ctl::tr("ENABLED"), Ctl::tr("FALLBACK"), Ctl::tr("FLEET"), Ctl::tr("CHANGED BY"), Ctl::tr("CHANGED") }, table);
    return Exit::Ok;
}

Exit show(const Desk &desk, const FleetId &fleet, const std::vector<ProfilePlan> &plans)
{
    for (const ProfilePlan &plan : plans)
        if (plan.fleet == fleet && plan.cohort == cohortOf(desk)) return print(desk, { plan });
    return desk.terminal.fail({ QStringLiteral("plan.unknown"), { { QStringLiteral("cohort"), cohortOf(desk) } }, {} });
}

/// What is not given stays as it was.
Result<ProfilePlan> changed(const Desk &desk, const FleetId &fleet, const std::vector<ProfilePlan> &plans)
{
    ProfilePlan plan;
    plan.fleet = fleet;
    plan.cohort = cohortOf(desk);
    for (const ProfilePlan &known : plans)
        if (known.fleet == fleet && known.cohort == plan.cohort) plan = known;
    if (desk.options.has(QStringLiteral("--holds"))) {
        auto holds = picksFromText(desk.options.flag(QStringLiteral("--holds")));
        if (!holds) return tl::unexpected(holds.error());
        plan.holds = std::move(*holds);
    }
    if (desk.options.has(QStringLiteral("--enabled"))) {
        auto enabled = placesFromText(desk.options.flag(QStringLiteral("--enabled")));
        if (!enabled) return tl::unexpected(enabled.error());
        plan.enabled = std::move(*enabled);
    }
    if (desk.options.has(QStringLiteral("--fallback"))) {
        auto fallback = ProfilePick::parse(desk.options.flag(QStringLiteral("--fallback")));
        if (!fallback) return tl::unexpected(fallback.error());
        plan.fallback = std::move(*fallback);
    }
    return plan;
}

QJsonObject profileObject(const Desk &desk, const Profile &profile)
{
    QJsonObject json { { QStringLiteral("name"), profile.name } };
    if (profile.home) json.insert(QStringLiteral("home"), profile.home->toString());
    const QString iccid = profile.iccid.digits().empty() ? profile.iccidEnd : desk.identity(profile.iccid.toString());
    if (!iccid.isEmpty()) json.insert(QStringLiteral("iccid"), iccid);
    return json;
}

QJsonObject driftObject(const Desk &desk, const Drift &drift)
{
    QJsonObject json { { QStringLiteral("vehicle"), drift.vehicle.toString() }, { QStringLiteral("fleet"), drift.fleet.toString() },
                       { QStringLiteral("cohort"), drift.cohort }, { QStringLiteral("code"), QString(code(drift.code)) } };
    if (!drift.wanted.isEmpty()) json.insert(QStringLiteral("wanted"), drift.wanted);
    if (drift.expected) json.insert(QStringLiteral("expected"), profileObject(desk, *drift.expected));
    if (drift.found) json.insert(QStringLiteral("found"), profileObject(desk, *drift.found));
    if (drift.country) json.insert(QStringLiteral("country"), drift.country->toString());
    json.insert(QStringLiteral("source"), QString(code(drift.source)));
    json.insert(QStringLiteral("at"), drift.at == Instant {} ? QJsonValue() : QJsonValue(words::isoTime(drift.at)));
    return json;
}

Exit drift(const Desk &desk)
{
    std::optional<DriftCode> only;
    if (desk.options.has(QStringLiteral("--code"))) {
        only = driftCodeFromCode(desk.options.flag(QStringLiteral("--code")));
        if (!only) return desk.terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), desk.options.flag(QStringLiteral("--code")) } }, {} });
    }
    const auto found = await(desk.engine.plans().drift(desk.viewer));
    if (!found) return desk.terminal.fail(found.error());
    QList<QStringList> table;
    for (const Drift &one : found->drifts) {
        if ((only && one.code != *only) || (desk.options.has(QStringLiteral("--cohort")) && one.cohort != desk.options.flag(QStringLiteral("--cohort")))) continue;
        if (desk.terminal.json()) desk.terminal.print(driftObject(desk, one));
        else table.append({ one.vehicle.toString(), words::driftName(one.code), words::driftSentence(one, desk.reader), words::profileSource(one.source),
                            one.at == Instant {} ? QString() : words::isoTime(one.at) });
    }
    QJsonObject counts { { QStringLiteral("vehicles"), qint64(found->vehicles) }, { QStringLiteral("planned"), qint64(found->planned) },
                         { QStringLiteral("drifting"), qint64(found->drifting) }, { QStringLiteral("at"), words::isoTime(found->at) } };
    for (std::size_t i = 0; i < driftCodeCount; ++i) counts.insert(QString(code(DriftCode(i))), qint64(found->counts[i]));
    if (desk.terminal.json()) {
        desk.terminal.print(QJsonObject { { QStringLiteral("summary"), counts } });
        return Exit::Ok;
    }
    desk.terminal.table({ Ctl::tr("VEHICLE"), Ctl::tr("DIFFERENCE"), Ctl::tr("WHAT"), Ctl::tr("SAID BY"), Ctl::tr("AT") }, table);
    desk.terminal.line(Ctl::tr("%1 of %2 vehicles differ; %3 have a plan.").arg(found->drifting).arg(found->vehicles).arg(found->planned));
    return Exit::Ok;
}

} // namespace

Exit planVerb(const Desk &desk)
{
    const QString what = desk.options.verb.value(1);
    if (what == QLatin1String("drift")) return drift(desk);
    const auto plans = await(desk.engine.plans().plans(desk.viewer));
    if (!plans) return desk.terminal.fail(plans.error());
    if (what == QLatin1String("list")) return print(desk, *plans);
    const auto fleet = fleetOf(desk);
    if (!fleet) return desk.terminal.fail(fleet.error());
    if (what == QLatin1String("show")) return show(desk, *fleet, *plans);
    if (what == QLatin1String("set")) {
        const auto stored = changed(desk, *fleet, *plans).and_then([&](ProfilePlan plan) { return await(desk.engine.plans().put(desk.viewer, std::move(plan))); });
        return stored ? print(desk, { *stored }) : desk.terminal.fail(stored.error());
    }
    if (what == QLatin1String("remove")) {
        const auto removed = await(desk.engine.plans().remove(desk.viewer, *fleet, cohortOf(desk)));
        return removed ? Exit::Ok : desk.terminal.fail(removed.error());
    }
    return desk.terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), desk.options.verb.join(u' ') } }, {} });
}
