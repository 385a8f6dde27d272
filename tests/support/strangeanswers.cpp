#include "support/strangeanswers.h"

namespace signalbox {

AnswersStrangely::AnswersStrangely(QString name, const QSslConfiguration &tls, Work work, Say say)
    : BadServer(std::move(name), tls), m_work(work), m_say(std::move(say))
{
}

void AnswersStrangely::answer(QTcpSocket *socket, const ReadRequest &request)
{
    if (m_work == Work::CarriesOut) carryOut(request);
    socket->write(m_say(request, goodStatus(request), goodBody(request)));
}

QByteArray AnswersStrangely::error(int status, const char *code, const QByteArray &headers)
{
    return reply(status, "{\"status\":" + QByteArray::number(status) + ",\"code\":\"" + code + "\",\"message\":\"m\"}",
                 "Content-Type: application/json\r\n" + headers);
}

void SendsOn::answer(QTcpSocket *socket, const ReadRequest &)
{
    socket->write(reply(m_status, {}, "Location: " + m_target.toEncoded() + "\r\n"));
}

} // namespace signalbox
