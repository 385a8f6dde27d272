#include "store/operationrows.h"

#include "store/fleets.h"
#include "store/sql.h"
#include "store/values.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::operationrows {

namespace {

using namespace values;

QString key(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}
QVariant spanColumn(const std::optional<Span> &value)
{
    return value ? QVariant(qint64(value->count())) : QVariant();
}
QVariant timeColumn(const std::optional<Instant> &value)
{
    return value ? QVariant(values::time(*value)) : QVariant();
}

/// What differs from the defaults, as JSON.
QString detailsColumn(const OperationDetails &details)
{
    const OperationDetails usual;
    QJsonObject said;
    if (details.thenEnable != usual.thenEnable) said.insert(QStringLiteral("enable"), details.thenEnable);
    if (details.allow != usual.allow) said.insert(QStringLiteral("allow"), details.allow);
    if (details.smdpAddress != usual.smdpAddress) said.insert(QStringLiteral("smdp"), details.smdpAddress);
    return said.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact));
}
OperationDetails toDetails(const QVariant &value)
{
    const QJsonObject said = QJsonDocument::fromJson(value.toString().toUtf8()).object();
    OperationDetails details;
    details.thenEnable = said.value(QStringLiteral("enable")).toBool(details.thenEnable);
    details.allow = said.value(QStringLiteral("allow")).toBool(details.allow);
    details.smdpAddress = said.value(QStringLiteral("smdp")).toString();
    return details;
}

QString listColumn(const std::vector<Iccid> &iccids)
{
    QStringList texts;
    for (const Iccid &iccid : iccids) texts += iccid.toString();
    return texts.join(u' ');
}
std::vector<Iccid> toList(const QVariant &value)
{
    std::vector<Iccid> iccids;
    for (const QString &text : value.toString().split(u' ', Qt::SkipEmptyParts))
        if (const auto iccid = Iccid::parse(text)) iccids.push_back(*iccid);
    return iccids;
}

template <typename Enum> Enum enumOf(const QVariant &value, Enum last)
{
    return static_cast<Enum>(std::clamp(value.toInt(), 0, int(last)));
}

std::optional<Operation> operationOf(const QSqlQuery &q, const Sight &sight)
{
    const auto v = [&q](int column) { return q.value(column); };
    const auto fleet = FleetId::parse(v(0).toString());
    const auto vehicle = VehicleId::parse(v(4).toString());
    if (!fleet || !vehicle) return std::nullopt;
    Operation o;
    o.fleet = *fleet;
    o.vehicle = *vehicle;
    o.id = QUuid::fromString(v(1).toString());
    o.number = v(2).toLongLong();
    o.kind = enumOf(v(3), OperationKind::Resume);
    o.rollback = v(5).toInt() != 0;
    o.connection = v(6).toString();
    o.requestedBy = v(7).toString();
    o.reason = v(8).toString();
    o.createdAt = toTime(v(9));
    o.notAfter = toTime(v(10));
    o.state = enumOf(v(11), OperationState::Unknown);
    o.outcome = enumOf(v(12), OperationOutcome::Unreachable);
    o.evidence = enumOf(v(13), Evidence::Verified);
    o.dialectCode = v(14).toString();
    o.providerRef = v(15).toString();
    o.stateSince = toTime(v(16));
    o.verifyBy = toTime(v(17));
    if (!v(18).isNull()) o.interruption = Span(v(18).toLongLong());
    if (!v(19).isNull()) o.expectedContact = toTime(v(19));
    o.attempts = v(20).toInt();
    o.details = toDetails(v(28));
    o.proof = enumOf(v(29), ProofVerdict::Failed);
    o.campaign = QUuid::fromString(v(32).toString());
    if (!sight.identities) return o;
    if (const auto eid = toId<Eid>(v(21))) o.eid = *eid;
    o.iccid = toId<Iccid>(v(22));
    o.previousIccid = toId<Iccid>(v(23));
    o.previousImsi = toId<Imsi>(v(24));
    o.targetImsi = toId<Imsi>(v(25));
    o.activation = v(26).toString();
    o.iccidsBefore = toList(v(27));
    o.landedIccid = toId<Iccid>(v(30));
    o.landedImsi = toId<Imsi>(v(31));
    return o;
}

} // namespace

