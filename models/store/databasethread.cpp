#include "store/databasethread.h"

#include "store/sql.h"

#include <QSqlDatabase>
#include <QUuid>

namespace signalbox {

namespace {

constexpr std::size_t mostTogether = 64; // other writers wait meanwhile: some 10 ms

/// Foreign keys are not used: keys carry the fleet and history outlives inventory.
Result<void> prepare(QSqlDatabase &db, const DatabaseOptions &options)
{
    db.setDatabaseName(options.path);
    db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyMilliseconds));
    if (!db.open())
        return failure("store.open", { { QStringLiteral("path"), options.path } }, db.lastError().text());
    for (const char *pragma : { "pragma journal_mode=wal", options.fullSync ? "pragma synchronous=full" : "pragma synchronous=normal",
                                options.overwritesDeleted ? "pragma secure_delete=on" : "pragma secure_delete=off",
                                "pragma wal_autocheckpoint=4000", "pragma cache_size=-16000", "pragma temp_store=memory" })
        if (auto done = sql::execute(db, QString::fromLatin1(pragma)); !done) {
            // A file that is no database opens well and fails at its first statement.
            Error error = done.error();
            error.code = QStringLiteral("store.open");
            error.parameters[QStringLiteral("path")] = options.path;
            return tl::unexpected(error);
        }
    return {};
}

/// Within a transaction; what fails leaves nothing. An error here is of the transaction: SQLite has ended it (disk full).
Result<void> alone(QSqlDatabase &db, const std::function<bool(QSqlDatabase &)> &work)
{
    if (auto begun = sql::run(db, "savepoint one"); !begun) return begun;
    if (work(db)) return sql::run(db, "release one");
    return sql::run(db, "rollback to one").and_then([&] { return sql::run(db, "release one"); });
}

} // namespace

Result<std::unique_ptr<DatabaseThread>> DatabaseThread::open(DatabaseOptions options)
{
    std::unique_ptr<DatabaseThread> self(new DatabaseThread);
    self->m_thread = std::thread([raw = self.get(), options = std::move(options)] { raw->loop(options); });
    std::unique_lock lock(self->m_mutex);
    self->m_changed.wait(lock, [&] { return self->m_tried; });
    if (self->m_openError) {
        const Error error = *self->m_openError;
        lock.unlock();
        return tl::unexpected(error);
    }
    return self;
}

DatabaseThread::~DatabaseThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void DatabaseThread::post(std::function<void(QSqlDatabase &)> job)
{
    enqueue(std::move(job));
}

void DatabaseThread::enqueue(std::variant<Job, Write> entry)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(entry));
    }
    m_changed.notify_all();
}

std::size_t DatabaseThread::queued() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

void DatabaseThread::loop(DatabaseOptions options)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        const auto ready = prepare(db, options);
        const sql::PreparedPool pool(db);
        std::unique_lock lock(m_mutex);
        if (!ready) m_openError = ready.error();
        m_tried = true;
        m_changed.notify_all();
        while (ready) {
            m_changed.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty()) break;
            if (auto writes = writesInFront(); !writes.empty()) {
                lock.unlock();
                commitTogether(db, std::move(writes));
            } else {
                auto job = std::get<Job>(std::move(m_jobs.front()));
                m_jobs.pop_front();
                lock.unlock();
                job(db);
                job = nullptr; // its captures die outside the lock
            }
            lock.lock();
        }
    }
    QSqlDatabase::removeDatabase(name);
}

/// Under the lock.
std::vector<DatabaseThread::Write> DatabaseThread::writesInFront()
{
    std::vector<Write> writes;
    while (!m_jobs.empty() && writes.size() < mostTogether && std::holds_alternative<Write>(m_jobs.front())) {
        writes.push_back(std::get<Write>(std::move(m_jobs.front())));
        m_jobs.pop_front();
    }
    return writes;
}

void DatabaseThread::commitTogether(QSqlDatabase &db, std::vector<Write> writes)
{
    const auto together = [&]() -> Result<void> {
        auto transaction = sql::Transaction::begin(db);
        if (!transaction) return tl::unexpected(transaction.error());
        for (Write &write : writes)
            if (auto done = alone(db, write.work); !done) return done;
        return transaction->commit();
    }();
    const std::optional<Error> lost = together ? std::nullopt : std::optional(together.error());
    for (Write &write : writes) write.answer(lost);
}

} // namespace signalbox
