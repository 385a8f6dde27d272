#include "northclient.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

NorthClient::NorthClient(const QUrl &api, const QString &authority, const std::optional<signalbox::world::PkiFiles> &papers, QByteArray token)
    : m_api(api), m_tls(QSslConfiguration::defaultConfiguration()), m_token(std::move(token))
{
    m_tls.setCaCertificates(QSslCertificate::fromPath(authority));
    if (!papers) return;
    QFile key(papers->key);
    if (key.open(QIODevice::ReadOnly)) m_tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    m_tls.setLocalCertificate(QSslCertificate::fromPath(papers->certificate).value(0));
}

QNetworkRequest NorthClient::request(const QString &path) const
{
    QNetworkRequest request(QUrl(m_api.toString() + path));
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(20000);
    if (!m_token.isEmpty()) request.setRawHeader("Authorization", "Bearer " + m_token);
    return request;
}

NorthAnswer NorthClient::post(const QString &operation, const QByteArray &body, const QByteArray &correlator)
{
    QNetworkRequest asked = request(QLatin1Char('/') + operation);
    asked.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    if (!correlator.isEmpty()) asked.setRawHeader("x-correlator", correlator);
    return wait(m_network.post(asked, body));
}

NorthAnswer NorthClient::post(const QString &operation, const QJsonObject &profile)
{
    return post(operation, QJsonDocument(QJsonObject { { QStringLiteral("esimProfile"), profile } }).toJson());
}

NorthAnswer NorthClient::get(const QString &path)
{
    return wait(m_network.get(request(path)));
}

NorthAnswer NorthClient::form(const QUrl &tokens, const QByteArray &body, const QByteArray &basic)
{
    QNetworkRequest asked = request({});
    asked.setUrl(tokens);
    asked.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    asked.setRawHeader("Authorization", basic.isEmpty() ? QByteArray() : "Basic " + basic.toBase64());
    return wait(m_network.post(asked, body));
}

NorthAnswer NorthClient::wait(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) loop.exec();
    NorthAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = QJsonDocument::fromJson(reply->readAll()).object();
    answer.correlator = reply->rawHeader("x-correlator");
    answer.location = QUrl(QString::fromLatin1(reply->rawHeader("Location")));
    answer.retryAfter = reply->rawHeader("Retry-After");
    reply->deleteLater();
    return answer;
}
