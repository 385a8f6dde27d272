#pragma once

#include <sys/types.h>

#include <QString>

namespace killanywhere {

/// The lab's mosquitto, which can be made to stand still: telemetry is late then, and an operation whose
/// provider says "done" has to wait in Verifying.
class Broker
{
public:
    explicit Broker(const QString &workspace);
    ~Broker() { go(); }
    Broker(const Broker &) = delete;

    bool found() const { return m_pid > 0; }
    void halt();
    void go();
    bool halted() const { return m_halted; }

private:
    pid_t m_pid = 0;
    bool m_halted = false;
};

} // namespace killanywhere
