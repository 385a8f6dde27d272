#pragma once

#include "provisioning/httpanswer.h"

#include <QSslSocket>
#include <QTimer>
#include <QUrl>
#include <chrono>
#include <vector>

namespace signalbox {

/// The connections of one provider and which of them rest between two requests: a new one costs a TLS handshake with our certificate, which is
/// most of the work of a request. None rests longer than a server may be expected to wait: what is written while
/// the server closes is lost for us, and an order that may be lost is in doubt for hours. Owns its sockets. One thread with an
/// event loop.
class KeptConnections final : public QObject
{
    Q_OBJECT
public:
    /// Wall time. Servers wait 5 s and more by default (node.js 5, Apache httpd 5, nginx 75).
    static constexpr std::chrono::milliseconds rest { 2'000 };

    explicit KeptConnections(std::size_t atMost);
    /// A connected one to the server of `url` on which nothing is under way and that stands as far as this machine knows; else
    /// a new one, not connected yet.
    QSslSocket *take(const QUrl &url);
    /// After `answer` was read whole; drops it when it cannot serve once more (RFC 9112 9.3).
    void giveBack(const QUrl &url, QSslSocket *connection, const HttpAnswer &answer);
    /// Also within one of its own signals.
    static void drop(QSslSocket *connection);
    std::size_t count() const { return m_resting.size(); }

private:
    struct Resting
    {
        QString server;
        QSslSocket *connection;
        std::chrono::steady_clock::time_point until;
    };
    void sweep();

    std::size_t m_atMost;
    std::vector<Resting> m_resting; ///< the one used last at the end
    QTimer m_sweep;
};

} // namespace signalbox
