#pragma once

#include <QSslConfiguration>

namespace signalbox {

/// Two authorities ("ca", "foreign") and what they issued, in `dir`, by the openssl program: "server" for
/// localhost, "elsewhere" for nobody, "old" that has expired, "impostor" for localhost by the foreign one;
/// clients "desk" and "stranger" (foreign).
struct TestPki
{
    explicit TestPki(const QString &dir);
    QString path(const QString &name) const { return dir + u'/' + name; }
    QString dir;
    bool good = false;
    /// For a server that asks for a certificate of `clientCa`.
    QSslConfiguration server(const QString &certificate = QStringLiteral("server"), const QString &clientCa = QStringLiteral("ca")) const;
};

} // namespace signalbox
