#include "desk.h"

#include "fleet/filterline.h"
#include "fleet/fleetpage.h"
#include "fleet/fleetpane.h"
#include "fleet/savedfilters.h"
#include "fleet/savedviews.h"
#include "look/tornpane.h"
#include "map/maptools.h"
#include "map/mapview.h"
#include "operations/operationspage.h"
#include "shell/helpdialog.h"
#include "tables/groupline.h"
#include "tables/operationtablemodel.h"
#include "vehicle/vehiclecard.h"
#include "words/filterhelp.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/queries.h"
#include "words/states.h"

#include <QApplication>
#include <QClipboard>
#include <set>

namespace signalbox {

namespace {
constexpr std::size_t mostVehicles = 8; // a list that is read at a glance
constexpr int mostFilters = 6;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
} // namespace

std::function<void()> Desk::onFleet(std::function<void()> act)
{
    return [this, act = std::move(act)] {
        m_window->showPage(QStringLiteral("fleet"));
        act();
    };
}

void Desk::addCommands()
{
    const auto fleet = [this](const QString &text, const char *icon, std::function<void()> act, const QKeySequence &keys = {}) {
        m_window->addCommand({ text, QString::fromLatin1(icon), keys, {}, onFleet(std::move(act)) });
    };
    fleet(tr("Switch the selected vehicles…"), "operations", [this] { m_fleet->switchSelected(); }, QKeySequence(QStringLiteral("Ctrl+Shift+S")));
    addOrderCommands();
    addFileCommands();
    fleet(tr("Filter the fleet"), "filter", [this] { m_fleet->focusFilter(); });
    m_window->addCommand({ tr("Help on the filter"), QStringLiteral("help"), {}, {}, [this] { openFilterHelp(); } });
    connect(m_fleet->filter(), &FilterLine::helpWanted, this, &Desk::openFilterHelp);
    connect(&m_geofenceFollower, &GeofenceFollower::changed, m_fleet->filter(), &FilterLine::readAgain);
    fleet(tr("Show every vehicle"), "fleet", [this] { m_fleet->setFilter({}); });
    for (const VehicleState state : { VehicleState::Dark, VehicleState::Degraded, VehicleState::Switching }) {
        fleet(tr("Show vehicles that are %1").arg(words::stateName(state)), "filter",
              [this, state] { m_fleet->setFilter(QStringLiteral("state:") + code(state)); });
    }
    fleet(tr("Show the whole fleet on the map"), "fit-view", [this] { m_fleet->map()->fitRows(); });
    if (m_sources.access.visibility(m_sources.viewer.role, FieldGroup::Position) != Visibility::CountryOnly) {
        fleet(tr("Select what is in view on the map"), "select-rectangle", [this] { m_fleet->map()->chooseInView(); });
        fleet(tr("Select with a rectangle on the map"), "select-rectangle", [this] { m_fleet->map()->setTool(MapTool::Rectangle); });
        fleet(tr("Select with a lasso on the map"), "select-lasso", [this] { m_fleet->map()->setTool(MapTool::Lasso); });
    }
    fleet(tr("Choose columns"), "columns", [this] { m_fleet->pane()->chooseColumns(); });
    fleet(tr("Save this view…"), "star", [this] { m_fleet->saveView(); });
    for (const GroupField field : groupFieldsFor(m_sources))
        fleet(tr("Group by %1").arg(words::groupField(field)), "group", [this, field] { m_fleet->pane()->setGrouping({ field }); });
    fleet(tr("No groups"), "group", [this] { m_fleet->pane()->setGrouping({}); });
    fleet(tr("Export the filtered vehicles…"), "export", [this] { m_fleet->pane()->exportRows(); });
    fleet(tr("Copy the vehicle's card"), "copy", [this] { QApplication::clipboard()->setText(m_fleet->card()->asText()); });
    const std::array panes { std::pair(tr("Map in a window of its own, or back"), m_fleet->tornMap()), std::pair(tr("Table in a window of its own, or back"), m_fleet->tornTable()),
                             std::pair(tr("Card in a window of its own, or back"), m_fleet->tornCard()) };
    for (const auto &[text, pane] : panes)
        fleet(text, "detach", [pane = pane] { pane->setTorn(!pane->isTorn()); });
    const std::array zones { tr("Times in UTC"), tr("Times in my zone"), tr("Times in the vehicle's zone") };
    for (int zone = 0; zone < int(zones.size()); ++zone)
        m_window->addCommand({ zones[std::size_t(zone)], QStringLiteral("clock"), {}, {}, [this, zone] { chooseZone(zone); } });
    m_window->addCommandSource([this](const QString &typed) { return filtersLike(typed); });
    m_window->addCommandSource([this](const QString &typed) { return operationsLike(typed); });
    m_window->addCommandSource([this](const QString &typed) { return vehiclesLike(typed); });
}

void Desk::openFilterHelp()
{
    const auto page = words::filterHelp(m_language, m_sources.reader.locale, words::HelpForm::Markdown);
    if (!m_help && page) {
        m_help = new HelpDialog(*page, m_look, m_window.get());
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (!m_help)
        return;
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

/// By name, by plate, then by the digits of an identifier.
std::vector<Command> Desk::vehiclesLike(const QString &typed) const
{
    std::vector<Command> found;
    QString text = typed;
    text.remove(QLatin1Char('"'));
    if (text.size() < 2)
        return found;
    const FleetState::ReadView view = m_engine->fleet().read();
    std::set<Row> seen;
    for (const QString &filter : { QStringLiteral("vehicle:\"%1\""), QStringLiteral("plate:\"%1\""), QStringLiteral("\"%1\"") }) {
        const bool identifiers = filter.startsWith(QLatin1Char('"'));
        if (identifiers && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
            continue; // bare text is also the name of a network or a country
        const auto query = m_language.parse(filter.arg(text), m_sources.viewer);
        if (!query || found.size() >= mostVehicles)
            continue;
        const RowSet rows = query->evaluate(view, m_engine->clock().now());
        for (const Row row : rows.rows()) {
            if (found.size() >= mostVehicles)
                break;
            if (!seen.insert(row).second)
                continue;
            const QString plate = textOf(view->plate[row]);
            const QString name = textOf(view->id[row]);
            found.push_back({ plate.isEmpty() ? name : name + QStringLiteral(" · ") + plate, QStringLiteral("sim"), {}, words::stateName(VehicleState(view->state[row])),
                              [this, row] {
                                  m_window->showPage(QStringLiteral("fleet"));
                                  m_fleet->select(row, true);
                              } });
        }
    }
    return found;
}

/// Saved views, filters and cohorts by name, and what was typed as a filter where it is one.
std::vector<Command> Desk::filtersLike(const QString &typed)
{
    std::vector<Command> found;
    const auto offer = [&](const QString &text, const QString &filter, const QString &note) {
        if (int(found.size()) < mostFilters)
            found.push_back({ text, QStringLiteral("filter"), {}, note, [this, filter] {
                                 m_window->showPage(QStringLiteral("fleet"));
                                 m_fleet->setFilter(filter);
                             } });
    };
    if (typed.isEmpty())
        return found;
    for (const SavedViews::View &view : m_fleet->savedViews().views()) {
        if (view.name.contains(typed, Qt::CaseInsensitive) && int(found.size()) < mostFilters)
            found.push_back({ tr("View “%1”").arg(view.name), QStringLiteral("star"), {}, view.filter, onFleet([this, name = view.name] { m_fleet->showView(name); }) });
    }
    for (const SavedFilters::Saved &saved : m_fleet->savedFilters()->filters()) {
        if (saved.name.contains(typed, Qt::CaseInsensitive))
            offer(tr("Filter “%1”").arg(saved.name), saved.text, {});
    }
    for (const Completion &cohort : m_fleet->cohorts()) {
        if (cohort.text.contains(typed, Qt::CaseInsensitive))
            offer(tr("Cohort %1").arg(cohort.text), QStringLiteral("cohort:") + cohort.text, words::count(cohort.count, m_sources.reader.locale));
    }
    const auto query = m_language.parse(typed, m_sources.viewer);
    if (query && std::any_of(query->terms().begin(), query->terms().end(), [](const QueryTerm &term) { return !term.field->isText(); }))
        offer(tr("Filter the fleet by %1").arg(typed), typed, {});
    return found;
}

std::vector<Command> Desk::operationsLike(const QString &typed) const
{
    std::vector<Command> found;
    QString digits = typed;
    if (digits.startsWith(QStringLiteral("op-"), Qt::CaseInsensitive))
        digits = digits.mid(3);
    bool number = false;
    const qint64 wanted = digits.toLongLong(&number);
    const OperationTableModel &operations = m_operations->operations();
    for (int row = 0; number && row < operations.rowCount(); ++row) {
        const Operation &operation = *operations.operation(row);
        if (operation.number != wanted)
            continue;
        found.push_back({ tr("Show %1, %2").arg(words::operationNumber(operation.number), operation.vehicle.toString()), QStringLiteral("operations"), {},
                          words::operationState(operation.state), [this, id = operation.id] {
                              m_window->showPage(QStringLiteral("operations"));
                              m_operations->showOperation(id);
                          } });
    }
    return found;
}

} // namespace signalbox
