#pragma once

#include <QEventLoop>
#include <QTimer>
#include <chrono>

namespace signalbox {

/// Runs the event loop until `done` holds; false after `limit`. For programs that drive their own window.
template<typename Done>
bool waitFor(Done done, std::chrono::milliseconds limit)
{
    QEventLoop loop;
    QTimer look, late;
    look.setInterval(30);
    late.setSingleShot(true);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.exit(0);
    });
    QObject::connect(&late, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    look.start();
    late.start(limit);
    return done() || loop.exec() == 0;
}

} // namespace signalbox
