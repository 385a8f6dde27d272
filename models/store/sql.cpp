#include "store/sql.h"

#include "store/sqlitehandle.h"

#include <sqlite3.h>

namespace signalbox::sql {

namespace {

/// A null QString is an empty text; only an invalid QVariant is null in the database.
QVariant bound(const QVariant &value)
{
    const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    return nullText ? QVariant(QStringLiteral("")) : value;
}

/// `value` outlives the step: texts are not copied.
void bind(sqlite3_stmt *statement, int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: sqlite3_bind_null(statement, place); return;
    case QMetaType::QString: {
        const auto &text = *static_cast<const QString *>(value.constData());
        sqlite3_bind_text16(statement, place, text.isNull() ? static_cast<const void *>(u"") : text.constData(), int(text.size() * 2), SQLITE_STATIC);
        return;
    }
    case QMetaType::QByteArray: {
        const auto &octets = *static_cast<const QByteArray *>(value.constData());
        sqlite3_bind_blob(statement, place, octets.constData(), int(octets.size()), SQLITE_STATIC);
        return;
    }
    case QMetaType::Double: case QMetaType::Float: sqlite3_bind_double(statement, place, value.toDouble()); return;
    case QMetaType::Bool: case QMetaType::Int: case QMetaType::UInt: case QMetaType::LongLong: case QMetaType::ULongLong: case QMetaType::UChar:
    case QMetaType::UShort: case QMetaType::Long: case QMetaType::ULong: case QMetaType::Short: case QMetaType::SChar: case QMetaType::Char:
        sqlite3_bind_int64(statement, place, value.toLongLong());
        return;
    default: break;
    }
    const QByteArray text = value.toString().toUtf8();
    sqlite3_bind_text(statement, place, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

} // namespace

Error errorOf(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    const QString native = error.nativeErrorCode();
    // Result codes of SQLite: 5 BUSY, 6 LOCKED, 13 FULL, with extended codes in the upper bits.
    const int primary = native.toInt() & 255;
    const QString code = primary == 5 || primary == 6 ? QStringLiteral("store.busy")
        : primary == 13                               ? QStringLiteral("store.full")
                                                      : QStringLiteral("store.query");
    return { code, { { QStringLiteral("path"), QString() } }, error.text() + QStringLiteral(" [") + query.lastQuery().left(120) + QLatin1Char(']') };
}

Result<void> execute(QSqlDatabase &db, const QString &statement)
{
    QSqlQuery query(db);
    if (!query.exec(statement)) return tl::unexpected(errorOf(query));
    return {};
}

Result<Rows> select(QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    PreparedPool *pool = PreparedPool::of(db);
    auto kept = pool ? pool->take(statement) : std::nullopt;
    QSqlQuery query = kept ? std::move(*kept) : QSqlQuery(db);
    query.setForwardOnly(true);
    if (!kept && !query.prepare(statement)) return tl::unexpected(errorOf(query));
    int place = 0;
    for (const QVariant &value : values) query.bindValue(place++, bound(value));
    if (!query.exec()) return tl::unexpected(errorOf(query));
    return Rows(std::move(query), pool ? statement : QString());
}

Result<void> run(QSqlDatabase &db, const char *statement, std::initializer_list<QVariant> values)
{
    PreparedPool *pool = PreparedPool::of(db);
    const auto done = pool ? pool->m_direct.run(statement, values) : Statements(db).run(statement, values);
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<std::optional<qint64>> number(QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    auto query = select(db, statement, values);
    if (!query) return tl::unexpected(query.error());
    if (!query->next() || query->isNull(0)) return std::optional<qint64>();
    return std::optional<qint64>(query->value(0).toLongLong());
}

Result<Transaction> Transaction::begin(QSqlDatabase &db)
{
    if (auto begun = run(db, "begin immediate"); !begun) return tl::unexpected(begun.error());
    return Transaction(db);
}

Transaction::~Transaction()
{
    if (m_open) (void)run(m_db, "rollback");
}

Result<void> Transaction::commit()
{
    auto committed = run(m_db, "commit");
    m_open = !committed;
    return committed;
}

Result<QSqlQuery *> Statements::rows(const char *statement, std::initializer_list<QVariant> values)
{
    auto &query = m_prepared[statement];
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_db);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromLatin1(statement))) {
            const Error error = errorOf(*query);
            m_prepared.erase(statement);
            return tl::unexpected(error);
        }
    }
    int place = 0;
    for (const QVariant &value : values) query->bindValue(place++, bound(value));
    if (!query->exec()) return tl::unexpected(errorOf(*query));
    return query.get();
}

Statements::Statements(QSqlDatabase &db) : m_db(db), m_handle(sqliteHandle(db)) { }

Statements::~Statements()
{
    for (const auto &[text, prepared] : m_direct) sqlite3_finalize(prepared);
}

Result<int> Statements::runDirectly(const char *statement, std::initializer_list<QVariant> values)
{
    sqlite3_stmt *&prepared = m_direct[statement];
    if (!prepared)
        if (const int code = sqlite3_prepare_v3(m_handle, statement, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr); code != SQLITE_OK)
            return tl::unexpected(sqliteError(m_handle, code));
    int place = 0;
    for (const QVariant &value : values) bind(prepared, ++place, value);
    const int code = sqlite3_step(prepared);
    const int affected = sqlite3_changes(m_handle);
    const std::optional<Error> error = code == SQLITE_DONE || code == SQLITE_ROW ? std::nullopt : std::optional(sqliteError(m_handle, code));
    sqlite3_reset(prepared);
    if (error) return tl::unexpected(*error);
    return affected;
}

Result<int> Statements::run(const char *statement, std::initializer_list<QVariant> values)
{
    if (m_handle) return runDirectly(statement, values);
    const auto query = rows(statement, values);
    if (!query) return tl::unexpected(query.error());
    const int affected = (*query)->numRowsAffected();
    (*query)->finish();
    return affected;
}

} // namespace signalbox::sql
