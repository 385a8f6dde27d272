#include "store/sqlitejournal.h"

#include "store/counters.h"
#include "store/operationrows.h"
#include "store/operationsecrets.h"
#include "store/sql.h"

namespace signalbox {

namespace {

constexpr char revisionName[] = "journal_revision";
constexpr char numberName[] = "operation_number";
constexpr std::chrono::seconds experienceHolds { 10 }; // wall; counted anew it is a pass over all switches, for every pre-flight

QString codeText(OperationState state)
{
    return QString(code(state));
}

/// By EID alone: a card does not change with the name of the fleet.
Result<void> reserve(QSqlDatabase &db, const Operation &o)
{
    const auto busy = sql::number(db, QStringLiteral("select number from eid_reservation where eid = ?"), { o.eid.toString() });
    if (!busy) return tl::unexpected(busy.error());
    if (*busy)
        return failure("journal.eid-busy", { { QStringLiteral("number"), **busy }, { QStringLiteral("eid"), o.eid.toString() } });
    return sql::run(db, "insert into eid_reservation (fleet, eid, operation, number) values (?, ?, ?, ?)",
        { o.fleet.toString(), o.eid.toString(), o.id.toString(QUuid::WithoutBraces), qint64(o.number) });
}

bool beforeSending(OperationState state)
{
    using enum OperationState;
    return state == Drafted || state == AwaitingApproval || state == Approved || state == Recorded;
}

} // namespace

Result<void> SqliteJournal::checkOwner(QSqlDatabase &db) const
{
    auto row = sql::select(db, QStringLiteral("select token, program from engine_owner where role = 'engine'"));
    if (!row) return tl::unexpected(row.error());
    const bool any = row->next();
    if (any && !m_token.isNull() && QUuid::fromString(row->value(0).toString()) == m_token) return {};
    return failure("journal.not-owner", { { QStringLiteral("program"), any ? row->value(1).toString() : QString() } });
}

Result<Operation> SqliteJournal::insertNow(QSqlDatabase &db, Operation o)
{
    if (o.id.isNull()) o.id = QUuid::createUuid();
    auto number = counters::next(db, numberName);
    if (!number) return tl::unexpected(number.error());
    o.number = *number;
    if (isMutating(o.kind))
        if (auto reserved = reserve(db, o); !reserved) return tl::unexpected(reserved.error());
    if (auto done = operationrows::insert(db, o); !done) return tl::unexpected(done.error());
    const Transition first { o.id, 1, OperationState::Drafted, o.state, o.outcome, o.evidence, {}, o.createdAt, o.requestedBy };
    if (auto done = operationrows::insertTransition(db, o.fleet, first); !done) return tl::unexpected(done.error());
    return o;
}

Result<void> SqliteJournal::countRevision(QSqlDatabase &db)
{
    if (auto done = counters::next(db, revisionName); !done) return tl::unexpected(done.error());
    return {};
}

Result<Operation> SqliteJournal::addNow(QSqlDatabase &db, Operation o, const std::optional<ActivationCode> &activation)
{
    using enum OperationState;
    if (o.state != Drafted && o.state != Approved && o.state != Recorded)
        return failure(
            "journal.transition", { { QStringLiteral("from"), QString() }, { QStringLiteral("to"), codeText(o.state) } });
    auto added = insertNow(db, std::move(o));
    if (!added) return added;
    if (activation)
        if (auto done = operationsecrets::keep(db, *added, *activation); !done) return tl::unexpected(done.error());
    if (auto done = counters::next(db, revisionName); !done) return tl::unexpected(done.error());
    return added;
}

Result<void> SqliteJournal::advanceNow(QSqlDatabase &db, const Operation &o, const Transition &t, const std::optional<Operation> &follower)
{
    const bool harmless = t.to == OperationState::Cancelled && beforeSending(t.from);
    if (!harmless)
        if (auto owner = checkOwner(db); !owner) return owner;
    const auto stored = operationrows::stateOf(db, o.fleet, o.id);
    if (!stored) return tl::unexpected(stored.error());
    // A step that stays where it is adds what became known: an expected contact, a stronger evidence.
    const bool allowed = *stored && **stored == t.from && t.to == o.state && t.operation == o.id
        && (mayFollow(t.from, t.to) || (t.from == t.to && isOpen(t.from)));
    if (!allowed)
        return failure("journal.transition",
            { { QStringLiteral("from"), codeText(t.from) }, { QStringLiteral("to"), codeText(t.to) },
                { QStringLiteral("stored"), *stored ? codeText(**stored) : QString() },
                { QStringLiteral("number"), qint64(o.number) } });
    if (auto done = operationrows::update(db, o); !done) return done;
    if (auto done = operationrows::insertTransition(db, o.fleet, t); !done) return done;
    if (o.kind == OperationKind::Download && !operationsecrets::isNeeded(o.state))
        if (auto done = operationsecrets::remove(db, o); !done) return done;
    if (!isOpen(o.state)) {
        auto freed = sql::run(db, "delete from eid_reservation where fleet = ? and operation = ?",
            { o.fleet.toString(), o.id.toString(QUuid::WithoutBraces) });
        if (!freed) return freed;
    }
    if (follower)
        if (auto added = insertNow(db, *follower); !added) return tl::unexpected(added.error());
    if (auto done = counters::next(db, revisionName); !done) return tl::unexpected(done.error());
    return {};
}

QFuture<Result<Operation>> SqliteJournal::add(Operation operation, std::optional<ActivationCode> activation)
{
    return m_thread.write<Operation>([this, operation = std::move(operation), activation = std::move(activation)](
                                         QSqlDatabase &db) { return addNow(db, operation, activation); },
                                     [this] { ++m_ownWrites; });
}

QFuture<Result<std::optional<ActivationCode>>> SqliteJournal::activation(QUuid id)
{
    using Answer = Result<std::optional<ActivationCode>>;
    return m_thread.run<std::optional<ActivationCode>>([this, id](QSqlDatabase &db) -> Answer {
        if (auto owner = checkOwner(db); !owner) return tl::unexpected(owner.error());
        return operationsecrets::read(db, id);
    });
}

QFuture<Result<void>> SqliteJournal::advance(Operation operation, Transition transition, std::optional<Operation> follower)
{
    return m_thread.write<void>([this, operation = std::move(operation), transition = std::move(transition), follower = std::move(follower)](
                                    QSqlDatabase &db) { return advanceNow(db, operation, transition, follower); },
                                [this] { ++m_ownWrites; });
}

QFuture<Result<std::vector<Operation>>> SqliteJournal::list(const Viewer &viewer, OperationFilter filter)
{
    return m_thread.run<std::vector<Operation>>([this, viewer, filter](QSqlDatabase &db) {
        return operationrows::select(db, viewer, Sight(AccessTable::standard(), viewer, m_clock.now()), filter);
    });
}

QFuture<Result<Operation>> SqliteJournal::find(const Viewer &viewer, QUuid id)
{
    return m_thread.run<Operation>([this, viewer, id](QSqlDatabase &db) -> Result<Operation> {
        auto found = operationrows::select(db, viewer, Sight(AccessTable::standard(), viewer, m_clock.now()), {}, id);
        if (!found) return tl::unexpected(found.error());
        if (found->empty()) return failure("journal.unknown", { { QStringLiteral("id"), id.toString(QUuid::WithoutBraces) } });
        return found->front();
    });
}

QFuture<Result<std::vector<Transition>>> SqliteJournal::transitions(const Viewer &viewer, QUuid id)
{
    return m_thread.run<std::vector<Transition>>([this, viewer, id](QSqlDatabase &db) -> Result<std::vector<Transition>> {
        auto found = operationrows::select(db, viewer, Sight(AccessTable::standard(), viewer, m_clock.now()), {}, id);
        if (!found) return tl::unexpected(found.error());
        if (found->empty()) return failure("journal.unknown", { { QStringLiteral("id"), id.toString(QUuid::WithoutBraces) } });
        return operationrows::transitions(db, found->front().fleet, id);
    });
}

QFuture<Result<SwitchExperience>> SqliteJournal::experience(const FleetId &fleet, const Plmn &home)
{
    return m_thread.run<SwitchExperience>([this, fleet, home](QSqlDatabase &db) -> Result<SwitchExperience> {
        const auto now = std::chrono::steady_clock::now();
        auto &kept = m_experience[{ fleet.text(), home.key() }];
        if (now < kept.until) return kept.lived;
        auto lived = operationrows::experience(db, fleet, home);
        if (lived) kept = { *lived, now + experienceHolds };
        return lived;
    });
}

QFuture<Result<qint64>> SqliteJournal::foreignRevision()
{
    return m_thread.run<qint64>([this](QSqlDatabase &db) -> Result<qint64> {
        const auto value = counters::now(db, revisionName);
        if (!value) return tl::unexpected(value.error());
        return *value - m_ownWrites;
    });
}

QFuture<Result<void>> SqliteJournal::takeOwnership(QUuid token, QString program)
{
    return m_thread.run<void>([this, token, program](QSqlDatabase &db) -> Result<void> {
        auto done = sql::select(db,
            QStringLiteral("insert into engine_owner (role, token, program, since) values ('engine', ?, ?, ?) on conflict (role) "
                           "do update set "
                           "token = excluded.token, program = excluded.program, since = excluded.since"),
            { token.toString(QUuid::WithoutBraces), program, qint64(toMicros(m_clock.now())) });
        if (!done) return tl::unexpected(done.error());
        m_token = token;
        return {};
    });
}

QFuture<Result<void>> SqliteJournal::giveUpOwnership()
{
    return m_thread.run<void>([this](QSqlDatabase &db) -> Result<void> {
        auto done = sql::select(db, QStringLiteral("delete from engine_owner where role = 'engine' and token = ?"),
            { m_token.toString(QUuid::WithoutBraces) });
        m_token = {};
        if (!done) return tl::unexpected(done.error());
        return {};
    });
}

} // namespace signalbox
