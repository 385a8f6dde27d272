#include "support/brokentalk.h"

#include <QTimer>

namespace signalbox {

void Silent::answer(QTcpSocket *, const ReadRequest &request)
{
    carryOut(request);
}

void HangsUp::answer(QTcpSocket *socket, const ReadRequest &request)
{
    carryOut(request);
    socket->disconnectFromHost();
}

void HangsUpOnOrders::answer(QTcpSocket *socket, const ReadRequest &request)
{
    if (request.isOrder() && m_carriesOut) carryOut(request);
    if (!request.isOrder()) socket->write(reply(goodStatus(request), goodBody(request)));
    socket->disconnectFromHost();
}

void CutsOff::answer(QTcpSocket *socket, const ReadRequest &request)
{
    carryOut(request);
    socket->write(reply(goodStatus(request), goodBody(request)).chopped(20));
    socket->disconnectFromHost();
}

void Drips::answer(QTcpSocket *socket, const ReadRequest &request)
{
    carryOut(request);
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, rest = reply(goodStatus(request), goodBody(request))]() mutable {
        socket->write(rest.left(1));
        rest.remove(0, 1);
    });
    timer->start(100);
}

void Floods::answer(QTcpSocket *socket, const ReadRequest &request)
{
    carryOut(request);
    const QByteArray body = goodBody(request) + QByteArray(10'000'000, ' ');
    if (m_saysLength) socket->write(reply(goodStatus(request), body));
    else socket->write("HTTP/1.1 " + QByteArray::number(goodStatus(request)) + " x\r\nContent-Type: application/json\r\n\r\n" + body);
}

void SpeaksSsh::answer(QTcpSocket *socket, const ReadRequest &request)
{
    carryOut(request);
    socket->write("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n\r\n");
}

void Stalls::answer(QTcpSocket *socket, const ReadRequest &request)
{
    carryOut(request);
    socket->write(QByteArray("HTTP/1.1 102 Processing\r\n\r\n").repeated(1000));
}

void SpeaksPlain::meet(QTcpSocket *socket)
{
    socket->write("220 mail.example ESMTP\r\n");
    socket->disconnectFromHost();
}

NobodyThere::NobodyThere(QString name) : BadServer(std::move(name))
{
    QTcpServer gone;
    if (!gone.listen(QHostAddress::LocalHost)) qFatal("no port on loopback");
    m_freePort = gone.serverPort();
}

QUrl NobodyThere::root() const
{
    QUrl url = BadServer::root();
    url.setPort(m_freePort);
    return url;
}

} // namespace signalbox
