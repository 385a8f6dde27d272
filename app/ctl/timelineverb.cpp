#include "desk.h"

#include "fleet/history.h"
#include "operations/networkstory.h"
#include "words/states.h"
#include "words/times.h"

#include <QJsonObject>

using namespace signalbox;

namespace {

Result<Instant> instantOf(const Desk &desk, const QString &flag, Instant otherwise)
{
    if (!desk.options.has(flag)) return otherwise;
    const QDateTime time = QDateTime::fromString(desk.options.flag(flag), Qt::ISODate);
    if (!time.isValid()) return failure("usage.time", { { QStringLiteral("argument"), desk.options.flag(flag) } });
    return instantFromMicros(time.toMSecsSinceEpoch() * 1000);
}

/// What brought the vehicle onto this session's network; nothing where it did not change.
using Changes = std::map<Instant, NetworkChange>;

Result<Changes> changesOf(const Desk &desk, const VehicleId &vehicle, const std::vector<SessionRow> &sessions)
{
    OperationFilter all;
    all.vehicle = vehicle;
    const auto operations = await(desk.engine.operationsDesk().list(desk.viewer, all));
    if (!operations) return tl::unexpected(operations.error());
    const auto statements = await(desk.engine.history().profiles(desk.viewer, vehicle));
    if (!statements) return tl::unexpected(statements.error());
    Changes changes;
    for (const NamedChange &change : changesBetween(sessions, fallbackProfile(*statements), orderedSwitches(*operations)))
        changes.emplace(change.at, change.change);
    return changes;
}

QJsonObject sessionJson(const Desk &desk, const SessionRow &s, const Changes &changes)
{
    const auto change = changes.find(s.started);
    return { { QStringLiteral("session_id"), QString::fromStdString(s.sessionId) }, { QStringLiteral("started"), words::isoTime(s.started) },
             { QStringLiteral("stopped"), s.stopped ? QJsonValue(words::isoTime(*s.stopped)) : QJsonValue() },
             { QStringLiteral("plmn"), s.plmn.toString() }, { QStringLiteral("rat"), QString(code(s.rat)) },
             { QStringLiteral("imsi"), s.imsi ? QJsonValue(desk.identity(s.imsi->toString())) : QJsonValue() },
             { QStringLiteral("iccid"), s.iccid ? QJsonValue(desk.identity(s.iccid->toString())) : QJsonValue() },
             { QStringLiteral("rx"), qint64(s.rx) }, { QStringLiteral("tx"), qint64(s.tx) },
             { QStringLiteral("change"), change == changes.end() ? QJsonValue() : QJsonValue(QString(code(change->second))) },
             { QStringLiteral("cause"), s.cause ? QJsonValue(s.cause->toString()) : QJsonValue() } };
}

} // namespace

Exit timelineVerb(const Desk &desk, const VehicleId &vehicle)
{
    const Instant now = desk.engine.clock().now();
    const auto from = instantOf(desk, QStringLiteral("--from"), now - std::chrono::hours(24));
    const auto to = instantOf(desk, QStringLiteral("--to"), now);
    if (!from) return desk.terminal.fail(from.error());
    if (!to) return desk.terminal.fail(to.error());
    const auto history = await(desk.engine.history().history(desk.viewer, vehicle, *from, *to));
    if (!history) return desk.terminal.fail(history.error());
    const auto changes = changesOf(desk, vehicle, history->sessions);
    if (!changes) return desk.terminal.fail(changes.error());
    QList<QStringList> rows;
    for (const SessionRow &s : history->sessions) {
        const QJsonObject object = sessionJson(desk, s, *changes);
        if (desk.terminal.json()) desk.terminal.print(object);
        const auto change = changes->find(s.started);
        rows.append({ object[QStringLiteral("started")].toString(), s.stopped ? object[QStringLiteral("stopped")].toString() : Ctl::tr("open"),
                      object[QStringLiteral("plmn")].toString(), object[QStringLiteral("rat")].toString(), object[QStringLiteral("imsi")].toString(),
                      change == changes->end() ? QString() : words::networkChange(change->second), object[QStringLiteral("cause")].toString() });
    }
    if (!desk.terminal.json())
        desk.terminal.table({ Ctl::tr("STARTED"), Ctl::tr("STOPPED"), Ctl::tr("PLMN"), Ctl::tr("RAT"), Ctl::tr("IMSI"), Ctl::tr("CHANGE"), Ctl::tr("CAUSE") }, rows);
    return Exit::Ok;
}
