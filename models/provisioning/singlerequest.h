#pragma once

#include "base/result.h"
#include "provisioning/keptconnections.h"

#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <functional>

namespace signalbox {

struct HttpRequest
{
    QByteArray method;
    QUrl url; ///< http or https
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

struct RequestTimeouts
{
    std::chrono::milliseconds connect { 10'000 }; ///< wall; name, TCP and TLS
    std::chrono::milliseconds answer { 30'000 }; ///< wall; from the first octet written to the last read
};

/// What became of one request.
struct Exchange
{
    bool mayHaveLeft = false; ///< false: the peer provably read nothing of it
    std::optional<Error> error; ///< "connection.*"; then there is no answer
    HttpAnswer answer;
    QSslCertificate server; ///< what the other side showed, taken or not; null without a handshake
};

/// One request, written exactly once, on a connection that serves nothing else meanwhile: a kept one that still stands, or a
/// new one. QNetworkAccessManager sends a POST again by itself when the server goes away before its answer
/// (QHttpNetworkConnectionChannel, reconnectAttempts): for an order that must not run twice that rules it out. Here the
/// first octet of the request is the line between "not sent" and "may have arrived", and nothing is sent again. One thread
/// with an event loop; deletes itself when done.
class SingleRequest final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Exchange &)>;

    /// `kept` outlives the request.
    SingleRequest(HttpRequest request, const QSslConfiguration &tls, RequestTimeouts timeouts, KeptConnections &kept, Done done);
    ~SingleRequest() override;
    void start();

private:
    void open();
    void write();
    void read();
    void failed(QAbstractSocket::SocketError error);
    void timedOut();
    void finish(std::optional<Error> error);
    Error errorFor(QAbstractSocket::SocketError error) const;

    HttpRequest m_request;
    RequestTimeouts m_timeouts;
    Done m_done;
    QSslConfiguration m_tls;
    KeptConnections &m_kept;
    QPointer<QSslSocket> m_connection; ///< owned by m_kept
    QTimer m_timer;
    Exchange m_exchange;
    QList<QSslError> m_tlsErrors;
    bool m_anyAnswer = false; ///< octets have come
    bool m_finished = false;
};

} // namespace signalbox
