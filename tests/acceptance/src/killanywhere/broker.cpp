#include "broker.h"

#include <QDir>
#include <QFile>

#include <csignal>

namespace killanywhere {

Broker::Broker(const QString &workspace)
{
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile line(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (pid.toInt() <= 0 || !line.open(QIODevice::ReadOnly)) continue;
        const QList<QByteArray> arguments = line.readAll().split('\0');
        const bool ours = arguments.first().endsWith("mosquitto") && arguments.join(' ').contains(workspace.toUtf8());
        if (ours) m_pid = pid.toInt();
    }
}

void Broker::halt()
{
    if (m_halted || !found()) return;
    m_halted = ::kill(m_pid, SIGSTOP) == 0;
}

void Broker::go()
{
    if (!m_halted) return;
    ::kill(m_pid, SIGCONT);
    m_halted = false;
}

} // namespace killanywhere
