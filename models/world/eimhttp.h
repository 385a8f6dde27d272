#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>

namespace signalbox::world {

struct EimHttpRequest
{
    QByteArray method; ///< "GET" "POST" …
    QString path;
    QByteArray body;
    std::function<QByteArray(const QByteArray &name)> header;
    QString query {}; ///< what stands behind '?'
    QString client {}; ///< common name in the certificate that the client proved to have; empty without one
};

struct EimHttpAnswer
{
    int status = 200;
    QByteArray type;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers {};
    Span after {}; ///< wall time that the answer is held back
};

} // namespace signalbox::world
