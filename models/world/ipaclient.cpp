#include "world/ipaclient.h"

#include "world/es9plus.h"
#include "world/smsrsouth.h"

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
    explicit Sender(IpaClient *owner) : m_owner(owner) { }

    void send(quint64 ticket, const QNetworkRequest &request, const QByteArray &message)
    {
        if (!m_network) m_network = new QNetworkAccessManager(this); // made in the thread that uses it
        QNetworkReply *reply = m_network->post(request, message);
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
    QNetworkAccessManager *m_network = nullptr;
};

IpaClient::IpaClient(const QUrl &eim, const QString &authority, QObject *parent)
    : QObject(parent), m_sender(new Sender(this)), m_toEim(eim)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(authority));
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_toEim.setSslConfiguration(tls);
    // SGP.32 6.1 (the binding of SGP.22 6.1): fixed path, these headers on every message.
    m_toEim.setHeader(QNetworkRequest::UserAgentHeader, QByteArray("gsma-rsp-ipad"));
    m_toEim.setRawHeader("X-Admin-Protocol", "gsma/rsp/v2.1.0");
    m_toEim.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    m_toEim.setTransferTimeout(timeout);
    m_toSupplier = m_toEim;
    m_toEim.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-gsma-rsp-asn1"));
    m_toSupplier.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
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

void IpaClient::post(QByteArray message, Done done)
{
    send(m_toEim, std::move(message), std::move(done));
}

void IpaClient::postToSupplier(const QString &host, const QString &function, QByteArray message, Done done)
{
    QUrl url = m_toEim.url();
    url.setPath(es9Path() + function);
    QNetworkRequest request = m_toSupplier;
    request.setUrl(url);
    request.setRawHeader("Host", host.toLatin1());
    send(request, std::move(message), std::move(done));
}

void IpaClient::postToRouting(QByteArray message, Done done)
{
    QUrl url = m_toEim.url();
    url.setPath(SmsrSouth::path());
    QNetworkRequest request = m_toSupplier;
    request.setUrl(url);
    send(request, std::move(message), std::move(done));
}

void IpaClient::send(QNetworkRequest request, QByteArray message, Done done)
{
    const quint64 ticket = ++m_ticket;
    m_waiting.insert(ticket, std::move(done));
    QMetaObject::invokeMethod(m_sender, [sender = m_sender, ticket, request = std::move(request), message = std::move(message)] {
        sender->send(ticket, request, message);
    }, Qt::QueuedConnection);
}

void IpaClient::answered(quint64 ticket, const std::optional<QByteArray> &answer)
{
    if (const auto done = m_waiting.take(ticket)) done(answer);
}

} // namespace signalbox::world
