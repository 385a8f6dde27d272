#include "provisioning/singlerequest.h"

#include "provisioning/tlssettings.h"

namespace signalbox {

namespace {

/// Path and query, RFC 9112 3.2.1.
QByteArray targetOf(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    return (path.isEmpty() ? QByteArrayLiteral("/") : path) + (query.isEmpty() ? QByteArray() : '?' + query);
}

} // namespace

SingleRequest::SingleRequest(HttpRequest request, const QSslConfiguration &tls, RequestTimeouts timeouts, KeptConnections &kept, Done done)
    : QObject(&kept), m_request(std::move(request)), m_timeouts(timeouts), m_done(std::move(done)), m_tls(tls), m_kept(kept), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SingleRequest::timedOut);
}

SingleRequest::~SingleRequest()
{
    if (!m_connection) return;
    m_connection->disconnect(this);
    KeptConnections::drop(m_connection);
}

void SingleRequest::start()
{
    m_connection = m_kept.take(m_request.url);
    const bool stands = m_connection->state() == QAbstractSocket::ConnectedState;
    connect(m_connection, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_connection, &QAbstractSocket::errorOccurred, this, &SingleRequest::failed);
    connect(m_connection, &QIODevice::readyRead, this, &SingleRequest::read);
    if (stands) write();
    else open();
}

void SingleRequest::open()
{
    m_timer.start(m_timeouts.connect);
    m_connection->setSslConfiguration(m_tls);
    m_connection->setReadBufferSize(256 * 1024);
    const bool secure = m_request.url.scheme() == QLatin1StringView("https");
    const auto port = quint16(m_request.url.port(secure ? 443 : 80));
    if (secure) {
        connect(m_connection, &QSslSocket::encrypted, this, &SingleRequest::write);
        m_connection->connectToHostEncrypted(m_request.url.host(), port);
    } else {
        connect(m_connection, &QAbstractSocket::connected, this, &SingleRequest::write);
        m_connection->connectToHost(m_request.url.host(), port);
    }
}

void SingleRequest::write()
{
    const QUrl &url = m_request.url;
    QByteArray head = m_request.method + ' ' + targetOf(url) + " HTTP/1.1\r\n";
    head += "Host: " + url.host(QUrl::FullyEncoded).toLatin1() + (url.port() > 0 ? ':' + QByteArray::number(url.port()) : QByteArray()) + "\r\n";
    for (const auto &[name, value] : m_request.headers) head += name + ": " + value + "\r\n";
    if (!m_request.body.isEmpty()) head += "Content-Length: " + QByteArray::number(m_request.body.size()) + "\r\n";
    head += "\r\n";
    m_timer.start(m_timeouts.answer);
    m_exchange.mayHaveLeft = true;
    m_connection->write(head + m_request.body);
}

void SingleRequest::read()
{
    const QByteArray came = m_connection->readAll();
    m_anyAnswer = m_anyAnswer || !came.isEmpty();
    const auto state = m_exchange.answer.feed(came);
    if (state == HttpAnswer::State::Complete) finish(std::nullopt);
    if (state == HttpAnswer::State::Broken) finish(Error { QStringLiteral("connection.not-http"), whereTo(m_request.url), {} });
    if (state == HttpAnswer::State::TooLarge) finish(Error { QStringLiteral("connection.too-large"), whereTo(m_request.url), {} });
}

void SingleRequest::failed(QAbstractSocket::SocketError error)
{
    if (m_finished) return;
    const QString text = m_connection->errorString();
    if (error == QAbstractSocket::RemoteHostClosedError && m_exchange.mayHaveLeft) {
        const QByteArray last = m_connection->readAll();
        m_anyAnswer = m_anyAnswer || !last.isEmpty();
        m_exchange.answer.feed(last);
        if (m_exchange.answer.close() == HttpAnswer::State::Complete) {
            finish(std::nullopt);
            return;
        }
    }
    if (refusesOurCertificate(text)) m_exchange.mayHaveLeft = false;
    finish(errorFor(error));
}

Error SingleRequest::errorFor(QAbstractSocket::SocketError error) const
{
    const QString text = m_connection->errorString();
    const auto named = [&](const char *code) { return Error { QString(QLatin1StringView(code)), whereTo(m_request.url), text }; };
    if (refusesOurCertificate(text)) return tlsAlert(m_request.url, text);
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return named("connection.refused");
    case QAbstractSocket::HostNotFoundError: return named("connection.host-not-found");
    case QAbstractSocket::SocketTimeoutError: return named("connection.timeout");
    case QAbstractSocket::NetworkError: return named("connection.unreachable");
    case QAbstractSocket::RemoteHostClosedError: return named(m_anyAnswer ? "connection.cut" : "connection.closed");
    case QAbstractSocket::SslHandshakeFailedError:
        return m_tlsErrors.isEmpty() ? tlsAlert(m_request.url, text) : tlsError(m_request.url, m_tlsErrors);
    case QAbstractSocket::SslInternalError: case QAbstractSocket::SslInvalidUserDataError: return tlsAlert(m_request.url, text);
    default: return named("connection.lost");
    }
}

void SingleRequest::timedOut()
{
    QVariantMap parameters = whereTo(m_request.url);
    const auto waited = m_exchange.mayHaveLeft ? m_timeouts.answer : m_timeouts.connect;
    parameters.insert(QStringLiteral("seconds"), qint64(waited.count() / 1000));
    finish(Error { m_anyAnswer ? QStringLiteral("connection.unfinished") : QStringLiteral("connection.timeout"), parameters, {} });
}

void SingleRequest::finish(std::optional<Error> error)
{
    if (m_finished) return;
    m_finished = true;
    m_exchange.error = std::move(error);
    m_timer.stop();
    m_exchange.server = m_connection->peerCertificate();
    m_connection->disconnect(this);
    if (m_exchange.error) KeptConnections::drop(m_connection);
    else m_kept.giveBack(m_request.url, m_connection, m_exchange.answer);
    m_connection.clear();
    deleteLater();
    m_done(m_exchange);
}

} // namespace signalbox