Result<void> insert(QSqlDatabase &db, const Operation &o)
{
    const QString f = text(o.fleet.text());
    if (auto done = sql::run(db,
            "insert into operation_core (fleet, id, number, kind, vehicle, rollback_asked, connection, "
                           "requested_by, reason, created_at, not_after, state, is_open, outcome, evidence, "
                           "dialect_code, provider_ref, state_since, verify_by, interruption, expected_contact, attempts, details, proof, campaign) values "
                           "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            { f, key(o.id), qint64(o.number), int(o.kind), text(o.vehicle.text()), int(o.rollback), o.connection, o.requestedBy,
                o.reason, values::time(o.createdAt), values::time(o.notAfter), int(o.state), int(isOpen(o.state)), int(o.outcome),
                int(o.evidence), o.dialectCode, o.providerRef, values::time(o.stateSince), values::time(o.verifyBy),
                spanColumn(o.interruption), timeColumn(o.expectedContact), o.attempts, detailsColumn(o.details), int(o.proof),
                o.campaign.isNull() ? QVariant() : QVariant(key(o.campaign)) });
        !done)
        return done;
    return sql::run(db,
        "insert into operation_identity (fleet, id, eid, iccid, previous_iccid, previous_imsi, target_imsi, activation, "
                       "iccids_before, landed_iccid, landed_imsi) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        { f, key(o.id), o.eid.toString(), id(o.iccid), id(o.previousIccid), id(o.previousImsi), id(o.targetImsi), o.activation,
            listColumn(o.iccidsBefore), id(o.landedIccid), id(o.landedImsi) });
}

Result<void> update(QSqlDatabase &db, const Operation &o)
{
    const QString f = text(o.fleet.text());
    if (auto done = sql::run(db,
            "update operation_core set not_after = ?, state = ?, is_open = ?, outcome = ?, evidence = ?, "
                           "dialect_code = ?, provider_ref = ?, state_since = ?, verify_by = ?, "
                           "interruption = ?, expected_contact = ?, attempts = ?, proof = ? where fleet = ? and id = ?",
            { values::time(o.notAfter), int(o.state), int(isOpen(o.state)), int(o.outcome), int(o.evidence),
                o.dialectCode.left(256), o.providerRef, values::time(o.stateSince), values::time(o.verifyBy),
                spanColumn(o.interruption), timeColumn(o.expectedContact), o.attempts, int(o.proof), f, key(o.id) });
        !done)
        return done;
    return sql::run(db,
        "update operation_identity set iccid = ?, previous_iccid = ?, previous_imsi = ?, target_imsi = ?, "
                       "iccids_before = ?, landed_iccid = ?, landed_imsi = ? where fleet = ? and id = ?",
        { id(o.iccid), id(o.previousIccid), id(o.previousImsi), id(o.targetImsi), listColumn(o.iccidsBefore), id(o.landedIccid), id(o.landedImsi), f, key(o.id) });
}

Result<void> insertTransition(QSqlDatabase &db, const FleetId &fleet, const Transition &t)
{
    const QString f = text(fleet.text());
    return sql::run(db,
        "insert into operation_transition (fleet, operation, step, from_state, to_state, outcome, evidence, note, "
                       "at, by_whom) "
                       "select ?, ?, coalesce(max(step), 0) + 1, ?, ?, ?, ?, ?, ?, ? from operation_transition where fleet = ? "
                       "and operation = ?",
        { f, key(t.operation), int(t.from), int(t.to), int(t.outcome), int(t.evidence), t.note, values::time(t.at), t.by, f,
            key(t.operation) });
}

