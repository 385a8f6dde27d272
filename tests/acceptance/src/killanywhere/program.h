#pragma once

#include <QProcess>

namespace killanywhere {

/// A program under test: started again and again, killed with SIGKILL, its output appended to one log. It
/// does not outlive this process. Changes are noticed in the event loop.
class Program
{
public:
    Program(QString path, QStringList arguments, QString log);
    ~Program();

    void start(const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    bool running() const { return m_process.state() != QProcess::NotRunning; }
    /// Returns when it is gone; false when it was gone already.
    bool kill();
    /// Ended by a SIGKILL that was not ours.
    bool killedByItself() const { return !m_killing && m_process.exitStatus() == QProcess::CrashExit; }
    int starts() const { return m_starts; }

private:
    QProcess m_process;
    bool m_killing = false;
    int m_starts = 0;
};

} // namespace killanywhere
