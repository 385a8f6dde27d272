#include "soapclient.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace {

constexpr int patience = 20000; // ms

SoapAnswer parse(const QByteArray &octets)
{
    const qsizetype end = octets.indexOf("\r\n\r\n");
    if (end < 0) return {};
    SoapAnswer answer;
    const QList<QByteArray> lines = octets.left(end).split('\n');
    answer.status = lines[0].split(' ').value(1).toInt();
    for (const QByteArray &line : lines)
        if (line.toLower().startsWith("content-type:")) answer.type = line.mid(13).trimmed();
    answer.body = octets.mid(end + 4);
    return answer;
}

bool complete(const QByteArray &octets)
{
    const qsizetype end = octets.indexOf("\r\n\r\n"), at = octets.toLower().indexOf("content-length:");
    if (end < 0 || at < 0 || at > end) return false;
    const qsizetype length = octets.mid(at + 15, octets.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    return octets.size() >= end + 4 + length;
}

} // namespace

SoapAnswer postSoap(const QUrl &url, const QString &authority, const std::optional<signalbox::world::PkiFiles> &papers, const QByteArray &body, const QByteArray &type)
{
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(authority));
    if (papers) {
        QFile key(papers->key);
        if (key.open(QIODevice::ReadOnly)) tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        tls.setLocalCertificate(QSslCertificate::fromPath(papers->certificate).value(0));
    }
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(url.host(), quint16(url.port()));
    if (!socket.waitForEncrypted(patience)) return {};
    socket.write("POST " + url.path().toLatin1() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                 + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray octets;
    while (!complete(octets) && socket.waitForReadyRead(patience))
        octets += socket.readAll();
    return parse(octets);
}
