// The engine as others look at it: status and tests of its links.
#include "engine/engineparts.h"

#include "base/deliver.h"

#include <QPromise>

namespace signalbox {

namespace {

constexpr Span writeIsSlow = std::chrono::seconds(1);

StoreStatus storeStatus(const SqliteStore &store, const QString &kind)
{
    const StoreFigures figures = store.figures();
    StoreStatus out;
    out.kind = kind;
    out.path = figures.path;
    out.error = figures.error;
    out.bytes = figures.bytes;
    out.writeP99 = figures.writeP99;
    out.health = figures.error ? Health::Down : figures.writeP99 > writeIsSlow ? Health::Troubled : Health::Good;
    return out;
}

int openSessions(const FleetState &fleet)
{
    const auto view = fleet.read();
    return int(std::count(view->sessionOpen.begin(), view->sessionOpen.end(), std::uint8_t(1)));
}

} // namespace

EngineStatus Engine::status() const
{
    Parts &p = *m_parts;
    EngineStatus out;
    out.owner = p.owner;
    out.ready = p.loaded;
    out.error = p.error;
    out.at = p.clock->now();
    out.clockSpeed = p.clock->speed();
    out.vehicles = int(p.fleet->size());
    out.openSessions = openSessions(*p.fleet);
    out.openOperations = p.follower->openCount();
    out.feeds = p.feedStatus();
    out.store = storeStatus(*p.store, p.workspace.store.kind);
    for (const auto &[name, status] : p.connections) {
        out.connections.push_back(status);
        out.connections.back().openOperations = p.follower->openCount(name);
    }
    return out;
}

QFuture<Result<Span>> Engine::testConnection(const QString &name)
{
    return m_parts->room->test(name);
}

QFuture<Result<Span>> Engine::testFeed(const QString &name)
{
    auto promise = std::make_shared<QPromise<Result<Span>>>();
    promise->start();
    const FeedSettings *settings = m_parts->workspace.feed(name);
    if (!settings) {
        promise->addResult(Result<Span>(failure("feed.unknown", { { QStringLiteral("name"), name } })));
        promise->finish();
        return promise->future();
    }
    // An id of its own: a test must not push the recording subscription out.
    m_parts->probes.start([promise, options = FeedLine::options(*settings, MqttOptions::Kind::Picture)] {
        promise->addResult(probeMqtt(options, std::chrono::seconds(10)));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<Span>> Engine::testStore()
{
    return m_parts->store->ping();
}

} // namespace signalbox
