#pragma once

#include "support/badserver.h"

#include <functional>

namespace signalbox {

/// Answers whole and well timed, but not as the API says. `CarriesOut` tells whether it did the work.
class AnswersStrangely final : public BadServer
{
public:
    enum class Work { CarriesOut, Refuses };
    /// The answer from the good body of the same request.
    using Say = std::function<QByteArray(const ReadRequest &request, int goodStatus, const QByteArray &goodBody)>;

    AnswersStrangely(QString name, const QSslConfiguration &tls, Work work, Say say);

    static QByteArray text(int status, const QByteArray &body, const QByteArray &headers = "Content-Type: application/json\r\n")
    {
        return reply(status, body, headers);
    }
    static QByteArray error(int status, const char *code, const QByteArray &headers = {});

private:
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
    Work m_work;
    Say m_say;
};

/// Sends every caller on to another server on loopback, and knows whether one came.
class SendsOn final : public BadServer
{
public:
    SendsOn(QString name, const QSslConfiguration &tls, int status, const QUrl &target) : BadServer(std::move(name), tls), m_status(status), m_target(target) { }

private:
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
    int m_status;
    QUrl m_target;
};

} // namespace signalbox
