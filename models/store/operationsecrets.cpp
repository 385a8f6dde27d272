#include "store/operationsecrets.h"

#include "store/sql.h"

namespace signalbox::operationsecrets {

namespace {

QString key(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

Result<void> keep(QSqlDatabase &db, const Operation &o, const ActivationCode &code)
{
    if (auto done = sql::run(db, "insert into operation_secret (fleet, id, activation_code) values (?, ?, ?)",
            { o.fleet.toString(), key(o.id), code.wire() });
        !done)
        return done;
    return sql::run(db, "update operation_identity set activation_print = ? where fleet = ? and id = ?",
        { QString::fromLatin1(code.fingerprint()), o.fleet.toString(), key(o.id) });
}

Result<std::optional<ActivationCode>> read(QSqlDatabase &db, QUuid operation)
{
    auto rows = sql::select(db, QStringLiteral("select activation_code from operation_secret where id = ?"), { key(operation) });
    if (!rows) return tl::unexpected(rows.error());
    if (!rows->next()) return std::optional<ActivationCode>();
    const auto code = ActivationCode::parse(rows->value(0).toString());
    return code ? std::optional(*code) : std::optional<ActivationCode>();
}

Result<void> remove(QSqlDatabase &db, const Operation &o)
{
    return sql::run(db, "delete from operation_secret where fleet = ? and id = ?", { o.fleet.toString(), key(o.id) });
}

bool isNeeded(OperationState state)
{
    using enum OperationState;
    return state == Drafted || state == AwaitingApproval || state == Approved || state == Recorded || state == Submitting;
}

} // namespace signalbox::operationsecrets