Result<std::vector<Operation>> select(
    QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const OperationFilter &filter, std::optional<QUuid> id)
{
    QString where;
    QVariantList bound;
    const auto add = [&](const QString &condition, const QVariant &value) {
        where += QStringLiteral(" and ") + condition;
        bound += value;
    };
    if (filter.openOnly) where += QStringLiteral(" and o.is_open = 1");
    if (filter.vehicle) add(QStringLiteral("o.vehicle = ?"), text(filter.vehicle->text()));
    // Filtering by what one may not see would tell it.
    if (filter.eid && sight.identities) add(QStringLiteral("i.eid = ?"), filter.eid->toString());
    if (filter.eid && !sight.identities) where += QStringLiteral(" and 1 = 0");
    if (filter.activation) add(QStringLiteral("i.activation_print = ?"), QString::fromLatin1(filter.activation->fingerprint()));
    if (filter.campaign) add(QStringLiteral("o.campaign = ?"), key(*filter.campaign));
    if (id) add(QStringLiteral("o.id = ?"), key(*id));
    const auto scope = fleets::scopeClause(viewer);
    const bool scoped = !scope.text.isEmpty();
    bound += scope.values;
    bound += filter.limit;
    auto rows = sql::select(db,
        QStringLiteral("select o.fleet, o.id, o.number, o.kind, o.vehicle, o.rollback_asked, o.connection, o.requested_by, "
                       "o.reason, o.created_at, o.not_after, o.state, o.outcome, o.evidence, "
                       "o.dialect_code, o.provider_ref, o.state_since, o.verify_by, o.interruption, o.expected_contact, "
                       "o.attempts, i.eid, i.iccid, i.previous_iccid, i.previous_imsi, i.target_imsi, i.activation, i.iccids_before, "
                       "o.details, o.proof, i.landed_iccid, i.landed_imsi, o.campaign from operation_core o join operation_identity i on i.fleet = o.fleet and i.id = o.id%1 where 1 = 1%2%3 "
                       "order by o.number desc limit ?")
            .arg(scoped ? QStringLiteral(" join vehicle_core c on c.fleet = o.fleet and c.vehicle = o.vehicle") : QString(),
                where, scope.text),
        bound);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<Operation> out;
    while (rows->next())
        if (auto operation = operationOf(*rows, sight)) out.push_back(std::move(*operation));
    return out;
}

Result<std::vector<Transition>> transitions(QSqlDatabase &db, const FleetId &fleet, QUuid id)
{
    auto rows = sql::select(db,
        QStringLiteral("select step, from_state, to_state, outcome, evidence, note, at, by_whom from operation_transition where "
                       "fleet = ? and operation = ? order by step"),
        { text(fleet.text()), key(id) });
    if (!rows) return tl::unexpected(rows.error());
    std::vector<Transition> out;
    while (rows->next())
        out.push_back({ id, rows->value(0).toLongLong(), enumOf(rows->value(1), OperationState::Unknown),
            enumOf(rows->value(2), OperationState::Unknown), enumOf(rows->value(3), OperationOutcome::Unreachable),
            enumOf(rows->value(4), Evidence::Verified), rows->value(5).toString(), toTime(rows->value(6)),
            rows->value(7).toString() });
    return out;
}

Result<std::optional<OperationState>> stateOf(QSqlDatabase &db, const FleetId &fleet, QUuid id)
{
    const auto state = sql::number(
        db, QStringLiteral("select state from operation_core where fleet = ? and id = ?"), { text(fleet.text()), key(id) });
    if (!state) return tl::unexpected(state.error());
    if (!*state) return std::optional<OperationState>();
    return std::optional<OperationState>(enumOf(QVariant(**state), OperationState::Unknown));
}

Result<SwitchExperience> experience(QSqlDatabase &db, const FleetId &fleet, const Plmn &home)
{
    using enum OperationOutcome;
    auto rows = sql::select(db,
        QStringLiteral("select c.outcome, count(*) from operation_core c "
                       "join operation_identity i on i.fleet = c.fleet and i.id = c.id "
                       "where c.fleet = ? and c.kind = ? and c.is_open = 0 and i.target_imsi like ? group by c.outcome"),
        { text(fleet.text()), int(OperationKind::Enable), home.toString() + u'%' });
    if (!rows) return tl::unexpected(rows.error());
    SwitchExperience lived;
    while (rows->next()) {
        const auto outcome = enumOf(rows->value(0), Unreachable);
        const bool stranded = outcome == RolledBack || outcome == Unreachable;
        if (!stranded && outcome != Succeeded && outcome != SucceededWithWarning) continue;
        lived.switches += rows->value(1).toInt();
        if (stranded) lived.stranded += rows->value(1).toInt();
    }
    return lived;
}

} // namespace signalbox::operationrows
