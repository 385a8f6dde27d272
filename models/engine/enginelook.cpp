// The engine as others look at it: status and tests of its links.
#include "engine/engineparts.h"

#include "access/fields.h"
#include "base/deliver.h"
#include "engine/refusedmessages.h"
#include "feed/refusalsfile.h"

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

template<typename T>
QFuture<Result<T>> answered(Result<T> answer)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

template<typename T, typename Work>
QFuture<Result<T>> answerOn(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

/// What others sent may hold anything, prices included.
bool seesEverything(Role role)
{
    const AccessTable access = AccessTable::standard();
    for (const FieldGroup group : { FieldGroup::Position, FieldGroup::Identity, FieldGroup::Causes, FieldGroup::Prices })
        if (access.visibility(role, group) != Visibility::Full) return false;
    return true;
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
    const FleetProgress progress = p.start.progress();
    out.vehicles = int(p.fleet->size());
    out.filling = !progress.done;
    out.expected = int(progress.expected);
    out.openOperations = p.follower->openCount();
    out.feeds = p.feedStatus();
    out.store = storeStatus(*p.store, p.workspace.store.kind);
    for (const auto &[name, status] : p.connections) {
        out.connections.push_back(status);
        out.connections.back().openOperations = p.follower->openCount(name);
    }
    return out;
}

int Engine::openSessions() const
{
    const auto view = m_parts->fleet->read();
    int open = 0;
    for (Row row = 0; row < view.size(); ++row) open += view->sessionOpen[row];
    return open;
}

QFuture<Result<Span>> Engine::testConnection(const QString &name)
{
    return m_parts->room->test(name);
}

QFuture<Result<Span>> Engine::testFeed(const QString &name)
{
    const FeedSettings *settings = m_parts->workspace.feed(name);
    if (!settings) return answered<Span>(failure("feed.unknown", { { QStringLiteral("name"), name } }));
    if (settings->type == QLatin1StringView("stdin")) {
        // A pipe cannot be asked: it is ours, or it is not.
        if (m_parts->options.standardInput) return answered<Span>(Span(0));
        return answered<Span>(failure("feed.stream-elsewhere"));
    }
    if (settings->type == QLatin1StringView("file"))
        return answerOn<Span>(m_parts->probes, [path = settings->path] { return probeFile(path); });
    if (settings->type == QLatin1StringView("radius"))
        return answerOn<Span>(m_parts->probes, [access = FeedLine::radacctAccess(*settings, m_parts->workspace, m_parts->options.useKeychain)] {
            return probeRadacct(access);
        });
    // An id of its own: a test must not push the recording subscription out.
    return answerOn<Span>(m_parts->probes, [options = FeedLine::options(*settings, MqttOptions::Kind::Picture)] {
        return probeMqtt(options, std::chrono::seconds(10));
    });
}

/// From the running feed where this process records, else from what the recording one keeps beside its inbox.
QFuture<Result<RefusedMessages>> Engine::refusedMessages(const Viewer &viewer, const QString &name)
{
    if (!m_parts->workspace.feed(name)) return answered<RefusedMessages>(failure("feed.unknown", { { QStringLiteral("name"), name } }));
    const Clock &clock = *m_parts->clock;
    const bool withExcerpts = seesEverything(viewer.role);
    if (m_parts->recording.load()) {
        const std::lock_guard guard(m_parts->linesMutex);
        for (const auto &line : m_parts->lines)
            if (line->name() == name) return answered<RefusedMessages>(refusedMessagesOf(line->refusals(), clock, withExcerpts));
    }
    return answerOn<RefusedMessages>(m_parts->probes, [path = FeedLine::refusalsPath(m_parts->workspace, name), &clock, withExcerpts] {
        return Result<RefusedMessages>(refusedMessagesOf(refusalsfile::load(path), clock, withExcerpts));
    });
}

QFuture<Result<Span>> Engine::testStore()
{
    return m_parts->store->ping();
}

} // namespace signalbox
