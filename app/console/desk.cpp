#include "desk.h"

#include "deskmap.h"
#include "deskstatus.h"
#include "filterfields.h"

#include "campaigns/campaignspage.h"
#include "connections/connectionspage.h"
#include "fleet/fleetpage.h"
#include "imports/importdialog.h"
#include "operations/operationspage.h"
#include "incidents/incidentsdesk.h"
#include "incidents/incidentspage.h"
#include "plans/planspage.h"
#include "look/wizard.h"
#include "shell/statusline.h"
#include "words/states.h"
#include "words/times.h"

namespace signalbox {

Result<std::unique_ptr<Desk>> Desk::open(const Options &options, LookSource &look)
{
    const Result<Workspace> workspace = Workspace::open(options.workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    Result<std::shared_ptr<const Books>> books = Books::load();
    if (!books)
        return tl::unexpected(books.error());
    Result<std::unique_ptr<Engine>> engine = Engine::open(*workspace);
    if (!engine)
        return tl::unexpected(engine.error());
    return std::unique_ptr<Desk>(new Desk(options, look, std::move(*engine), std::move(*books)));
}

namespace {
Reader readerFor(const Options &options, std::shared_ptr<const Books> books)
{
    const QLocale locale = options.language.isEmpty() ? QLocale() : QLocale(options.language);
    // Pictures must not depend on where they are made.
    const ZoneChoice zone = options.unattended() ? ZoneChoice::Utc : ZoneChoice::Mine;
    return { std::move(books), locale, zone, QTimeZone::systemTimeZone() };
}

Viewer viewerFor(const Options &options)
{
    Viewer viewer;
    viewer.role = options.role;
    viewer.account = code(options.role);
    return viewer;
}
} // namespace

Desk::Desk(const Options &options, LookSource &look, std::unique_ptr<Engine> engine, std::shared_ptr<const Books> books)
    : m_look(look), m_engine(std::move(engine)),
      m_sources { m_engine->fleet(), m_engine->clock(), AccessTable::standard(), viewerFor(options), readerFor(options, books) },
      m_geofenceFollower(m_engine->geofences(), m_sources.viewer, m_geofences), m_language(m_sources.access, filterFields(books, m_geofences, m_engine->incidentsDesk().book())),
      m_atlas(std::make_shared<BasemapAtlas>()), m_unattended(options.unattended())
{
    m_window = std::make_unique<DeskWindow>(m_look, m_unattended ? QString() : settingsPath());
    m_window->setWindowTitle(QStringLiteral("Signalbox · %1").arg(m_engine->workspace().name));
    // On a single desk the file is the user's own: a role is a way to look, not a lock.
    const QString role = words::roleName(options.role);
    m_window->setRole(role, options.role == Role::Administrator ? role : tr("%1 (a view: the file is yours)").arg(role));
    addPages();
    m_status = std::make_unique<DeskStatus>(*m_engine, m_window->status(), *m_fleet->troubles(), m_sources.reader);
    addCommands();
    addMap();
    connect(m_status.get(), &DeskStatus::connectionsWanted, this, [this] { m_window->showPage(QStringLiteral("connections")); });
    connect(&m_window->status(), &StatusLine::zoneChosen, this, &Desk::chooseZone);
    connect(m_engine.get(), &Engine::shown, m_fleet, [this] {
        m_shown = true;
        m_fleet->setLoading(false);
    });
    m_window->restoreLayout(!m_unattended);
    m_engine->setFilterLanguage(std::make_shared<QueryLanguage>(m_language));
    m_engine->start();
}

Desk::~Desk()
{
    delete m_wizard; // it refers to the engine's desk
    delete m_import;
    m_exportCancel->store(true);
    m_export.waitForFinished();
    m_status.reset();
    m_map.reset();
    m_window.reset();
}

QString Desk::settingsPath() const
{
    return m_engine->workspace().file(QStringLiteral("desk.ini"));
}

void Desk::show()
{
    m_window->show();
}

void Desk::addPages()
{
    FleetPageParts parts { m_sources, m_look, m_engine->history(), m_engine->operationsDesk(), m_language, m_atlas,
                           m_unattended ? QString() : settingsPath(), [this](const std::vector<VehicleId> &ids) { openSwitch(ids); },
                           [this](const QString &title, const QString &text) { say(title, text); } };
    parts.openOrder = [this](OperationKind kind, const std::vector<VehicleId> &ids) { openOrder(kind, ids); };
    if (mayCampaign())
        parts.openCampaign = [this](const std::vector<VehicleId> &ids) { openCampaign(ids); };
    parts.openRetire = [this](const std::vector<VehicleId> &ids) { openRetire(ids); };
    parts.diagnosis = &m_engine->diagnosisDesk();
    parts.areas = std::make_shared<const AreaFields>(AreaFields::standard());
    if (mayImport()) parts.importFile = [this] { openImport(); };
    m_fleet = new FleetPage(std::move(parts));
    m_fleet->setLoading(true);
    m_window->addPage({ QStringLiteral("fleet"), tr("Fleet"), QStringLiteral("fleet"), m_fleet });
    addIncidents();
    m_operations = new OperationsPage(m_engine->operationsDesk(), m_sources, m_look);
    m_window->addPage({ QStringLiteral("operations"), tr("Operations"), QStringLiteral("operations"), m_operations });
    connect(m_operations, &OperationsPage::switchRequested, this, [this] { openSwitch({}); });
    connect(m_operations, &OperationsPage::vehicleRequested, this, &Desk::showVehicle);
    addCampaigns();
    addPlans();
    if (!m_sources.access.may(m_sources.viewer.role, Capability::SeeConnections))
        return;
    m_connections = new ConnectionsPage(*m_engine, m_engine->clock(), m_wall, m_sources.reader, m_look);
    m_window->addPage({ QStringLiteral("connections"), tr("Connections"), QStringLiteral("connections"), m_connections });
}

void Desk::showVehicle(const VehicleId &id)
{
    m_window->showPage(QStringLiteral("fleet"));
    m_fleet->select(m_engine->fleet().find(id), true);
}

void Desk::addPlans()
{
    if (!m_sources.access.may(m_sources.viewer.role, Capability::SeeRules))
        return;
    m_plans = new PlansPage(m_engine->plans(), m_engine->operationsDesk(), m_engine->workspace().fleet, m_sources, m_look);
    m_window->addPage({ QStringLiteral("plans"), tr("Plans"), QStringLiteral("sim"), m_plans });
    connect(m_plans, &PlansPage::vehicleRequested, this, &Desk::showVehicle);
    connect(m_plans, &PlansPage::repairRequested, this, &Desk::openRepair);
    connect(m_plans, &PlansPage::audited, this, [this](int recorded, int refused) {
        const QString how = refused > 0 ? tr("%Ln vehicle(s) could not be asked.", nullptr, refused) : tr("Operations shows how they go.");
        say(tr("%Ln audit(s) recorded", nullptr, recorded), how);
    });
}

void Desk::addMap()
{
    m_map = std::make_unique<DeskMap>(DeskMap::Parts { *m_fleet, *m_window, m_look, m_sources, m_engine->geofences(), m_geofences, m_geofenceFollower,
        m_unattended ? QString() : settingsPath(), m_engine->workspace().file(QStringLiteral("tiles")),
        [this](const QString &title, const QString &text) { say(title, text); } });
}

void Desk::chooseZone(int index)
{
    m_sources.reader.zone = ZoneChoice(index);
    m_fleet->setReader(m_sources.reader);
    m_operations->setReader(m_sources.reader);
    if (m_incidents != nullptr)
        m_incidents->setReader(m_sources.reader);
    if (m_campaigns != nullptr)
        m_campaigns->setReader(m_sources.reader);
    if (m_plans != nullptr)
        m_plans->setReader(m_sources.reader);
    if (m_connections != nullptr)
        m_connections->setReader(m_sources.reader);
    m_status->setReader(m_sources.reader);
}

void Desk::say(const QString &title, const QString &text)
{
    const Instant now = m_engine->clock().now();
    m_window->toast(title, text, words::time(now, now, m_sources.reader.zoneHere(), m_sources.reader.locale));
}

} // namespace signalbox
