#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>
#include <memory>

namespace signalbox {

/// The one result of a future that was handed out before. Copies answer the same future; answer it once, from any thread.
template<typename T>
class Answer
{
public:
    Answer() { m_promise->start(); }
    QFuture<Result<T>> future() const { return m_promise->future(); }
    void operator()(Result<T> value) const
    {
        m_promise->addResult(std::move(value));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise = std::make_shared<QPromise<Result<T>>>();
};

template<typename T>
QFuture<Result<T>> refused(Error error)
{
    const Answer<T> answer;
    answer(tl::unexpected(std::move(error)));
    return answer.future();
}

} // namespace signalbox
