#pragma once

#include "base/result.h"

#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

namespace signalbox {

/// PEM files of a connection; no CA: the system's.
struct TlsPaths
{
    QString ca; ///< the only roots that are trusted
    QString certificate; ///< ours
    QString key;
};

/// Errors: "connection.tls-file" {file} when one cannot be read or holds nothing usable.
Result<QSslConfiguration> tlsConfiguration(const TlsPaths &paths);

/// Why a peer's certificate was not taken, as "connection.tls-*" {host, port, subject, notAfter}.
Error tlsError(const QUrl &url, const QList<QSslError> &errors);
/// A handshake or an alert that ended the connection: tells our own certificate's refusal from the rest.
Error tlsAlert(const QUrl &url, const QString &text);
/// True when the text is of an alert by which a server refuses a client's certificate (RFC 8446 6.2). With
/// TLS 1.3 it arrives after the client's handshake is over; the server has read nothing of the request.
bool refusesOurCertificate(const QString &text);
QVariantMap whereTo(const QUrl &url);

} // namespace signalbox
