#include "operationjson.h"

#include "words/times.h"

using namespace signalbox;

namespace {

QJsonValue timeJson(Instant t)
{
    return t == Instant {} ? QJsonValue() : QJsonValue(words::isoTime(t));
}

template<typename Id>
QJsonValue idJson(const std::optional<Id> &id, const Viewer &viewer)
{
    return id ? QJsonValue(shown(AccessTable::standard(), viewer, FieldGroup::Identity, id->toString())) : QJsonValue();
}

} // namespace

QJsonObject operationJson(const Operation &operation, const Viewer &viewer)
{
    return {
        { QStringLiteral("id"), operation.id.toString(QUuid::WithoutBraces) },
        { QStringLiteral("number"), qint64(operation.number) },
        { QStringLiteral("kind"), QString(code(operation.kind)) },
        { QStringLiteral("vehicle"), operation.vehicle.toString() },
        { QStringLiteral("eid"), shown(AccessTable::standard(), viewer, FieldGroup::Identity, operation.eid.toString()) },
        { QStringLiteral("iccid"), idJson(operation.iccid, viewer) },
        { QStringLiteral("previous_iccid"), idJson(operation.previousIccid, viewer) },
        { QStringLiteral("landed_iccid"), idJson(operation.landedIccid, viewer) },
        { QStringLiteral("target_imsi"), idJson(operation.targetImsi, viewer) },
        { QStringLiteral("connection"), operation.connection },
        { QStringLiteral("state"), QString(code(operation.state)) },
        { QStringLiteral("outcome"), QString(code(operation.outcome)) },
        { QStringLiteral("evidence"), QString(code(operation.evidence)) },
        { QStringLiteral("proof"), QString(code(operation.proof)) },
        { QStringLiteral("dialect_code"), operation.dialectCode },
        { QStringLiteral("provider_ref"), operation.providerRef },
        { QStringLiteral("requested_by"), operation.requestedBy },
        { QStringLiteral("reason"), operation.reason },
        { QStringLiteral("created"), timeJson(operation.createdAt) },
        { QStringLiteral("not_after"), timeJson(operation.notAfter) },
        { QStringLiteral("state_since"), timeJson(operation.stateSince) },
        { QStringLiteral("verify_by"), timeJson(operation.verifyBy) },
        { QStringLiteral("expected_contact"), operation.expectedContact ? timeJson(*operation.expectedContact) : QJsonValue() },
        { QStringLiteral("interruption_ms"), operation.interruption ? QJsonValue(qint64(operation.interruption->count() / 1000)) : QJsonValue() },
        { QStringLiteral("attempts"), operation.attempts },
    };
}

QJsonObject transitionJson(const Transition &transition)
{
    return {
        { QStringLiteral("step"), qint64(transition.step) },
        { QStringLiteral("from"), QString(code(transition.from)) },
        { QStringLiteral("to"), QString(code(transition.to)) },
        { QStringLiteral("outcome"), QString(code(transition.outcome)) },
        { QStringLiteral("evidence"), QString(code(transition.evidence)) },
        { QStringLiteral("note"), transition.note },
        { QStringLiteral("at"), timeJson(transition.at) },
        { QStringLiteral("by"), transition.by },
    };
}
