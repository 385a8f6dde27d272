#pragma once

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <csignal>

/// The real program, started with these arguments.
class LabProcess
{
public:
    ~LabProcess() { kill(); }

    /// Until the ready line, a minute at most; the line is in `ready`.
    bool start(const QString &workspace, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(PROJECT_BINARY_DIR "/bin/signalbox-lab"),
                        QStringList { QStringLiteral("--workspace"), workspace } + arguments);
        QElapsedTimer waited;
        waited.start();
        while (!m_process.canReadLine())
            if (waited.elapsed() > 60'000 || !(m_process.waitForReadyRead(1000) || m_process.state() == QProcess::Running)) return false;
        ready = QJsonDocument::fromJson(m_process.readLine()).object();
        return ready.value(QLatin1StringView("ready")).toBool();
    }
    /// SIGTERM; true when it ended well.
    bool terminate()
    {
        m_process.terminate();
        return m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }

    QJsonObject ready;

private:
    QProcess m_process;
};
