#include "world/childprocess.h"

#include <csignal>
#include <sys/prctl.h>

namespace signalbox::world {

ChildProcess::ChildProcess(QString program, QStringList arguments, Patience patience)
    : m_patience(patience), m_wait(patience.first)
{
    m_process.setProgram(std::move(program));
    m_process.setArguments(std::move(arguments));
    m_process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        sigset_t none; // the lab blocks SIGTERM for itself, and a child would inherit that
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
    });
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (!m_wanted) return;
        m_life.start();
        m_process.start();
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        while (m_process.canReadLine() || (!m_process.isOpen() && m_process.bytesAvailable()))
            Q_EMIT line(m_process.readLine().trimmed());
    });
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_process.setReadChannel(QProcess::StandardError);
        m_said = (m_said + m_process.readAll()).right(2000);
        m_process.setReadChannel(QProcess::StandardOutput);
    });
    connect(&m_process, &QProcess::finished, this, [this] { mourn(); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) mourn();
    });
}

ChildProcess::~ChildProcess()
{
    m_process.disconnect(this);
    stop();
}

void ChildProcess::mourn()
{
    if (!m_wanted) return;
    m_wait = std::chrono::milliseconds(m_life.elapsed()) >= m_patience.sound ? m_patience.first : m_wait;
    m_again.start(m_wait);
    Q_EMIT died(whyItDied(), m_wait);
    m_said.clear();
    m_wait = std::min(m_wait * 2, m_patience.longest);
}

QString ChildProcess::whyItDied() const
{
    const QString end = m_process.error() == QProcess::FailedToStart ? m_process.program() + QStringLiteral(": ") + m_process.errorString()
        : m_process.exitStatus() == QProcess::CrashExit            ? QStringLiteral("ended by signal %1").arg(m_process.exitCode())
                                                                     : QStringLiteral("ended with code %1").arg(m_process.exitCode());
    return lastError().isEmpty() ? end : end + QStringLiteral(": ") + lastError();
}

QString ChildProcess::lastError() const
{
    return QString::fromUtf8(m_said).trimmed();
}

void ChildProcess::start()
{
    m_wanted = true;
    m_wait = m_patience.first;
    m_life.start();
    if (m_process.state() == QProcess::NotRunning) m_process.start();
    m_process.waitForStarted(2000);
}

void ChildProcess::stop()
{
    m_wanted = false;
    m_again.stop();
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.terminate();
    if (!m_process.waitForFinished(3000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

} // namespace signalbox::world
