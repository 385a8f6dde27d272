#include "provisioning/keptconnections.h"

#include <algorithm>

namespace signalbox {

namespace {

using Steady = std::chrono::steady_clock;

QString serverOf(const QUrl &url)
{
    return url.scheme() + QStringLiteral("://") + url.host() + u':' + QString::number(url.port());
}

/// How long the server says that it waits (Keep-Alive: timeout=5), less a second for the way; else our own limit.
std::chrono::milliseconds restFor(const HttpAnswer &answer)
{
    const QByteArray said = answer.header("Keep-Alive").toLower();
    const qsizetype at = said.indexOf("timeout=");
    if (at < 0) return KeptConnections::rest;
    const QByteArray seconds = said.mid(at + 8).split(',').first().trimmed();
    return std::min(KeptConnections::rest, std::chrono::milliseconds((seconds.toInt() - 1) * 1000));
}

/// Nothing came since the last answer, and no end either: asks the machine, for the event loop may not have seen it yet.
bool stands(QSslSocket &socket)
{
    if (socket.state() != QAbstractSocket::ConnectedState || socket.bytesAvailable() > 0) return false;
    socket.waitForReadyRead(0);
    return socket.state() == QAbstractSocket::ConnectedState && socket.bytesAvailable() == 0;
}

} // namespace

KeptConnections::KeptConnections(std::size_t atMost) : m_atMost(atMost), m_sweep(this)
{
    m_sweep.setSingleShot(true);
    connect(&m_sweep, &QTimer::timeout, this, &KeptConnections::sweep);
}

QSslSocket *KeptConnections::take(const QUrl &url)
{
    sweep();
    const QString server = serverOf(url);
    for (;;) {
        const auto last = std::find_if(m_resting.rbegin(), m_resting.rend(), [&](const Resting &one) { return one.server == server; });
        if (last == m_resting.rend()) return new QSslSocket(this);
        QSslSocket *const connection = last->connection;
        m_resting.erase(std::next(last).base());
        if (stands(*connection)) return connection;
        drop(connection);
    }
}

void KeptConnections::giveBack(const QUrl &url, QSslSocket *connection, const HttpAnswer &answer)
{
    const auto until = Steady::now() + restFor(answer);
    const bool good = answer.leavesConnection() && connection->state() == QAbstractSocket::ConnectedState && connection->bytesAvailable() == 0;
    if (!good || until <= Steady::now() || m_resting.size() >= m_atMost) {
        drop(connection);
        return;
    }
    m_resting.push_back({ serverOf(url), connection, until });
    if (!m_sweep.isActive()) m_sweep.start(rest);
}

void KeptConnections::drop(QSslSocket *connection)
{
    connection->abort();
    connection->deleteLater();
}

void KeptConnections::sweep()
{
    const auto now = Steady::now();
    std::erase_if(m_resting, [now](const Resting &one) {
        const bool over = one.until <= now || one.connection->state() != QAbstractSocket::ConnectedState;
        if (over) drop(one.connection);
        return over;
    });
    if (m_resting.empty()) m_sweep.stop();
    else if (!m_sweep.isActive()) m_sweep.start(rest);
}

} // namespace signalbox
