#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

class QSqlDatabase;

namespace signalbox {

struct DatabaseOptions
{
    QString path;
    bool fullSync = true; ///< synchronous=FULL: committed means on disk; else NORMAL, which a power cut may undo
    int busyMilliseconds = 10'000; ///< how long to wait for another writer
    bool overwritesDeleted = false; ///< secrets go through it
};

/// One SQLite connection on a thread of its own: functions in, futures out, strictly in order. The functions
/// must not keep the connection. Destroying it runs what was queued first.
class DatabaseThread
{
public:
    /// Blocks until the connection is open. Errors: "store.open" {path}.
    static Result<std::unique_ptr<DatabaseThread>> open(DatabaseOptions options);
    ~DatabaseThread();

    /// `work` is `Result<T>(QSqlDatabase &)` and runs on the thread. A future that nobody waits for is fine.
    template<typename T, typename Work>
    QFuture<Result<T>> run(Work work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post([promise, work = std::move(work)](QSqlDatabase &db) mutable {
            promise->addResult(work(db));
            promise->finish();
        });
        return future;
    }
    /// `work` within a transaction that it shares with the writes that are queued right behind it: they reach the disk together,
    /// and none is answered before. A `work` that fails is undone alone; it must not begin a transaction itself.
    /// `committed` runs on the thread, before the answer, when what it wrote is on disk.
    template<typename T, typename Work>
    QFuture<Result<T>> write(Work work, std::function<void()> committed = {})
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        auto result = std::make_shared<Result<T>>(failure("store.query"));
        Write write;
        write.work = [result, work = std::move(work)](QSqlDatabase &db) mutable {
            *result = work(db);
            return result->has_value();
        };
        write.answer = [result, promise, committed = std::move(committed)](const std::optional<Error> &lost) {
            if (lost) *result = tl::unexpected(*lost);
            if (*result && committed) committed();
            promise->addResult(std::move(*result));
            promise->finish();
        };
        enqueue(std::move(write));
        return future;
    }
    /// Without an answer.
    void post(std::function<void(QSqlDatabase &)> job);
    std::size_t queued() const;

private:
    using Job = std::function<void(QSqlDatabase &)>;
    struct Write
    {
        std::function<bool(QSqlDatabase &)> work; ///< false: failed
        std::function<void(const std::optional<Error> &lost)> answer; ///< `lost`: it could not be committed
    };

    DatabaseThread() = default;
    void enqueue(std::variant<Job, Write> entry);
    void loop(DatabaseOptions options);
    std::vector<Write> writesInFront();
    static void commitTogether(QSqlDatabase &db, std::vector<Write> writes);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::variant<Job, Write>> m_jobs;
    bool m_stopping = false;
    bool m_tried = false;
    std::optional<Error> m_openError;
    std::thread m_thread;
};

} // namespace signalbox
