#pragma once

#include "support/badserver.h"

namespace signalbox {

/// Servers that break the talk itself. All of them carry out what they read, and the caller cannot know.

/// Reads and never answers.
class Silent final : public BadServer
{
    using BadServer::BadServer;
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
};

/// Reads and hangs up.
class HangsUp final : public BadServer
{
    using BadServer::BadServer;
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
};

/// Answers questions as it should; hangs up on orders, which it carries out or not.
class HangsUpOnOrders final : public BadServer
{
public:
    HangsUpOnOrders(QString name, const QSslConfiguration &tls, bool carriesOut) : BadServer(std::move(name), tls), m_carriesOut(carriesOut) { }

private:
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
    bool m_carriesOut;
};

/// Breaks off in the middle of a good answer.
class CutsOff final : public BadServer
{
    using BadServer::BadServer;
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
};

/// One octet of a good answer every tenth of a second.
class Drips final : public BadServer
{
    using BadServer::BadServer;
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
};

/// A good answer with 10 MB of blanks around it, its length said before or not.
class Floods final : public BadServer
{
public:
    Floods(QString name, const QSslConfiguration &tls, bool saysLength) : BadServer(std::move(name), tls), m_saysLength(saysLength) { }

private:
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
    bool m_saysLength;
};

/// Speaks something else than HTTP.
class SpeaksSsh final : public BadServer
{
    using BadServer::BadServer;
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
};

/// A thousand interim answers (1xx) and no other.
class Stalls final : public BadServer
{
    using BadServer::BadServer;
    void answer(QTcpSocket *socket, const ReadRequest &request) override;
};

/// Does not speak TLS on a port where it should.
class SpeaksPlain final : public BadServer
{
public:
    explicit SpeaksPlain(QString name) : BadServer(std::move(name)) { }

private:
    void meet(QTcpSocket *socket) override;
    void answer(QTcpSocket *, const ReadRequest &) override { }
};

/// Nobody is at home: its port was given back.
class NobodyThere final : public BadServer
{
public:
    explicit NobodyThere(QString name);
    QUrl root() const override;

private:
    void answer(QTcpSocket *, const ReadRequest &) override { }
    quint16 m_freePort;
};

} // namespace signalbox
