#pragma once

#include "world/pki.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

struct NorthAnswer
{
    int status = 0; ///< 0: no HTTP answer at all
    QJsonObject body;
    QByteArray correlator;
    QUrl location;
    QByteArray retryAfter;
    QString code() const { return body[QStringLiteral("code")].toString(); }
};

/// A client of the northbound API that may come with the wrong papers.
class NorthClient
{
public:
    /// `papers`: the client's certificate, nothing without one.
    NorthClient(const QUrl &api, const QString &authority, const std::optional<signalbox::world::PkiFiles> &papers, QByteArray token);

    NorthAnswer post(const QString &operation, const QByteArray &body, const QByteArray &correlator = {});
    NorthAnswer post(const QString &operation, const QJsonObject &profile);
    NorthAnswer get(const QString &path);
    /// At the token endpoint; `basic` is "client:secret".
    NorthAnswer form(const QUrl &tokens, const QByteArray &body, const QByteArray &basic = {});
    void setToken(const QByteArray &token) { m_token = token; }

    QByteArray contentType = "application/json";

private:
    QNetworkRequest request(const QString &path) const;
    static NorthAnswer wait(QNetworkReply *reply);

    QUrl m_api;
    QSslConfiguration m_tls;
    QByteArray m_token;
    QNetworkAccessManager m_network;
};
