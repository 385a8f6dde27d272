#pragma once

#include "support/testpki.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <memory>
#include <numeric>

namespace signalbox {

/// One request as a server read it.
struct ReadRequest
{
    QByteArray method, path, correlator, body;
    bool isOrder() const; ///< asks for a change on a card
    QString verb() const; ///< last part of the path
};

/// Numbers of the zoo's cards: the card is in the last five digits of everything that belongs to it.
QByteArray zooEid(int card);
QByteArray zooIccid(int card, bool second); ///< the first is enabled and the fallback, the second is neither

/// A server of the CAMARA API with one fault, on a port of its own of loopback, with real TLS and a client
/// certificate demanded. It keeps account of what it carried out. One thread with an event loop.
class BadServer : public QObject
{
    Q_OBJECT
public:
    BadServer(QString name, const QSslConfiguration &tls);
    /// Without TLS.
    explicit BadServer(QString name);

    QString name() const { return m_name; }
    virtual QUrl root() const; ///< as a connection's settings name it
    int connections() const { return m_connections; }
    int requests() const { return m_requests; }
    /// How often the order that was carried out most often was.
    int mostEffects() const;
    int effects() const;

protected:
    /// A connection stands; the default reads a request from it and answers.
    virtual void meet(QTcpSocket *socket);
    virtual void answer(QTcpSocket *socket, const ReadRequest &request) = 0;

    void carryOut(const ReadRequest &request);
    /// What a faultless server would say: 202 to an order, SUCCESS to a question after one, 404 to one after the
    /// null UUID, and the profiles of a card as what was carried out left them.
    QByteArray goodBody(const ReadRequest &request) const;
    int goodStatus(const ReadRequest &request) const;
    static QByteArray reply(int status, const QByteArray &body, const QByteArray &headers = "Content-Type: application/json\r\n");
    quint16 port() const { return m_server->serverPort(); }

private:
    void listen();
    void read(QTcpSocket *socket);
    QByteArray listing(int card) const;

    QString m_name;
    std::unique_ptr<QTcpServer> m_server;
    QHash<QByteArray, int> m_effects; ///< by correlator
    QMultiHash<int, QString> m_done; ///< verbs by card
    int m_connections = 0, m_requests = 0;
};

} // namespace signalbox
