#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <memory>

namespace signalbox {

/// Calls `receive(value)` in `owner`'s thread once `future` has its result, and never after `owner` died.
/// QFuture::then(context, …) asserts in Qt 6.4.2 when the context dies first, so a watcher owned by the
/// receiver is used. A cancelled future delivers nothing.
template<typename T, typename Receive>
void deliver(const QFuture<T> &future, QObject *owner, Receive receive)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, receive = std::move(receive)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                             receive(watcher->future().result());
                     });
    watcher->setFuture(future);
}

} // namespace signalbox
