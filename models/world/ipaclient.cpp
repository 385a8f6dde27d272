#include "world/ipaclient.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace signalbox::world {

namespace {
constexpr int timeout = 15000; // ms of wall time
constexpr qint64 largestAnswer = 65536;
}

class IpaClient::Sender : public QObject
{
public:
    Sender(IpaClient *owner, const QUrl &eim, const QString &authority) : m_owner(owner), m_request(eim)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(authority));
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        m_request.setSslConfiguration(tls);
        // SGP.32 6.1 (the binding of SGP.22 6.1): fixed path, these headers on every message.
        m_request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-gsma-rsp-asn1"));
        m_request.setHeader(QNetworkRequest::UserAgentHeader, QByteArray("gsma-rsp-ipad"));
        m_request.setRawHeader("X-Admin-Protocol", "gsma/rsp/v2.1.0");
        m_request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        m_request.setTransferTimeout(timeout);
    }

    void send(quint64 ticket, const QByteArray &message)
    {
        if (!m_network) m_network = new QNetworkAccessManager(this); // made in the thread that uses it
        QNetworkReply *reply = m_network->post(m_request, message);
        connect(reply, &QNetworkReply::finished, this, [this, ticket, reply] {
            std::optional<QByteArray> answer;
            const bool good = reply->error() == QNetworkReply::NoError && reply->bytesAvailable() <= largestAnswer;
            if (good) answer = reply->readAll();
            reply->deleteLater();
            QMetaObject::invokeMethod(m_owner, [owner = m_owner, ticket, answer] { owner->answered(ticket, answer); }, Qt::QueuedConnection);
        });
    }

private:
    IpaClient *m_owner; // outlives this: its destructor waits for the thread
    QNetworkRequest m_request;
    QNetworkAccessManager *m_network = nullptr;
};

IpaClient::IpaClient(const QUrl &eim, const QString &authority, QObject *parent)
    : QObject(parent), m_sender(new Sender(this, eim, authority))
{
    m_thread.setObjectName(QStringLiteral("esipa"));
    m_sender->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_sender, &QObject::deleteLater);
    m_thread.start();
}

IpaClient::~IpaClient()
{
    m_thread.quit();
    m_thread.wait();
}

void IpaClient::post(QByteArray message, std::function<void(std::optional<QByteArray>)> done)
{
    const quint64 ticket = ++m_ticket;
    m_waiting.insert(ticket, std::move(done));
    QMetaObject::invokeMethod(m_sender, [sender = m_sender, ticket, message = std::move(message)] { sender->send(ticket, message); }, Qt::QueuedConnection);
}

void IpaClient::answered(quint64 ticket, const std::optional<QByteArray> &answer)
{
    if (const auto done = m_waiting.take(ticket)) done(answer);
}

} // namespace signalbox::world
