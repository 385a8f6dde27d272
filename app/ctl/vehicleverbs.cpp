#include "desk.h"

#include "access/fields.h"
#include "fleet/fleetstate.h"
#include "fleet/history.h"
#include "words/states.h"
#include "words/times.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace signalbox;

namespace {

QString identity(const Desk &desk, const QString &value)
{
    return value.isEmpty() ? value : shown(AccessTable::standard(), desk.viewer, FieldGroup::Identity, value);
}

QJsonObject cardJson(const Desk &desk, const FleetState::ReadView &view, Row row, Instant now)
{
    const auto plmn = Plmn::fromKey(view->plmn[row]);
    const auto instant = [](Instant t) { return t == Instant {} ? QJsonValue() : QJsonValue(words::isoTime(t)); };
    const QTimeZone utc = QTimeZone::utc();
    return {
        { QStringLiteral("vehicle"), QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size())) },
        { QStringLiteral("state"), QString(code(static_cast<VehicleState>(view->state[row]))) },
        { QStringLiteral("state_since"), instant(view->stateSince[row]) },
        { QStringLiteral("reason"), words::reason(view->reason[row], view.operation(row), now, utc, desk.reader) },
        { QStringLiteral("last_fact"), instant(view->lastFactAt[row]) },
        { QStringLiteral("plmn"), plmn && view->plmn[row] ? QJsonValue(plmn->toString()) : QJsonValue() },
        { QStringLiteral("rat"), QString(code(view->rat[row])) },
        { QStringLiteral("eid"), identity(desk, view->eid[row].toString()) },
        { QStringLiteral("imsi"), identity(desk, view->imsi[row].toString()) },
        { QStringLiteral("iccid"), identity(desk, view->iccid[row].toString()) },
        { QStringLiteral("session_open"), view->sessionOpen[row] != 0 },
        { QStringLiteral("session_start"), instant(view->sessionStart[row]) },
        { QStringLiteral("session_stop"), instant(view->sessionStop[row]) },
    };
}

QJsonArray profilesJson(const Desk &desk, const std::vector<ProfileStatement> &statements)
{
    QJsonArray profiles;
    for (const ProfileStatement &s : statements) {
        static constexpr const char *sources[] = { "believed", "card", "provider", "on-air" };
        profiles.append(QJsonObject {
            { QStringLiteral("iccid"), identity(desk, s.profile.iccid.toString()) },
            { QStringLiteral("imsi"), s.profile.imsi ? QJsonValue(identity(desk, s.profile.imsi->toString())) : QJsonValue() },
            { QStringLiteral("name"), s.profile.name },
            { QStringLiteral("home"), s.profile.home ? QJsonValue(s.profile.home->toString()) : QJsonValue() },
            { QStringLiteral("state"), s.profile.state == ProfileState::Enabled ? QStringLiteral("enabled") : QStringLiteral("disabled") },
            { QStringLiteral("fallback"), s.profile.fallback },
            { QStringLiteral("source"), QLatin1String(sources[static_cast<std::size_t>(s.source)]) },
            { QStringLiteral("at"), words::isoTime(s.at) },
        });
    }
    return profiles;
}

/// The card as inventory and all statements together have it, and whether a switch may go there.
QJsonArray targetsJson(const Desk &desk, const std::vector<SwitchTarget> &targets)
{
    QJsonArray list;
    for (const SwitchTarget &target : targets)
        list.append(QJsonObject {
            { QStringLiteral("iccid"), identity(desk, target.profile.iccid.toString()) },
            { QStringLiteral("imsi"), target.profile.imsi ? QJsonValue(identity(desk, target.profile.imsi->toString())) : QJsonValue() },
            { QStringLiteral("name"), target.profile.name },
            { QStringLiteral("home"), target.profile.home ? QJsonValue(target.profile.home->toString()) : QJsonValue() },
            { QStringLiteral("state"), target.profile.state == ProfileState::Enabled ? QStringLiteral("enabled") : QStringLiteral("disabled") },
            { QStringLiteral("refusal"), target.refusal.isEmpty() ? QJsonValue() : QJsonValue(target.refusal) },
        });
    return list;
}

