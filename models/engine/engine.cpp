#include "engine/engineparts.h"

#include "base/deliver.h"

#include <QCoreApplication>
#include <QPromise>

namespace signalbox {

namespace {
constexpr int tryEvery = 2; // s between attempts to become the owner
} // namespace

Result<std::unique_ptr<Engine>> Engine::open(const Workspace &workspace, EngineOptions options)
{
    auto parts = std::make_unique<Parts>(workspace, options);
    SqliteStoreOptions storeOptions;
    storeOptions.path = workspace.store.path;
    storeOptions.countryOf = [countries = parts->countries](double lat, double lon) {
        const auto code = countries ? countries->at({ lat, lon }) : std::nullopt;
        return code ? code->toString() : QString();
    };
    auto store = SqliteStore::open(std::move(storeOptions), *parts->clock);
    if (!store) return tl::unexpected(store.error());
    parts->join(std::move(*store));
    return std::unique_ptr<Engine>(new Engine(std::move(parts)));
}

Engine::Engine(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
    Parts &p = *m_parts;
    connect(p.room.get(), &OperationsRoom::moved, this, &Engine::operationMoved);
    connect(p.room.get(), &OperationsRoom::profilesRead, this, [this](const Operation &operation, const std::vector<Profile> &profiles) {
        m_parts->statements->listed(operation, profiles);
    });
    connect(p.room.get(), &OperationsRoom::cardRead, this, [this](const Operation &operation, const CardReading &reading) {
        m_parts->statements->read(operation, reading);
    });
    connect(p.room.get(), &OperationsRoom::contact, this, &Engine::connectionTold);
    connect(p.room.get(), &OperationsRoom::planned, this, [this](const QString &name, const ConnectionPlan &plan) { m_parts->connections[name].plan = plan; });
    connect(p.room.get(), &OperationsRoom::certified, this, [this](const QString &name, const std::vector<ConnectionCertificate> &certificates) {
        m_parts->connections[name].certificates = certificates;
    });
    connect(p.room.get(), &OperationsRoom::secretPlace, this, [this](const QString &name, const QString &place) {
        m_parts->connections[name].secretPlace = place;
    });
    // Not before the open operations are watched: a fact that came earlier could be stored too late to be
    // found there, and would have been seen by nobody.
    connect(p.room.get(), &OperationsRoom::recovered, this, [this] {
        m_parts->stopFeeds();
        if (m_parts->options.ingest && m_parts->owner) m_parts->startFeeds(true);
        if (m_parts->owner) m_parts->campaigns->run();
        if (m_parts->owner) m_parts->incidents->run();
    });
    connect(p.room.get(), &OperationsRoom::ownershipLost, this, &Engine::ownershipLost);
    connect(p.campaigns.get(), &CampaignsRoom::ownershipLost, this, &Engine::ownershipLost, Qt::QueuedConnection);
    connect(p.follower.get(), &JournalFollower::changed, this, &Engine::journalChanged);
    p.desk->setOnRecorded([this](const Operation &operation) {
        m_parts->follower->learn(operation);
        m_parts->campaigns->note(operation);
        showOperation(operation);
        if (m_parts->owner) m_parts->room->adopt(operation);
    });
    connect(&p.second, &QTimer::timeout, this, &Engine::everySecond);
}

Engine::~Engine()
{
    m_parts->second.stop();
    m_parts->room.reset();
    m_parts->stopFeeds();
    m_parts->housekeeper.reset();
    m_parts->probes.waitForDone();
    if (m_parts->owner && m_parts->loaded && !m_parts->error) m_parts->coverageKeeper->keep(m_parts->clock->now());
    // Behind it the store is closed, in order and untouched by others: then the next start need not read it.
    if (m_parts->owner && m_parts->loaded && !m_parts->error && m_parts->keepSnapshot()) m_parts->start.sealAtEnd();
}

void Engine::start()
{
    Parts &p = *m_parts;
    p.room->open();
    becomeOwner();
    const bool foreign = std::any_of(p.workspace.feeds.begin(), p.workspace.feeds.end(), [](const FeedSettings &feed) { return feed.format != QLatin1StringView("native"); });
    const auto here = [this](auto work) { QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection); };
    p.housekeeper = std::make_unique<Housekeeper>(Housekeeper::Work {
        *p.fleet, p.start, p.store->fleetLoader(), foreign ? p.index.get() : nullptr, *p.statements, p.store->reader(), *p.clock, [&p] { return p.feedHealth(); },
        [this, here] { here([this] { Q_EMIT shown(); }); },
        [this, here](std::optional<Error> error) {
            if (!error) m_parts->coverageKeeper->load();
            here([this, error] { loaded(error); });
        },
        [&p] { return p.store->inventory().revision().result().value_or(0); },
        [&p] {
            p.diagnosis->look();
            p.incidents->tick();
        },
        {}, {} });
    p.housekeeper->start();
    p.second.start(1000);
}

/// Inventory and last facts are there: now facts may come, and operations go on.
void Engine::loaded(const std::optional<Error> &error)
{
    Parts &p = *m_parts;
    p.loaded = true;
    p.error = error;
    if (error) { // nothing to work on; status() says why
        p.second.stop();
        Q_EMIT ready();
        Q_EMIT changed();
        return;
    }
    connect(p.follower.get(), &JournalFollower::first, this, [this] {
        Q_EMIT ready();
        Q_EMIT changed();
    });
    p.follower->start();
    p.campaigns->follow();
    p.incidents->follow();
    if (p.owner) ownerWork();
    else if (p.options.ingest) p.startFeeds(false);
}

