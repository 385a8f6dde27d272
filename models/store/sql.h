#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <initializer_list>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace signalbox::sql {

/// "store.busy" when another process writes for too long, else "store.query" {statement}; "store.full" when
/// the disk is.
Error errorOf(const QSqlQuery &query);

Result<void> execute(QSqlDatabase &db, const QString &statement);

/// A statement that was run: rows by next(). Goes back to the connection's PreparedPool when it has one, so it must not be
/// moved into a plain QSqlQuery.
class Rows final : public QSqlQuery
{
public:
    Rows(QSqlQuery query, QString statement) : QSqlQuery(std::move(query)), m_statement(std::move(statement)) { }
    Rows(Rows &&other) noexcept : QSqlQuery(std::move(other)), m_statement(std::exchange(other.m_statement, {})) { }
    Rows &operator=(Rows &&) = delete;
    ~Rows();

private:
    QString m_statement;
};

/// With its values bound in order, done.
Result<Rows> select(QSqlDatabase &db, const QString &statement, const QVariantList &values = {});
/// For statements without rows. `statement` must be a string literal: its address is the key.
Result<void> run(QSqlDatabase &db, const char *statement, std::initializer_list<QVariant> values = {});
/// The first column of the first row, or nothing.
Result<std::optional<qint64>> number(QSqlDatabase &db, const QString &statement, const QVariantList &values = {});

/// `begin immediate` until commit() or the end of its life (rollback). Immediate, so that a writer waits at
/// the start and never fails in the middle.
class Transaction
{
public:
    static Result<Transaction> begin(QSqlDatabase &db);
    Transaction(Transaction &&other) noexcept : m_db(other.m_db), m_open(other.m_open) { other.m_open = false; }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(QSqlDatabase &db) : m_db(db) { }
    QSqlDatabase &m_db;
    bool m_open = true;
};

/// Prepared once per connection, run many times. Keep one per job at most as long as the connection. On SQLite run()
/// goes by its own C interface: Qt's queries look every value up by a name that they make for it.
class Statements
{
public:
    explicit Statements(QSqlDatabase &db);
    ~Statements();
    Q_DISABLE_COPY_MOVE(Statements)
    /// `statement` must be a string literal: its address is the key.
    Result<int> run(const char *statement, std::initializer_list<QVariant> values); ///< rows affected
    /// Done, rows by next(); finish() it before the transaction ends. Ours: valid until the next call.
    Result<QSqlQuery *> rows(const char *statement, std::initializer_list<QVariant> values);

private:
    Result<int> runDirectly(const char *statement, std::initializer_list<QVariant> values);

    QSqlDatabase &m_db;
    sqlite3 *const m_handle; // null: not SQLite, or not ours to use
    std::unordered_map<const char *, std::unique_ptr<QSqlQuery>> m_prepared;
    std::unordered_map<const char *, sqlite3_stmt *> m_direct;
};

/// While it lives, what select() and run() prepared on `db` in this thread is kept for the next time: preparing costs more
/// than most of our statements themselves. One a thread; dies before the connection.
class PreparedPool
{
public:
    explicit PreparedPool(QSqlDatabase &db);
    ~PreparedPool();
    Q_DISABLE_COPY_MOVE(PreparedPool)

private:
    friend class Rows;
    friend Result<Rows> select(QSqlDatabase &db, const QString &statement, const QVariantList &values);
    friend Result<void> run(QSqlDatabase &db, const char *statement, std::initializer_list<QVariant> values);
    static PreparedPool *of(const QSqlDatabase &db);
    std::optional<QSqlQuery> take(const QString &statement);
    void give(const QString &statement, QSqlQuery query);

    const QSqlDriver *const m_driver;
    std::unordered_map<QString, QSqlQuery> m_idle;
    Statements m_direct;
};

} // namespace signalbox::sql
