#include "engine/operationsroom.h"

#include "base/deliver.h"
#include "provisioning/dialects.h"

#include <QPromise>

namespace signalbox {

namespace {
constexpr int farewell = 3000; // ms

/// Equal, or the same certificate that was seen again within the second.
bool sameButJustNow(const ConnectionCertificate &now, const ConnectionCertificate &before)
{
    ConnectionCertificate then = now;
    then.seenAt = before.seenAt;
    return then == before && now.seenAt.value_or(Instant {}) - before.seenAt.value_or(Instant {}) < std::chrono::seconds(1);
}
}

/// All of it in the room's thread.
struct OperationsRoom::Inside : QObject
{
    Inside(const Workspace &w, bool keychain, Journal &journal, HistoryReader &history, const Clock &clock, TelemetryWatch &watch)
        : workspace(w), useKeychain(keychain), runner(journal, history, clock, wall, watch, ProofJudge(wall, w.rootsFolder()))
    {
        runner.setParent(this);
    }

    /// nullptr and the reason when it cannot be opened.
    ProfileBackend *backend(const QString &name, std::optional<Error> &error, OperationsRoom &room);
    Result<Credentials> credentials(const ConnectionSettings &settings, OperationsRoom &room) const;

    void tellCertificates(const QString &name, OperationsRoom &room);

