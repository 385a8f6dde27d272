#pragma once

#include "engine/campaignsroom.h"
#include "engine/coveragekeeper.h"
#include "engine/diagnosisroom.h"
#include "engine/engine.h"
#include "engine/feedline.h"
#include "engine/fleetbook.h"
#include "engine/housekeeper.h"
#include "engine/incidentsroom.h"
#include "engine/journalfollower.h"
#include "engine/operationsroom.h"
#include "engine/planreview.h"
#include "engine/vehicleindex.h"
#include "store/enginelock.h"
#include "store/sqlitestore.h"

#include <QThreadPool>

namespace signalbox {

/// Everything an Engine joins, in the order in which it may be taken apart backwards.
struct Engine::Parts
{
    Parts(const Workspace &w, EngineOptions o);
    /// Store, journal desk and operations room: what needs the open store.
    void join(std::unique_ptr<SqliteStore> opened);

    /// On the ingest threads.
    void live(const FleetId &fleet, std::vector<Fact> &facts);
    FeedHealth feedHealth() const;
    /// Feeds that are not connected, and since when; world time.
    std::map<QString, Instant> lostFeeds() const;
    std::vector<FeedStatus> feedStatus();
    void startFeeds(bool recording);
    void stopFeeds();
    /// Writes what feeds refused beside their inboxes, on another thread.
    void keepRefusals();
    /// True when the snapshot is on disk. Any thread.
    bool keepSnapshot() const;

    Workspace workspace;
    EngineOptions options;
    FleetStart start; ///< first: it reads the snapshot while the others are made
    std::unique_ptr<Clock> clock;
    std::shared_ptr<const CountryIndex> countries;
    std::shared_ptr<const NetworkNames> networks;
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<EngineLock> lock;
    std::unique_ptr<FleetState> fleet;
    std::unique_ptr<FleetBook> book;
    std::unique_ptr<VehicleIndex> index;
    std::unique_ptr<StatementWriter> statements;
    TelemetryWatch watch;
    CoverageKnowledge coverage;
    std::unique_ptr<CoverageKeeper> coverageKeeper;
    std::unique_ptr<JournalDesk> desk;
    std::unique_ptr<PlanReview> plans;
    std::unique_ptr<CampaignsRoom> campaigns;
    std::unique_ptr<IncidentsRoom> incidents;
    std::unique_ptr<JournalFollower> follower;
    std::unique_ptr<OperationsRoom> room;
    std::unique_ptr<DiagnosisRoom> diagnosis;
    std::unique_ptr<Housekeeper> housekeeper;
    std::mutex applyMutex; ///< FleetState takes one writer at a time, and there may be several feeds
    mutable std::mutex linesMutex; ///< the housekeeper reads figures while feeds start and stop
    std::vector<std::unique_ptr<FeedLine>> lines;
    std::map<QString, Error> lineErrors; ///< feeds that could not be started

    std::atomic<bool> recording { false }; ///< this process is the one that writes
    Instant started {}; ///< world

    // Main thread only.
    std::map<QString, ConnectionStatus> connections;
    bool owner = false;
    bool loaded = false;
    std::optional<Error> error;
    QTimer second;
    int untilTry = 0;
    QThreadPool probes;
};

} // namespace signalbox
