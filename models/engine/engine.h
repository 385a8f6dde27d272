#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "operations/enginestatus.h"
#include "operations/operationsdesk.h"
#include "workspace/workspace.h"

#include <memory>

namespace signalbox {

class CampaignsDesk;
class DiagnosisDesk;
class FleetState;
class GeofenceStore;
class IncidentsDesk;
class HistoryReader;
class InventoryStore;
class PlanDesk;
class QueryLanguage;

struct EngineOptions
{
    bool ingest = true; ///< subscribe to the feeds; a terminal that only waits for an operation may not need to
    bool operate = true; ///< take the engine lock when it is free; false: look only
    bool useKeychain = true;
    bool standardInput = false; ///< a feed may take the standard input of this process
};

/// Everything joined without a window: store, feeds, live fleet, operations, provisioning. Make it in the
/// main thread, keep it there. When another process holds the workspace's engine lock, it is a viewer: it
/// shows the fleet, records intents, and follows the journal while the owner works on them.
class Engine final : public EngineView
{
    Q_OBJECT
public:
    /// Opens the store and migrates it. Blocks shortly (file system, SQLite). Errors: "store.*", "workspace.*".
    static Result<std::unique_ptr<Engine>> open(const Workspace &workspace, EngineOptions options = {});
    /// Stops feeds, waits for the writers; open operations stay in the journal for the next engine.
    ~Engine() override;

    /// Loads inventory and last facts, then follows feeds and journal; `ready` is emitted in the main thread.
    void start();

    const Workspace &workspace() const;
    const Clock &clock() const;
    FleetState &fleet();
    HistoryReader &history();
    OperationsDesk &operationsDesk();
    CampaignsDesk &campaignsDesk();
    DiagnosisDesk &diagnosisDesk();
    /// Campaigns read the filters of their drafts with this; without it they take lists of vehicles only.
    void setFilterLanguage(std::shared_ptr<const QueryLanguage> language);
    InventoryStore &inventory();
    GeofenceStore &geofences();
    PlanDesk &plans();
    IncidentsDesk &incidentsDesk();
    bool isOwner() const;

    EngineStatus status() const override;
    int openSessions() const; ///< GUI thread; looks at every vehicle, so not for every tick
    QFuture<Result<Span>> testConnection(const QString &name) override;
    QFuture<Result<Span>> testFeed(const QString &name) override;
    QFuture<Result<Span>> testStore() override;
    QFuture<Result<RefusedMessages>> refusedMessages(const Viewer &viewer, const QString &feed) override;

Q_SIGNALS:
    void shown(); ///< all vehicles are there and judged, perhaps as a snapshot has them; comes before ready()
    void ready();

private:
    struct Parts;
    explicit Engine(std::unique_ptr<Parts> parts);
    void loaded(const std::optional<Error> &error);
    void becomeOwner();
    void ownerWork();
    void ownershipLost();
    void everySecond();
    void operationMoved(const Operation &operation);
    void journalChanged(const Operation &operation);
    void showOperation(const Operation &operation);
    void connectionTold(const QString &name, Span latency, const std::optional<Error> &fault);

    std::unique_ptr<Parts> m_parts;
};

} // namespace signalbox
