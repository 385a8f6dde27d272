#include "oddserver.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace signalbox {

OddServer::OddServer(const QSslConfiguration &tls)
{
    if (tls.localCertificate().isNull()) {
        m_server = std::make_unique<QTcpServer>();
    } else {
        auto secure = std::make_unique<QSslServer>();
        secure->setSslConfiguration(tls);
        m_server = std::move(secure);
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &OddServer::serve);
    m_server->listen(QHostAddress::LocalHost);
}

quint16 OddServer::port() const
{
    return m_server->serverPort();
}

QByteArray OddServer::reply(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Type: application/json\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void OddServer::serve()
{
    QTcpSocket *socket = m_server->nextPendingConnection();
    if (!socket) return;
    ++connections;
    const Behaviour behaviour = next.empty() ? Behaviour {} : next.front();
    if (!next.empty()) next.pop_front();
    if (behaviour.kind == Behaviour::Kind::CloseAtOnce) {
        socket->abort();
        return;
    }
    connect(socket, &QIODevice::readyRead, this, [this, socket, behaviour] { read(socket, behaviour); });
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->bytesAvailable()) read(socket, behaviour);
}

void OddServer::read(QTcpSocket *socket, const Behaviour &behaviour)
{
    const QByteArray all = socket->property("read").toByteArray() + socket->readAll();
    socket->setProperty("read", all);
    const qsizetype head = all.indexOf("\r\n\r\n");
    const qsizetype length = all.indexOf("Content-Length: ");
    const qsizetype body = length < 0 ? 0 : all.mid(length + 16, all.indexOf("\r\n", length) - length - 16).toInt();
    if (head < 0 || all.size() < head + 4 + body) return;
    requests.append(all);
    if (behaviour.kind == Behaviour::Kind::ReadAndClose) socket->abort();
    else if (behaviour.kind != Behaviour::Kind::Silent) socket->write(behaviour.text);
    if (behaviour.kind == Behaviour::Kind::AnswerAndClose) socket->disconnectFromHost();
}

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
    issue(QStringLiteral("old"), QStringLiteral("ca"), QStringLiteral("-days -1 -extfile names"));
}

QSslConfiguration TestPki::server(const QString &certificate) const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(path(certificate + QStringLiteral(".pem"))));
    QFile key(path(certificate + QStringLiteral(".key")));
    if (key.open(QIODevice::ReadOnly)) tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    tls.setCaCertificates(QSslCertificate::fromPath(path(QStringLiteral("ca.pem"))));
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Refuse with an alert, as other servers do, and not by hanging up after the handshake.
    tls.setHandshakeMustInterruptOnError(true);
    tls.setMissingCertificateIsFatal(true);
    return tls;
}

} // namespace signalbox
