#pragma once

#include "options.h"

#include "basemap/basemapatlas.h"
#include "engine/engine.h"
#include "engine/geofencefollower.h"
#include "fleet/query.h"
#include "places/geofencebook.h"
#include "shell/deskwindow.h"
#include "tables/sources.h"

#include <QPointer>

namespace signalbox {

class CampaignsPage;
class ConnectionsPage;
class DeskMap;
class DeskStatus;
class FleetPage;
class HelpDialog;
class ImportDialog;
class IncidentsPage;
class OperationsPage;
class PlansPage;
struct PlanRepair;
class SwitchWizard;
class Wizard;

/// One open workspace: the engine, the window and its pages, made and joined here. Main thread.
class Desk final : public QObject
{
    Q_OBJECT
public:
    /// Errors: "workspace.*", "store.*", "reference.*".
    static Result<std::unique_ptr<Desk>> open(const Options &options, LookSource &look);
    ~Desk() override;

    void show();
    bool isShown() const { return m_shown; } ///< the vehicles are there, perhaps as a snapshot has them
    DeskWindow &window() { return *m_window; }
    Engine &engine() { return *m_engine; }
    FleetPage &fleet() { return *m_fleet; }
    OperationsPage &operations() { return *m_operations; }
    DeskMap &map() { return *m_map; }
    const TableSources &sources() const { return m_sources; }
    LookSource &look() { return m_look; }
    /// Modal to the window; deletes itself when closed. nullptr while another wizard is open.
    SwitchWizard *openSwitch(const std::vector<VehicleId> &vehicles);
    void openOrder(OperationKind kind, const std::vector<VehicleId> &vehicles);
    void openRetire(const std::vector<VehicleId> &vehicles);
    void openCampaign(const std::vector<VehicleId> &vehicles);
    void askCards(OperationKind kind, const std::vector<VehicleId> &vehicles);
    /// Modal to the window; deletes itself when closed. nullptr when the heads of columns cannot be read.
    ImportDialog *openImport();
    /// Asks for a file when `path` is empty; says how it ended.
    void exportInventoryTo(QString path);

private:
    Desk(const Options &options, LookSource &look, std::unique_ptr<Engine> engine, std::shared_ptr<const Books> books);
    void addPages();
    void addIncidents();
    void addPlans();
    void openRepair(const PlanRepair &repair);
    void addCommands();
    void addMap();
    void addFileCommands();
    void addOrderCommands();
    void addCampaigns();
    bool mayCampaign() const;
    void showVehicle(const VehicleId &id);
    /// Opens it over the window; one at a time.
    void showWizard(Wizard *wizard);
    bool mayImport() const { return m_sources.access.may(m_sources.viewer.role, Capability::EditInventory); }
    std::function<void()> onFleet(std::function<void()> act);
    std::vector<Command> vehiclesLike(const QString &typed) const;
    std::vector<Command> filtersLike(const QString &typed);
    std::vector<Command> operationsLike(const QString &typed) const;
    void chooseZone(int index);
    void openFilterHelp();
    void say(const QString &title, const QString &text);
    QString settingsPath() const;

    LookSource &m_look;
    std::unique_ptr<Engine> m_engine;
    WallClock m_wall; ///< of certificates, tokens and pauses
    TableSources m_sources;
    std::shared_ptr<GeofenceBook> m_geofences = std::make_shared<GeofenceBook>();
    GeofenceFollower m_geofenceFollower;
    QueryLanguage m_language;
    std::shared_ptr<BasemapAtlas> m_atlas;
    std::unique_ptr<DeskWindow> m_window;
    std::unique_ptr<DeskStatus> m_status;
    std::unique_ptr<DeskMap> m_map;
    FleetPage *m_fleet = nullptr;
    OperationsPage *m_operations = nullptr;
    IncidentsPage *m_incidents = nullptr;
    PlansPage *m_plans = nullptr;
    CampaignsPage *m_campaigns = nullptr;
    ConnectionsPage *m_connections = nullptr;
    QPointer<Wizard> m_wizard;
    QPointer<ImportDialog> m_import;
    QPointer<HelpDialog> m_help;
    QFuture<void> m_export;
    std::shared_ptr<std::atomic<bool>> m_exportCancel = std::make_shared<std::atomic<bool>>(false);
    bool m_unattended;
    bool m_shown = false;
};

} // namespace signalbox