    Workspace workspace;
    bool useKeychain;
    WallClock wall;
    OperationRunner runner;
    std::map<QString, std::unique_ptr<ProfileBackend>> backends;
    std::map<QString, std::vector<ConnectionCertificate>> told;
    bool running = false;
};

Result<Credentials> OperationsRoom::Inside::credentials(const ConnectionSettings &settings, OperationsRoom &room) const
{
    const OAuthSettings &oauth = settings.oauth;
    const QString id = oauth.tokenUrl.isEmpty() ? settings.tokenSecret : oauth.secret;
    if (id.isEmpty()) return Credentials {};
    const SecretStore secrets(workspace.dir(), useKeychain);
    const auto read = secrets.read(id);
    Q_EMIT room.secretPlace(settings.name, QString(code(read ? secrets.placeOf(id) : SecretStore::Place::None)));
    if (!read) return tl::unexpected(read.error());
    if (settings.dialect == QLatin1StringView("emnify")) return Credentials { ApplicationToken { tokenAddress(settings), *read } };
    if (oauth.tokenUrl.isEmpty()) return Credentials { BearerToken { *read } };
    return Credentials { ClientCredentials { oauth.tokenUrl, oauth.clientId, *read, oauth.scope } };
}

ProfileBackend *OperationsRoom::Inside::backend(const QString &name, std::optional<Error> &error, OperationsRoom &room)
{
    if (const auto found = backends.find(name); found != backends.end()) return found->second.get();
    const ConnectionSettings *settings = workspace.connection(name);
    if (!settings) {
        error = failure("connection.unknown", { { QStringLiteral("connection"), name } }).value();
        return nullptr;
    }
    const auto shown = credentials(*settings, room);
    if (!shown) {
        error = shown.error();
        return nullptr;
    }
    auto made = openDialect(*settings, *shown);
    if (!made) {
        error = made.error();
        return nullptr;
    }
    ProfileBackend *kept = backends.emplace(name, std::move(*made)).first->second.get();
    runner.addConnection(*kept, { settings->orderLifetime, settings->pollInterval, settings->verifyWindow },
                         { settings->requestsPerSecond, settings->submitsPerSecond, settings->requestsAtOnce });
    if (running) runner.reread();
    tellCertificates(name, room);
    return kept;
}

void OperationsRoom::Inside::tellCertificates(const QString &name, OperationsRoom &room)
{
    const auto found = backends.find(name);
    if (found == backends.end()) return;
    const std::vector<ConnectionCertificate> now = found->second->certificates();
    std::vector<ConnectionCertificate> &before = told[name];
    const bool same = std::equal(now.begin(), now.end(), before.begin(), before.end(), sameButJustNow);
    if (same) return;
    before = now;
    Q_EMIT room.certified(name, now);
}

OperationsRoom::OperationsRoom(const Workspace &workspace, bool useKeychain, Journal &journal, HistoryReader &history, const Clock &clock,
                               TelemetryWatch &watch)
    : m_inside(new Inside(workspace, useKeychain, journal, history, clock, watch))
{
    connect(&m_inside->runner, &OperationRunner::moved, this, &OperationsRoom::moved, Qt::DirectConnection);
    connect(&m_inside->runner, &OperationRunner::profilesRead, this, &OperationsRoom::profilesRead, Qt::DirectConnection);
    connect(&m_inside->runner, &OperationRunner::cardRead, this, &OperationsRoom::cardRead, Qt::DirectConnection);
    connect(&m_inside->runner, &OperationRunner::contact, this, &OperationsRoom::contact, Qt::DirectConnection);
    connect(&m_inside->runner, &OperationRunner::contact, m_inside, [this](const QString &name) { m_inside->tellCertificates(name, *this); }, Qt::DirectConnection);
    connect(&m_inside->runner, &OperationRunner::planned, this, &OperationsRoom::planned, Qt::DirectConnection);
    connect(&m_inside->runner, &OperationRunner::ownershipLost, this, &OperationsRoom::ownershipLost, Qt::DirectConnection);
    connect(&m_inside->runner, &OperationRunner::recovered, this, &OperationsRoom::recovered, Qt::DirectConnection);
    connect(&m_inside->runner, &OperationRunner::drained, &m_thread, &QThread::quit, Qt::DirectConnection);
    m_thread.setObjectName(QStringLiteral("operations"));
    m_inside->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
    m_thread.start();
}

OperationsRoom::~OperationsRoom()
{
    inside([](Inside &in) { in.runner.drain(); });
    if (m_thread.wait(farewell)) return;
    m_thread.quit();
    m_thread.wait();
}

template<typename Work>
void OperationsRoom::inside(Work work)
{
    QMetaObject::invokeMethod(m_inside, [room = m_inside, work = std::move(work)] { work(*room); }, Qt::QueuedConnection);
}

void OperationsRoom::open()
{
    inside([this](Inside &in) {
        for (const ConnectionSettings &settings : in.workspace.connections) {
            std::optional<Error> error;
            if (!in.backend(settings.name, error, *this)) Q_EMIT contact(settings.name, Span(0), error);
        }
    });
}

void OperationsRoom::run()
{
    inside([](Inside &in) {
        if (std::exchange(in.running, true)) return;
        in.runner.start();
    });
}

void OperationsRoom::adopt(const Operation &operation)
{
    inside([operation](Inside &in) { if (in.running) in.runner.adopt(operation); });
}

void OperationsRoom::reread()
{
    inside([](Inside &in) { if (in.running) in.runner.reread(); });
}

QFuture<Result<Span>> OperationsRoom::test(const QString &connection)
{
    auto promise = std::make_shared<QPromise<Result<Span>>>();
    promise->start();
    inside([this, promise, connection](Inside &in) {
        const auto answer = [this, promise, connection](const Result<Span> &result) {
            Q_EMIT contact(connection, result.value_or(Span(0)), result ? std::nullopt : std::optional(result.error()));
            m_inside->tellCertificates(connection, *this);
            promise->addResult(result);
            promise->finish();
        };
        std::optional<Error> error;
        ProfileBackend *backend = in.backend(connection, error, *this);
        if (!backend) answer(tl::unexpected(*error));
        else deliver(backend->test(), &in, answer);
    });
    return promise->future();
}

QFuture<Result<BackendCapabilities>> OperationsRoom::learn(const QString &connection)
{
    auto promise = std::make_shared<QPromise<Result<BackendCapabilities>>>();
    promise->start();
    inside([this, promise, connection](Inside &in) {
        const auto answer = [promise](const Result<BackendCapabilities> &result) {
            promise->addResult(result);
            promise->finish();
        };
        std::optional<Error> error;
        ProfileBackend *backend = in.backend(connection, error, *this);
        if (!backend) answer(tl::unexpected(*error));
        else deliver(backend->learn(), &in, answer);
    });
    return promise->future();
}

QHash<QString, DeskConnection> OperationsRoom::deskConnections(const Workspace &workspace)
{
    QHash<QString, DeskConnection> out;
    for (const ConnectionSettings &settings : workspace.connections)
        out.insert(settings.name, { capabilitiesOf(settings), settings.orderLifetime });
    return out;
}

} // namespace signalbox
