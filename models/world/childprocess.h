#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <functional>

namespace signalbox::world {

/// A program that lives as long as this object and no longer than the lab (PR_SET_PDEATHSIG); started again
/// when it dies by itself. Lives in a thread with an event loop.
class ChildProcess final : public QObject
{
    Q_OBJECT

public:
    ChildProcess(QString program, QStringList arguments, QObject *parent = nullptr);
    ~ChildProcess() override;

    void start();
    /// SIGTERM, then SIGKILL after three seconds; stays down until start().
    void stop();
    bool running() const { return m_process.state() == QProcess::Running; }
    qint64 processId() const { return m_process.processId(); }
    QString lastError() const; ///< the last lines of its standard error

Q_SIGNALS:
    void line(const QByteArray &line); ///< of its standard output
    void died(); ///< by itself

private:
    QProcess m_process;
    QTimer m_again;
    QByteArray m_said;
    bool m_wanted = false;
};

} // namespace signalbox::world
