#include "terminationsignal.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

// A signal handler has no other way to find the pipe.
volatile std::sig_atomic_t writeEnd = -1;

void onSignal(int number)
{
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
}

constexpr int signals[] = { SIGTERM, SIGINT, SIGHUP };

} // namespace

TerminationSignal::TerminationSignal(QObject *parent) : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return;
    writeEnd = m_pipe[1];
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(m_pipe[0], &byte, 1) == 1)
            Q_EMIT asked(byte);
    });
    for (int number : signals)
        std::signal(number, onSignal);
}

TerminationSignal::~TerminationSignal()
{
    for (int number : signals)
        std::signal(number, SIG_DFL);
    writeEnd = -1;
    if (m_pipe[0] >= 0) ::close(m_pipe[0]);
    if (m_pipe[1] >= 0) ::close(m_pipe[1]);
}
