#include "engine/engineparts.h"

#include "feed/refusalsfile.h"

namespace signalbox {

Engine::Parts::Parts(const Workspace &w, EngineOptions o)
    : workspace(w), options(o), start(w.file(QStringLiteral("fleet.snapshot")), w.store.path), clock(w.makeClock())
{
    started = clock->now();
    // Without reference tables a place or network has no name; nothing else fails.
    if (auto places = CountryIndex::load()) countries = std::make_shared<CountryIndex>(std::move(*places));
    if (auto names = NetworkNames::load()) networks = std::make_shared<NetworkNames>(std::move(*names));
    fleet = std::make_unique<FleetState>(*clock, countries);
    index = std::make_unique<VehicleIndex>([this] { housekeeper->inventoryIsStale(); });
    for (const ConnectionSettings &settings : workspace.connections) {
        ConnectionStatus status;
        status.name = settings.name;
        status.dialect = settings.dialect;
        status.url = settings.url.toString();
        status.secretPlace = QStringLiteral("none");
        status.authentication = !settings.oauth.tokenUrl.isEmpty() ? QStringLiteral("oauth2") : settings.tokenSecret.isEmpty() ? QStringLiteral("none") : QStringLiteral("bearer");
        status.plan.limits = { settings.requestsPerSecond, settings.submitsPerSecond, settings.requestsAtOnce };
        connections.emplace(settings.name, std::move(status));
    }
}

void Engine::Parts::join(std::unique_ptr<SqliteStore> opened)
{
    store = std::move(opened);
    book = std::make_unique<FleetBook>(*fleet, networks, store->fleetLoader());
    statements = std::make_unique<StatementWriter>(store->writer(), *book, *fleet, *clock);
    desk = std::make_unique<JournalDesk>(store->journal(), store->reader(), *book, *clock, AccessTable::standard());
    plans = std::make_unique<PlanReview>(store->plans(), *fleet, *clock);
    desk->setConnections(OperationsRoom::deskConnections(workspace));
    desk->setLearn([this](const QString &connection) { return room->learn(connection); });
    campaigns = std::make_unique<CampaignsRoom>(CampaignsRoom::Parts { workspace, store->campaigns(), *desk, *fleet, store->geofences(), *clock });
    incidents = std::make_unique<IncidentsRoom>(IncidentsRoom::Parts { store->incidents(), *fleet, *clock, workspace.fleet, [this] { return lostFeeds(); } });
    coverageKeeper = std::make_unique<CoverageKeeper>(coverage, store->coverage(), *fleet, *book);
    desk->setCoverage(&coverage);
    diagnosis = std::make_unique<DiagnosisRoom>(DiagnosisRoom::Sources { *fleet, store->reader(), store->journal(), coverage, *clock, [this] { return feedHealth(); } });
    follower = std::make_unique<JournalFollower>(store->journal(), [this] { return store->foreignJournalRevision(); });
    room = std::make_unique<OperationsRoom>(workspace, options.useKeychain, store->journal(), store->reader(), *clock, watch);
}

void Engine::Parts::live(const FleetId &fleetId, std::vector<Fact> &facts)
{
    FleetState::Applied applied;
    {
        const std::lock_guard guard(applyMutex);
        applied = fleet->apply(facts);
    }
    if (!applied.unknown.empty()) housekeeper->inventoryIsStale();
    watch.observe(facts);
    coverageKeeper->observe(facts);
    if (recording.load()) statements->observe(fleetId, facts);
}

FeedHealth Engine::Parts::feedHealth() const
{
    FeedHealth health;
    const std::lock_guard guard(linesMutex);
    if (lines.empty()) {
        if (!lineErrors.empty()) health.lostSince = started;
        // Nobody listens here: the picture is as old as the newest fact that the store had.
        if (const Instant newest = fleet->read().newestFact(); newest != Instant {} && clock->now() - newest > FeedLine::longestWay(*clock)) health.knownUntil = newest;
        return health;
    }
    const Instant wall = WallClock().now(), world = clock->now();
    const auto inWorld = [&](Instant t) { return world - Span(qint64(double((wall - t).count()) * clock->speed())); };
    const bool allEnded = std::all_of(lines.begin(), lines.end(), [](const auto &line) { return line->figures().link == FeedLink::Ended; });
    // The picture is as good as its best feed; with several, silence is judged once all of them are up. One that
    // was read to its end has no say while others go on.
    for (const auto &line : lines) {
        const FeedFigures figures = line->figures();
        if (figures.link == FeedLink::Ended && !allEnded) continue;
        if (const auto until = line->knownUntil(*clock)) health.knownUntil = std::min(health.knownUntil.value_or(*until), *until);
        const Instant since = inWorld(figures.linkSince == Instant {} ? wall : figures.linkSince);
        if (figures.link != FeedLink::Connected) health.lostSince = std::min(health.lostSince.value_or(since), since);
        else health.upSince = std::max(health.upSince, since);
    }
    return health;
}

std::map<QString, Instant> Engine::Parts::lostFeeds() const
{
    std::map<QString, Instant> lost;
    const std::lock_guard guard(linesMutex);
    const Instant wall = WallClock().now(), world = clock->now();
    for (const auto &line : lines) {
        const FeedFigures figures = line->figures();
        if (figures.link != FeedLink::Waiting && figures.link != FeedLink::Connecting) continue;
        const Instant since = figures.linkSince == Instant {} ? wall : figures.linkSince;
        lost.emplace(line->name(), world - Span(qint64(double((wall - since).count()) * clock->speed())));
    }
    return lost;
}

std::vector<FeedStatus> Engine::Parts::feedStatus()
{
    const std::lock_guard guard(linesMutex);
    std::vector<FeedStatus> out;
    for (const auto &line : lines) out.push_back(line->status(*clock));
    for (const FeedSettings &settings : workspace.feeds) {
        const auto failed = lineErrors.find(settings.name);
        const bool listed = std::any_of(out.begin(), out.end(), [&](const FeedStatus &f) { return f.name == settings.name; });
        if (listed) continue;
        FeedStatus status;
        status.name = settings.name;
        status.type = settings.type;
        status.format = settings.format;
        status.address = FeedLine::address(settings);
        if (failed != lineErrors.end()) {
            status.health = Health::Down;
            status.error = failed->second;
        }
        out.push_back(std::move(status));
    }
    return out;
}

void Engine::Parts::startFeeds(bool toRecord)
{
    recording.store(toRecord);
    const auto toPicture = [this](const FleetId &fleetId, std::vector<Fact> &facts) { live(fleetId, facts); };
    FeedLine::StoreSink toStore;
    if (toRecord)
        toStore = [this](const FleetId &fleetId, const std::vector<Fact> &facts) { return store->writer().writeFacts(fleetId, facts).result(); };
    const FeedLine::Surroundings around { workspace, *clock, *index, options.standardInput, options.useKeychain };
    for (const FeedSettings &settings : workspace.feeds) {
        auto line = FeedLine::start(around, settings, toPicture, toStore);
        const std::lock_guard guard(linesMutex);
        if (line) lines.push_back(std::move(*line));
        else lineErrors.insert_or_assign(settings.name, line.error());
    }
}

void Engine::Parts::stopFeeds()
{
    std::vector<std::unique_ptr<FeedLine>> ending;
    {
        const std::lock_guard guard(linesMutex);
        ending.swap(lines);
        lineErrors.clear();
    }
    // Outside the lock: a line waits for its threads, and they may wait for the store.
    ending.clear();
}

void Engine::Parts::keepRefusals()
{
    const std::lock_guard guard(linesMutex);
    for (const auto &line : lines)
        if (auto report = line->refusalsToKeep())
            probes.start([path = FeedLine::refusalsPath(workspace, line->name()), due = std::move(*report)] { (void)refusalsfile::save(path, due); });
}

bool Engine::Parts::keepSnapshot() const
{
    const auto stamp = store->inventory().revision().result();
    if (!stamp) return false;
    const auto saved = start.save(*fleet, *stamp, clock->now());
    if (!saved) qWarning("signalbox: no snapshot of the fleet: %s %s", qPrintable(saved.error().code), qPrintable(saved.error().technical));
    return saved.has_value();
}

} // namespace signalbox
