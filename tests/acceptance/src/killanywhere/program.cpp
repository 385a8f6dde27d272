#include "program.h"

#include <csignal>
#include <sys/prctl.h>

namespace killanywhere {

Program::Program(QString path, QStringList arguments, QString log)
{
    m_process.setProgram(std::move(path));
    m_process.setArguments(std::move(arguments));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(log, QIODevice::Append);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

Program::~Program()
{
    if (!running()) return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) m_process.kill();
    m_process.waitForFinished(5000);
}

void Program::start(const QProcessEnvironment &environment)
{
    m_killing = false;
    ++m_starts;
    m_process.setProcessEnvironment(environment);
    m_process.start(QIODevice::NotOpen);
}

bool Program::kill()
{
    if (!running()) return false;
    m_killing = true;
    ::kill(pid_t(m_process.processId()), SIGKILL);
    m_process.waitForFinished(10000);
    return m_process.exitStatus() == QProcess::CrashExit;
}

} // namespace killanywhere
