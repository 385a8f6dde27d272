#pragma once

#include <QSocketNotifier>
#include <memory>

namespace signalbox::lab {

/// SIGTERM and SIGINT end the event loop. One at a time in a process; needs a QCoreApplication.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;

private:
    int m_reader = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace signalbox::lab
