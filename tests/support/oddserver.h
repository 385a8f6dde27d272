#pragma once

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <deque>

namespace signalbox {

/// What the server does with the next request; CloseAtOnce: with the next connection.
struct Behaviour
{
    enum class Kind {
        Answer, ///< reads the request, sends `text`, keeps the connection open
        AnswerAndClose,
        ReadAndClose, ///< reads the whole request, answers nothing
        CloseAtOnce, ///< closes before reading
        Silent, ///< reads and waits
    };
    Kind kind = Kind::Answer;
    QByteArray text;
};

/// An HTTPS server that misbehaves as told; keeps what it read.
class OddServer : public QObject
{
    Q_OBJECT
public:
    /// No certificate: plain HTTP.
    explicit OddServer(const QSslConfiguration &tls = {});
    quint16 port() const;
    std::deque<Behaviour> next;
    QList<QByteArray> requests;
    int connections = 0;

    static QByteArray reply(int status, const QByteArray &body, const QByteArray &headers = {});

private:
    void serve();
    void read(QTcpSocket *socket);
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace signalbox
