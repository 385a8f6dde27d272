#pragma once

#include "world/eimhttp.h"

#include "base/result.h"

#include <QAbstractHttpServer>
#include <QSslConfiguration>

namespace signalbox::world {

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
