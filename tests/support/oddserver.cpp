#include "support/oddserver.h"

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
    if (!next.empty() && next.front().kind == Behaviour::Kind::CloseAtOnce) {
        next.pop_front();
        socket->abort();
        return;
    }
    connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->bytesAvailable()) read(socket);
}

void OddServer::read(QTcpSocket *socket)
{
    const QByteArray all = socket->property("read").toByteArray() + socket->readAll();
    socket->setProperty("read", all);
    const qsizetype head = all.indexOf("\r\n\r\n");
    const qsizetype length = all.indexOf("Content-Length: ");
    const qsizetype body = length < 0 ? 0 : all.mid(length + 16, all.indexOf("\r\n", length) - length - 16).toInt();
    if (head < 0 || all.size() < head + 4 + body) return;
    requests.append(all);
    socket->setProperty("read", {});
    const Behaviour behaviour = next.empty() ? Behaviour {} : next.front();
    if (!next.empty()) next.pop_front();
    if (behaviour.kind == Behaviour::Kind::ReadAndClose) socket->abort();
    else if (behaviour.kind != Behaviour::Kind::Silent) socket->write(behaviour.text);
    if (behaviour.kind == Behaviour::Kind::AnswerAndClose) socket->disconnectFromHost();
}

} // namespace signalbox
