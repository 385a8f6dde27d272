#pragma once

#include <QAbstractHttpServer>
#include <QSslConfiguration>
#include <functional>

#include "base/clock.h"
#include "base/result.h"

namespace signalbox::world {

struct EimHttpRequest
{
    QByteArray method; ///< "GET" "POST" …
    QString path;
    QByteArray body;
    std::function<QByteArray(const QByteArray &name)> header;
};

struct EimHttpAnswer
{
    int status = 200;
    QByteArray type;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers {};
    Span after {}; ///< wall time that the answer is held back
};

/// One port on 127.0.0.1 and one function that answers; plain HTTP with a null configuration. Hides Qt
/// HttpServer, which in 6.4 is a technical preview whose interface changes later.
class EimListener final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Answer = std::function<EimHttpAnswer(const EimHttpRequest &)>;
    EimListener(const QSslConfiguration &tls, Answer answer, QObject *parent = nullptr);
    /// The port that is listened on; 0 asks for a free one.
    Result<quint16> start(quint16 port);

private:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

    Answer m_answer;
};

} // namespace signalbox::world