void Engine::becomeOwner()
{
    Parts &p = *m_parts;
    if (!p.options.operate || p.owner) return;
    auto lock = EngineLock::acquire(p.workspace.dir(), *p.store, QCoreApplication::applicationName());
    if (!lock) return; // another engine works; try again later
    p.lock = std::move(*lock);
    p.owner = true;
}

void Engine::ownerWork()
{
    Parts &p = *m_parts;
    p.room->run();
    const Span kept = std::chrono::hours(24) * p.workspace.retentionDays;
    p.housekeeper->pruneFromNowOn([&p, kept] { p.store->writer().prune(p.clock->now() - kept).waitForFinished(); }, [&p] {
        p.keepSnapshot();
        p.coverageKeeper->keep(p.clock->now());
    });
}

void Engine::ownershipLost()
{
    Parts &p = *m_parts;
    if (!std::exchange(p.owner, false)) return;
    p.error = failure("engine.ownership-lost").value();
    p.campaigns->stop();
    p.incidents->stop();
    p.stopFeeds();
    p.lock.reset();
    if (p.options.ingest) p.startFeeds(false);
    Q_EMIT changed();
}

void Engine::everySecond()
{
    Parts &p = *m_parts;
    if (!p.loaded) return Q_EMIT changed(); // how far the fleet is in
    p.keepRefusals();
    const bool lost = p.error && p.error->code == QLatin1StringView("engine.ownership-lost");
    if (p.options.operate && !p.owner && !lost && ++p.untilTry >= tryEvery) {
        p.untilTry = 0;
        becomeOwner();
        if (p.owner) ownerWork();
    }
    Q_EMIT changed();
}

void Engine::operationMoved(const Operation &operation)
{
    m_parts->statements->settled(operation);
    m_parts->coverageKeeper->learn(operation);
    m_parts->follower->learn(operation);
    m_parts->campaigns->note(operation);
    showOperation(operation);
    m_parts->desk->announce(operation.id);
}

/// Written by this process or another: the fleet shows it, and the owner takes it up.
void Engine::journalChanged(const Operation &operation)
{
    m_parts->campaigns->note(operation);
    showOperation(operation);
    if (m_parts->owner) m_parts->room->adopt(operation);
    m_parts->desk->announce(operation.id);
}

void Engine::showOperation(const Operation &operation)
{
    Parts &p = *m_parts;
    const Row row = p.fleet->find(operation.vehicle);
    if (row == noRow || !isMutating(operation.kind)) return;
    std::optional<OpenOperation> shown;
    {
        const auto view = p.fleet->read();
        if (const OpenOperation *now = view.operation(row); now && now->id == operation.id) shown = *now;
    }
    if (!isOpen(operation.state)) {
        if (shown) p.fleet->setOperation(row, std::nullopt); // else an older one; the open one stays
        return;
    }
    OpenOperation open;
    open.id = operation.id;
    open.number = operation.number;
    open.kind = operation.kind;
    open.state = operation.state;
    open.createdAt = operation.createdAt;
    open.deadline = operation.verifyBy == Instant {} ? operation.notAfter : operation.verifyBy;
    open.expectedContact = operation.expectedContact;
    open.target = operation.iccid;
    open.previous = operation.previousIccid;
    if (const ConnectionSettings *settings = p.workspace.connection(operation.connection)) open.switchWindow = settings->switchWindow;
    if (shown && shown->target == operation.iccid) open.targetName = shown->targetName;
    else if (const auto record = operation.iccid ? p.book->record(operation.vehicle) : std::nullopt)
        for (const Profile &profile : record->profiles)
            if (profile.iccid == *operation.iccid) open.targetName = profile.name;
    p.fleet->setOperation(row, std::move(open));
}

void Engine::connectionTold(const QString &name, Span latency, const std::optional<Error> &fault)
{
    ConnectionStatus &status = m_parts->connections[name];
    status.error = fault;
    const bool answered = !fault || fault->code == QLatin1StringView("connection.throttled") || fault->code == QLatin1StringView("connection.clock-skew")
        || fault->code == QLatin1StringView("connection.server-error")
        || fault->code == QLatin1StringView("connection.eid-unknown");
    status.health = !fault ? Health::Good : answered ? Health::Troubled : Health::Down;
    if (!answered) return;
    status.lastContact = m_parts->clock->now();
    status.latency = latency;
}

const Workspace &Engine::workspace() const { return m_parts->workspace; }
const Clock &Engine::clock() const { return *m_parts->clock; }
FleetState &Engine::fleet() { return *m_parts->fleet; }
HistoryReader &Engine::history() { return m_parts->store->reader(); }
OperationsDesk &Engine::operationsDesk() { return *m_parts->desk; }
CampaignsDesk &Engine::campaignsDesk() { return m_parts->campaigns->desk(); }
DiagnosisDesk &Engine::diagnosisDesk() { return *m_parts->diagnosis; }
void Engine::setFilterLanguage(std::shared_ptr<const QueryLanguage> language) { m_parts->campaigns->setLanguage(std::move(language)); }
InventoryStore &Engine::inventory() { return m_parts->store->inventory(); }
IncidentsDesk &Engine::incidentsDesk() { return m_parts->incidents->desk(); }
PlanDesk &Engine::plans() { return *m_parts->plans; }
GeofenceStore &Engine::geofences() { return m_parts->store->geofences(); }
bool Engine::isOwner() const { return m_parts->owner; }

} // namespace signalbox
