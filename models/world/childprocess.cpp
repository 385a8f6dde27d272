#include "world/childprocess.h"

#include <csignal>
#include <sys/prctl.h>

namespace signalbox::world {

ChildProcess::ChildProcess(QString program, QStringList arguments, QObject *parent) : QObject(parent)
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
        if (m_wanted) m_process.start();
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
    connect(&m_process, &QProcess::stateChanged, this, [this](QProcess::ProcessState state) {
        if (state != QProcess::NotRunning || !m_wanted) return;
        Q_EMIT died();
        m_again.start(500);
    });
}

ChildProcess::~ChildProcess()
{
    m_process.disconnect(this);
    stop();
}

QString ChildProcess::lastError() const
{
    return QString::fromUtf8(m_said).trimmed();
}

void ChildProcess::start()
{
    m_wanted = true;
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
