#include "activation/activationsource.h"
#include "desk.h"
#include "fleet/fleetstate.h"
#include "operationjson.h"
#include "words/operations.h"
#include "words/times.h"

#include <QJsonArray>

using namespace signalbox;

namespace {

Error wrong(const char *code, const QString &argument)
{
    return { QString::fromLatin1(code), { { QStringLiteral("argument"), argument } }, {} };
}

/// --vehicle ID, or --eid EID looked up in the fleet.
Result<VehicleId> vehicleOf(const Desk &desk)
{
    if (desk.options.has(QStringLiteral("--vehicle"))) return VehicleId::parse(desk.options.flag(QStringLiteral("--vehicle")));
    if (!desk.options.has(QStringLiteral("--eid"))) return tl::unexpected(wrong("usage.vehicle-missing", {}));
    const auto eid = Eid::parse(desk.options.flag(QStringLiteral("--eid")));
    if (!eid) return tl::unexpected(eid.error());
    const auto view = desk.engine.fleet().read();
    for (Row row = 0; row < view.size(); ++row)
        if (view->eid[row] == *eid) return VehicleId::parse(QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size())));
    return tl::unexpected(Error { QStringLiteral("fleet.eid-unknown"), { { QStringLiteral("eid"), eid->toString() } }, {} });
}

} // namespace

Result<OperationRequest> requestOf(const Desk &desk)
{
    OperationRequest request;
    const auto kind = operationKindFromCode(desk.options.verb.value(2));
    if (!kind) return tl::unexpected(wrong("usage.kind-unknown", desk.options.verb.value(2)));
    request.kind = *kind;
    const auto vehicle = vehicleOf(desk);
    if (!vehicle) return tl::unexpected(vehicle.error());
    request.vehicle = *vehicle;
    if (desk.options.has(QStringLiteral("--iccid"))) {
        const auto iccid = Iccid::parse(desk.options.flag(QStringLiteral("--iccid")));
        if (!iccid) return tl::unexpected(iccid.error());
        request.iccid = *iccid;
    }
    if (desk.options.has(QStringLiteral("--activation-code-file"))) {
        const auto code = readActivation(desk.options.flag(QStringLiteral("--activation-code-file")));
        if (!code) return tl::unexpected(code.error());
        request.activation = *code;
    }
    request.details.thenEnable = *kind == OperationKind::Download && desk.options.has(QStringLiteral("--enable"));
    request.details.allow = !desk.options.has(QStringLiteral("--forbid"));
    request.details.smdpAddress = desk.options.flag(QStringLiteral("--smdp"));
    if (*kind == OperationKind::SetDefaultDp && request.details.smdpAddress.isEmpty()) return tl::unexpected(wrong("usage.smdp-missing", {}));
    request.rollback = desk.options.has(QStringLiteral("--rollback"));
    request.reason = desk.options.flag(QStringLiteral("--reason"));
    return request;
}

Result<Operation> operationOf(const Desk &desk, const QString &name)
{
    OperationFilter everything;
    everything.limit = 1'000'000;
    const auto all = await(desk.engine.operationsDesk().list(desk.viewer, everything));
    if (!all) return tl::unexpected(all.error());
    const QString digits = name.startsWith(QLatin1String("OP-"), Qt::CaseInsensitive) ? name.mid(3) : name;
    for (const Operation &operation : *all)
        if (QString::number(operation.number) == digits || operation.id == QUuid::fromString(name)) return operation;
    return tl::unexpected(Error { QStringLiteral("operation.unknown"), { { QStringLiteral("operation"), name } }, {} });
}

