#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace signalbox {

/// Runs `work` on the global thread pool. Whoever owns what `work` refers to waits for the future before it
/// dies; take the result in with deliver().
template<typename Work>
auto inBackground(Work work) -> QFuture<std::invoke_result_t<Work>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>(); // shared: std::function must copy
    QFuture<std::invoke_result_t<Work>> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace signalbox
