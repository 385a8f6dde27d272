#include "store/rowcursor.h"

#include "store/sql.h"
#include "store/sqlitehandle.h"

#include <sqlite3.h>

namespace signalbox {

namespace {

class QtCursor final : public RowCursor
{
public:
    explicit QtCursor(QSqlQuery query) : m_query(std::move(query)) { }

    bool next() override
    {
        const bool row = m_query.next();
        if (!row && m_query.lastError().isValid()) m_error = sql::errorOf(m_query);
        return row;
    }
    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    std::string_view text(int column) const override
    {
        m_texts.resize(std::max(m_texts.size(), std::size_t(column) + 1));
        QByteArray &kept = m_texts[std::size_t(column)];
        kept = m_query.value(column).toString().toUtf8();
        return { kept.constData(), std::size_t(kept.size()) };
    }

private:
    QSqlQuery m_query;
    mutable std::vector<QByteArray> m_texts; // what text() pointed to
};

class SqliteCursor final : public RowCursor
{
public:
    explicit SqliteCursor(sqlite3_stmt *statement) : m_statement(statement) { }
    ~SqliteCursor() override { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(SqliteCursor)

    bool next() override
    {
        const int code = sqlite3_step(m_statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE) m_error = sqliteError(sqlite3_db_handle(m_statement), code);
        return code == SQLITE_ROW;
    }
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    std::string_view text(int column) const override
    {
        const auto *octets = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return octets ? std::string_view(octets, std::size_t(sqlite3_column_bytes(m_statement, column))) : std::string_view();
    }

private:
    sqlite3_stmt *m_statement;
};

} // namespace

Result<std::unique_ptr<RowCursor>> RowCursor::open(QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    sqlite3 *handle = sqliteHandle(db);
    if (!handle) {
        auto query = sql::select(db, statement, values);
        if (!query) return tl::unexpected(query.error());
        return std::make_unique<QtCursor>(std::move(*query));
    }
    const QByteArray utf8 = statement.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    const int code = sqlite3_prepare_v2(handle, utf8.constData(), int(utf8.size()), &prepared, nullptr);
    if (code != SQLITE_OK) return tl::unexpected(sqliteError(handle, code));
    auto cursor = std::make_unique<SqliteCursor>(prepared);
    int place = 0;
    for (const QVariant &value : values) {
        const bool number = value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int;
        const QByteArray bytes = number ? QByteArray() : value.toString().toUtf8();
        if (number) sqlite3_bind_int64(prepared, ++place, value.toLongLong());
        else sqlite3_bind_text(prepared, ++place, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    }
    return std::unique_ptr<RowCursor>(std::move(cursor));
}

} // namespace signalbox
