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
    /// Without an answer.
    void post(std::function<void(QSqlDatabase &)> job);
    std::size_t queued() const;

private:
    DatabaseThread() = default;
    void loop(DatabaseOptions options);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void(QSqlDatabase &)>> m_jobs;
    bool m_stopping = false;
    bool m_tried = false;
    std::optional<Error> m_openError;
    std::thread m_thread;
};

} // namespace signalbox