Exit show(const Desk &desk, const VehicleId &vehicle, Row row)
{
    const auto profiles = await(desk.engine.history().profiles(desk.viewer, vehicle));
    if (!profiles) return desk.terminal.fail(profiles.error());
    // A role that may not propose sees no targets.
    const auto targets = await(desk.engine.operationsDesk().targets(desk.viewer, vehicle)).value_or(std::vector<SwitchTarget> {});
    const auto view = desk.engine.fleet().read();
    QJsonObject card = cardJson(desk, view, row, desk.engine.clock().now());
    if (desk.terminal.json()) {
        card.insert(QStringLiteral("profiles"), profilesJson(desk, *profiles));
        card.insert(QStringLiteral("targets"), targetsJson(desk, targets));
        desk.terminal.print(card);
        return Exit::Ok;
    }
    for (auto it = card.begin(); it != card.end(); ++it)
        desk.terminal.line(it.key().leftJustified(16) + it.value().toVariant().toString());
    for (const QJsonValue &p : profilesJson(desk, *profiles))
        desk.terminal.line(QStringLiteral("profile").leftJustified(16) + p[QStringLiteral("iccid")].toString() + QStringLiteral("  ") + p[QStringLiteral("name")].toString()
                           + QStringLiteral("  ") + p[QStringLiteral("state")].toString() + QStringLiteral(" (") + p[QStringLiteral("source")].toString() + QLatin1Char(')'));
    for (const QJsonValue &t : targetsJson(desk, targets))
        desk.terminal.line(QStringLiteral("on the card").leftJustified(16) + t[QStringLiteral("iccid")].toString() + QStringLiteral("  ") + t[QStringLiteral("name")].toString()
                           + QStringLiteral("  ") + t[QStringLiteral("state")].toString());
    return Exit::Ok;
}

Result<Instant> instantOf(const Desk &desk, const QString &flag, Instant otherwise)
{
    if (!desk.options.has(flag)) return otherwise;
    const QDateTime time = QDateTime::fromString(desk.options.flag(flag), Qt::ISODate);
    if (!time.isValid()) return failure("usage.time", { { QStringLiteral("argument"), desk.options.flag(flag) } });
    return instantFromMicros(time.toMSecsSinceEpoch() * 1000);
}

QJsonObject sessionJson(const Desk &desk, const SessionRow &s)
{
    return { { QStringLiteral("session_id"), QString::fromStdString(s.sessionId) }, { QStringLiteral("started"), words::isoTime(s.started) },
             { QStringLiteral("stopped"), s.stopped ? QJsonValue(words::isoTime(*s.stopped)) : QJsonValue() },
             { QStringLiteral("plmn"), s.plmn.toString() }, { QStringLiteral("rat"), QString(code(s.rat)) },
             { QStringLiteral("imsi"), s.imsi ? QJsonValue(identity(desk, s.imsi->toString())) : QJsonValue() },
             { QStringLiteral("iccid"), s.iccid ? QJsonValue(identity(desk, s.iccid->toString())) : QJsonValue() },
             { QStringLiteral("rx"), qint64(s.rx) }, { QStringLiteral("tx"), qint64(s.tx) },
             { QStringLiteral("cause"), s.cause ? QJsonValue(s.cause->toString()) : QJsonValue() } };
}

Exit timeline(const Desk &desk, const VehicleId &vehicle)
{
    const Instant now = desk.engine.clock().now();
    const auto from = instantOf(desk, QStringLiteral("--from"), now - std::chrono::hours(24));
    const auto to = instantOf(desk, QStringLiteral("--to"), now);
    if (!from) return desk.terminal.fail(from.error());
    if (!to) return desk.terminal.fail(to.error());
    const auto history = await(desk.engine.history().history(desk.viewer, vehicle, *from, *to));
    if (!history) return desk.terminal.fail(history.error());
    QList<QStringList> rows;
    for (const SessionRow &s : history->sessions) {
        const QJsonObject object = sessionJson(desk, s);
        if (desk.terminal.json()) desk.terminal.print(object);
        rows.append({ object[QStringLiteral("started")].toString(), s.stopped ? object[QStringLiteral("stopped")].toString() : Ctl::tr("open"),
                      object[QStringLiteral("plmn")].toString(), object[QStringLiteral("rat")].toString(), object[QStringLiteral("imsi")].toString(),
                      object[QStringLiteral("cause")].toString() });
    }
    if (!desk.terminal.json())
        desk.terminal.table({ Ctl::tr("STARTED"), Ctl::tr("STOPPED"), Ctl::tr("PLMN"), Ctl::tr("RAT"), Ctl::tr("IMSI"), Ctl::tr("CAUSE") }, rows);
    return Exit::Ok;
}

} // namespace

Exit vehicleVerb(const Desk &desk)
{
    const auto vehicle = VehicleId::parse(desk.options.verb.value(2));
    if (!vehicle) return desk.terminal.fail(vehicle.error());
    const Row row = desk.engine.fleet().find(*vehicle);
    if (row == noRow) return desk.terminal.fail({ QStringLiteral("fleet.vehicle-unknown"), { { QStringLiteral("vehicle"), vehicle->toString() } }, {} });
    if (desk.options.verb.value(1) == QLatin1String("show")) return show(desk, *vehicle, row);
    if (desk.options.verb.value(1) == QLatin1String("timeline")) return timeline(desk, *vehicle);
    return desk.terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), desk.options.verb.join(QLatin1Char(' ')) } }, {} });
}
