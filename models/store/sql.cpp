#include "store/sql.h"

namespace signalbox::sql {

namespace {

/// A null QString is an empty text; only an invalid QVariant is null in the database.
QVariant bound(const QVariant &value)
{
    const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    return nullText ? QVariant(QStringLiteral("")) : value;
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

Result<QSqlQuery> select(QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(statement)) return tl::unexpected(errorOf(query));
    for (const QVariant &value : values) query.addBindValue(bound(value));
    if (!query.exec()) return tl::unexpected(errorOf(query));
    return query;
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
    if (auto begun = execute(db, QStringLiteral("begin immediate")); !begun) return tl::unexpected(begun.error());
    return Transaction(db);
}

Transaction::~Transaction()
{
    if (m_open) (void)execute(m_db, QStringLiteral("rollback"));
}

Result<void> Transaction::commit()
{
    auto committed = execute(m_db, QStringLiteral("commit"));
    if (committed) m_open = false;
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

Result<int> Statements::run(const char *statement, std::initializer_list<QVariant> values)
{
    const auto query = rows(statement, values);
    if (!query) return tl::unexpected(query.error());
    const int affected = (*query)->numRowsAffected();
    (*query)->finish();
    return affected;
}

} // namespace signalbox::sql
