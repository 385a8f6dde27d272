#pragma once

#include "operations/enginestatus.h"

#include <QPromise>
#include <map>

namespace signalbox {

/// An engine whose status and answers a test writes down.
class FakeEngine final : public EngineView
{
public:
    EngineStatus now;
    std::map<QString, Result<Span>> answers;
    QStringList tested;

    EngineStatus status() const override { return now; }
    QFuture<Result<Span>> testConnection(const QString &name) override { return answer(name); }
    QFuture<Result<Span>> testFeed(const QString &name) override { return answer(name); }
    QFuture<Result<Span>> testStore() override { return answer(QStringLiteral("store")); }
    QFuture<Result<RefusedMessages>> refusedMessages(const Viewer &, const QString &) override { return {}; }

private:
    QFuture<Result<Span>> answer(const QString &name)
    {
        tested += name;
        QPromise<Result<Span>> promise;
        promise.start();
        const auto found = answers.find(name);
        promise.addResult(found == answers.end() ? Result<Span>(std::chrono::milliseconds(84)) : found->second);
        promise.finish();
        return promise.future();
    }
};

/// One feed, one store, one connection, all well.
inline EngineStatus orderlyEngine(Instant now)
{
    EngineStatus status;
    FeedStatus feed;
    feed.name = QStringLiteral("lab");
    feed.address = QStringLiteral("mqtts://127.0.0.1:8883");
    feed.health = Health::Good;
    feed.messagesPerSecond = 1962;
    feed.lastMessage = now - std::chrono::seconds(1);
    feed.messages = 412000;
    feed.lagP50 = std::chrono::milliseconds(40);
    feed.lagP99 = std::chrono::milliseconds(400);
    status.feeds = { feed };
    status.store.kind = QStringLiteral("sqlite");
    status.store.path = QStringLiteral("/home/mtamm/fleet/signalbox.sqlite");
    status.store.health = Health::Good;
    status.store.writeP99 = std::chrono::milliseconds(12);
    status.store.bytes = 84'000'000;
    ConnectionStatus eim;
    eim.name = QStringLiteral("lab-eim");
    eim.dialect = QStringLiteral("camara");
    eim.url = QStringLiteral("https://127.0.0.1:8443");
    eim.secretPlace = QStringLiteral("file");
    eim.health = Health::Good;
    eim.latency = std::chrono::milliseconds(84);
    status.connections = { eim };
    return status;
}

/// With so much time left on the wall's clock.
inline ConnectionCertificate certificate(Instant wall, ConnectionCertificate::Role role, const char *subject, Span left)
{
    ConnectionCertificate out;
    out.role = role;
    out.subject = QString::fromLatin1(subject);
    out.issuer = QStringLiteral("Carrier Root");
    out.notBefore = wall - std::chrono::days(400);
    out.notAfter = wall + left;
    if (role == ConnectionCertificate::Role::Server) out.seenAt = wall - std::chrono::seconds(12);
    else out.file = QStringLiteral("/home/mtamm/fleet/pki/desk.pem");
    return out;
}

} // namespace signalbox
