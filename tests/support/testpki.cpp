#include "support/testpki.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace signalbox {

static bool openssl(const QString &dir, const QString &arguments)
{
    QProcess process;
    process.setWorkingDirectory(dir);
    process.start(QStringLiteral("openssl"), arguments.split(u' ', Qt::SkipEmptyParts));
    return process.waitForFinished() && process.exitCode() == 0;
}

TestPki::TestPki(const QString &folder) : dir(folder)
{
    const QString key = QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes ");
    QFile names(path(QStringLiteral("names")));
    good = names.open(QIODevice::WriteOnly) && names.write("subjectAltName=DNS:localhost,IP:127.0.0.1\n") > 0;
    names.close();
    for (const QString &ca : { QStringLiteral("ca"), QStringLiteral("foreign") })
        good = good && openssl(dir, key + QStringLiteral("-x509 -days 30 -subj /CN=%1 -keyout %1.key -out %1.pem").arg(ca));
    const auto issue = [&](const QString &name, const QString &ca, const QString &how) {
        good = good && openssl(dir, key + QStringLiteral("-subj /CN=%1 -keyout %1.key -out %1.csr").arg(name))
            && openssl(dir, QStringLiteral("x509 -req -in %1.csr -CA %2.pem -CAkey %2.key -CAcreateserial -out %1.pem %3").arg(name, ca, how));
    };
    issue(QStringLiteral("server"), QStringLiteral("ca"), QStringLiteral("-days 30 -extfile names"));
    issue(QStringLiteral("elsewhere"), QStringLiteral("ca"), QStringLiteral("-days 30"));
    issue(QStringLiteral("desk"), QStringLiteral("ca"), QStringLiteral("-days 30"));
    issue(QStringLiteral("stranger"), QStringLiteral("foreign"), QStringLiteral("-days 30"));
    issue(QStringLiteral("impostor"), QStringLiteral("foreign"), QStringLiteral("-days 30 -extfile names"));
    issue(QStringLiteral("old"), QStringLiteral("ca"), QStringLiteral("-days -1 -extfile names"));
}

QSslConfiguration TestPki::server(const QString &certificate, const QString &clientCa) const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(path(certificate + QStringLiteral(".pem"))));
    QFile key(path(certificate + QStringLiteral(".key")));
    if (key.open(QIODevice::ReadOnly)) tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    tls.setCaCertificates(QSslCertificate::fromPath(path(clientCa + QStringLiteral(".pem"))));
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Refuse with an alert, as other servers do, and not by hanging up after the handshake.
    tls.setHandshakeMustInterruptOnError(true);
    tls.setMissingCertificateIsFatal(true);
    return tls;
}

} // namespace signalbox
