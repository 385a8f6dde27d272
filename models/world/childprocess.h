#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <chrono>

namespace signalbox::world {

/// When a program that died is started again: wall time.
struct Patience
{
    std::chrono::milliseconds first { 500 };
    std::chrono::milliseconds longest { 4'000 }; ///< doubled with every death until this; short, for a desk waits meanwhile
    std::chrono::milliseconds sound { 10'000 }; ///< whoever ran this long begins at `first` again
};

/// A program that lives as long as this object and no longer than the lab (PR_SET_PDEATHSIG); started again
/// when it dies by itself, less and less often. Lives in a thread with an event loop.
class ChildProcess final : public QObject
{
    Q_OBJECT

public:
    ChildProcess(QString program, QStringList arguments, Patience patience = {});
    ~ChildProcess() override;

    void start();
    /// SIGTERM, then SIGKILL after three seconds; stays down until start().
    void stop();
    bool running() const { return m_process.state() == QProcess::Running; }
    qint64 processId() const { return m_process.processId(); }
    QString lastError() const; ///< the last lines of its standard error

Q_SIGNALS:
    void line(const QByteArray &line); ///< of its standard output
    /// By itself, or it could not be started. English; ends with the last lines of its standard error.
    void died(const QString &why, std::chrono::milliseconds again);

private:
    void mourn();
    QString whyItDied() const;

    const Patience m_patience;
    std::chrono::milliseconds m_wait;
    QElapsedTimer m_life; ///< since it was started
    QProcess m_process;
    QTimer m_again;
    QByteArray m_said;
    bool m_wanted = false;
};

} // namespace signalbox::world
