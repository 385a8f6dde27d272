#include "operations/profilebackend.h"

namespace signalbox {

QFuture<Result<std::optional<QString>>> ProfileBackend::lookUp(const Operation &)
{
    return QtFuture::makeReadyFuture(Result<std::optional<QString>>(std::optional<QString>()));
}

QFuture<Result<BackendCapabilities>> ProfileBackend::learn()
{
    return QtFuture::makeReadyFuture(Result<BackendCapabilities>(capabilities()));
}

} // namespace signalbox
