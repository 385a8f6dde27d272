#pragma once

#include <QObject>
#include <QSocketNotifier>

/// Tells the event loop about SIGTERM, SIGINT and SIGHUP. A signal handler may do next to nothing, so it
/// writes one byte to a pipe that the loop reads. One per process.
class TerminationSignal : public QObject
{
    Q_OBJECT
public:
    explicit TerminationSignal(QObject *parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    void asked(int signal);

private:
    int m_pipe[2] { -1, -1 };
    QSocketNotifier *m_notifier = nullptr;
};