namespace {

void tell(const Desk &desk, const Operation &operation)
{
    if (desk.terminal.json())
        desk.terminal.print(operationJson(operation, desk.viewer));
    else
        desk.terminal.line(words::operationNumber(operation.number) + QStringLiteral("  ") + words::operationKind(operation.kind) + QStringLiteral("  ")
                           + operation.vehicle.toString() + QStringLiteral("  ") + words::standing(operation, desk.engine.clock().now(), desk.reader));
}

Exit exitOf(const Operation &operation)
{
    if (isOpen(operation.state)) return Exit::StillOpen;
    return operation.outcome == OperationOutcome::Succeeded || operation.outcome == OperationOutcome::SucceededWithWarning ? Exit::Ok : Exit::Failed;
}

/// Until it has ended or `seconds` of the wall are over; the newest state comes back.
Operation waitFor(const Desk &desk, Operation operation, int seconds)
{
    QEventLoop loop;
    bool over = false;
    QTimer::singleShot(seconds * 1000, &loop, [&] { over = true; loop.quit(); });
    QObject::connect(&desk.engine.operationsDesk(), &OperationsDesk::changed, &loop, [&](const QUuid &id) { if (id == operation.id) loop.quit(); });
    while (isOpen(operation.state) && !over) {
        const auto now = operationOf(desk, operation.id.toString());
        if (now) operation = *now;
        if (!isOpen(operation.state)) break;
        // A change may fall between the look and the wait; one more look a second is cheap.
        QTimer::singleShot(1000, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return operation;
}

/// A pre-flight's refusal says why, where people read it; scripts get the finding's code.
Error withReason(const Desk &desk, Error error)
{
    if (error.code != QLatin1StringView("preflight.stop") || desk.terminal.json()) return error;
    const Finding finding { error.parameters.value(QStringLiteral("finding")).toString(), Finding::Weight::Stop, error.parameters };
    QString why = words::finding(finding, desk.engine.clock().now(), desk.reader);
    if (why.endsWith(u'.')) why.chop(1);
    error.parameters.insert(QStringLiteral("finding"), why);
    return error;
}

Exit submit(const Desk &desk)
{
    const auto request = requestOf(desk);
    if (!request) return desk.terminal.fail(request.error());
    const auto recorded = await(desk.engine.operationsDesk().submit(desk.viewer, *request));
    if (!recorded) return desk.terminal.fail(withReason(desk, recorded.error()));
    if (!desk.options.has(QStringLiteral("--wait"))) {
        tell(desk, *recorded);
        return Exit::Ok;
    }
    const Operation ended = waitFor(desk, *recorded, desk.options.flag(QStringLiteral("--wait")).toInt());
    tell(desk, ended);
    return exitOf(ended);
}

Exit list(const Desk &desk)
{
    OperationFilter filter;
    filter.openOnly = desk.options.has(QStringLiteral("--open"));
    if (desk.options.has(QStringLiteral("--limit"))) filter.limit = desk.options.flag(QStringLiteral("--limit")).toInt();
    if (desk.options.has(QStringLiteral("--vehicle"))) {
        const auto vehicle = VehicleId::parse(desk.options.flag(QStringLiteral("--vehicle")));
        if (!vehicle) return desk.terminal.fail(vehicle.error());
        filter.vehicle = *vehicle;
    }
    const auto operations = await(desk.engine.operationsDesk().list(desk.viewer, filter));
    if (!operations) return desk.terminal.fail(operations.error());
    for (const Operation &operation : *operations)
        tell(desk, operation);
    if (operations->empty() && !desk.terminal.json()) desk.terminal.line(Ctl::tr("No operations."));
    return Exit::Ok;
}

Exit show(const Desk &desk, const Operation &operation)
{
    const auto transitions = await(desk.engine.operationsDesk().transitions(desk.viewer, operation.id));
    if (!transitions) return desk.terminal.fail(transitions.error());
    if (desk.terminal.json()) {
        QJsonObject object = operationJson(operation, desk.viewer);
        QJsonArray steps;
        for (const Transition &transition : *transitions)
            steps.append(transitionJson(transition));
        object.insert(QStringLiteral("transitions"), steps);
        desk.terminal.print(object);
        return Exit::Ok;
    }
    tell(desk, operation);
    for (const Transition &t : *transitions)
        desk.terminal.line(QStringLiteral("  ") + words::isoTime(t.at) + QStringLiteral("  ") + words::operationState(t.to) + QStringLiteral("  ") + words::note(t.note, desk.reader));
    return Exit::Ok;
}

} // namespace

Exit operationVerb(const Desk &desk)
{
    const QString what = desk.options.verb.value(1);
    if (what == QLatin1String("submit")) return submit(desk);
    if (what == QLatin1String("preflight")) return operationPreflight(desk);
    if (what == QLatin1String("list")) return list(desk);
    if (what != QLatin1String("show") && what != QLatin1String("cancel") && what != QLatin1String("proof"))
        return desk.terminal.fail(wrong("usage.verb-unknown", desk.options.verb.join(QLatin1Char(' '))));
    const auto operation = operationOf(desk, desk.options.verb.value(2));
    if (!operation) return desk.terminal.fail(operation.error());
    if (what == QLatin1String("show")) return show(desk, *operation);
    if (what == QLatin1String("proof")) return operationProof(desk, *operation);
    const auto cancelled = await(desk.engine.operationsDesk().cancel(desk.viewer, operation->id));
    if (!cancelled) return desk.terminal.fail(cancelled.error());
    tell(desk, *cancelled);
    return Exit::Ok;
}
