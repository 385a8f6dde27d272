#include "gallery.h"

#include "waiting.h"

#include "base/deliver.h"
#include "fleet/fleetpage.h"
#include "fleet/fleetpane.h"
#include "map/maplayers.h"
#include "map/mapview.h"
#include "operations/operationspage.h"
#include "operations/switchwizard.h"
#include "plans/planspage.h"
#include "tables/operationtablemodel.h"
#include "vehicle/vehiclecard.h"

#include <QPainter>
#include <QPushButton>

namespace signalbox {

using namespace std::chrono_literals;

namespace {
constexpr auto pageLimit = 30s;

/// The future's value, with the event loop running meanwhile.
template<typename T>
std::optional<T> waited(const QFuture<Result<T>> &future, QObject *owner)
{
    std::optional<Result<T>> answer;
    deliver(future, owner, [&answer](const Result<T> &value) { answer = value; });
    waitFor([&] { return answer.has_value(); }, pageLimit);
    return answer && *answer ? std::optional<T>(**answer) : std::nullopt;
}

ThemeChoice choiceOf(const QString &theme)
{
    return theme == QLatin1StringView("dark") ? ThemeChoice::Dark : theme == QLatin1StringView("contrast") ? ThemeChoice::Contrast : ThemeChoice::Light;
}
} // namespace

void Gallery::renderTheme(const QString &theme)
{
    m_desk.look().setChoice(choiceOf(theme));
    const auto page = [&](const char *name, bool rendered) {
        if (!rendered)
            fault(QStringLiteral("page %1 (%2) was not ready").arg(QLatin1StringView(name), theme));
    };
    page("fleet", renderFleet(theme));
    page("clusters", renderClusters(theme));
    page("layer", renderLayer(theme));
    page("operations", renderPage(QStringLiteral("operations"), theme));
    if (m_desk.window().pages().contains(QStringLiteral("incidents")))
        page("incidents", renderPage(QStringLiteral("incidents"), theme));
    if (m_desk.window().pages().contains(QStringLiteral("plans")))
        page("plans", renderPage(QStringLiteral("plans"), theme));
    if (m_desk.window().pages().contains(QStringLiteral("campaigns")))
        page("campaigns", renderPage(QStringLiteral("campaigns"), theme));
    if (m_desk.window().pages().contains(QStringLiteral("connections")))
        page("connections", renderPage(QStringLiteral("connections"), theme));
    if (mayOperate())
        page("wizard", renderWizard(theme));
}

bool Gallery::mayOperate() const
{
    const AccessTable &access = m_desk.sources().access;
    return access.may(m_options.role, Capability::RunOperation) || access.may(m_options.role, Capability::ProposeOperation);
}

/// The worst vehicle that has a past to show; one that cannot be judged only when there is no other.
Row Gallery::vehicleToShow() const
{
    const FleetState::ReadView view = m_desk.engine().fleet().read();
    const auto worth = [&](Row row) { return view->state[row] == std::uint8_t(VehicleState::Unknown) ? -1 : int(view->state[row]); };
    Row best = noRow;
    for (Row row = 0; row < view.size(); ++row) {
        const bool seen = view->sessionAt[row] != Instant {} && view->positionAt[row] != Instant {};
        if (seen && (best == noRow || worth(row) > worth(best)))
            best = row;
    }
    return best;
}

bool Gallery::renderFleet(const QString &theme)
{
    FleetPage &page = m_desk.fleet();
    m_desk.window().showPage(QStringLiteral("fleet"));
    if (page.selected() == noRow)
        page.select(vehicleToShow(), true);
    const bool ready = waitFor([&] { return page.map()->settled() && page.card()->isLoaded() && !page.pane()->model().isBusy(); }, pageLimit);
    waitFor([] { return false; }, 150ms); // what has just come lays itself out
    m_mapPixels = std::max(m_mapPixels, colouredPixels());
    m_sessionRows = std::max(m_sessionRows, page.card()->sessionRows());
    save(m_desk.window().grab().toImage(), QStringLiteral("fleet"), theme);
    return ready;
}

bool Gallery::renderClusters(const QString &theme)
{
    FleetPage &page = m_desk.fleet();
    const Row selected = page.selected();
    const QPointF centre = page.map()->camera().centre();
    const double zoom = page.map()->camera().zoom();
    page.select(noRow, false);
    page.map()->setCamera({ (11.0 + 180) / 360, mercatorFractionY(49.5) }, 5.25);
    waitFor([&] { return page.map()->settled(); }, pageLimit);
    if (page.map()->vehicles().inView() == 0)
        page.map()->fitRows(); // a fleet on another continent
    const bool ready = waitFor([&] { return page.map()->settled() && !page.map()->vehicles().clusters().empty(); }, pageLimit);
    m_mapPixels = std::max(m_mapPixels, colouredPixels());
    save(m_desk.window().grab().toImage(), QStringLiteral("clusters"), theme);
    page.select(selected, false);
    page.map()->setCamera(centre, zoom);
    return ready;
}

/// A heat map, or countries for a role that sees no more.
bool Gallery::renderLayer(const QString &theme)
{
    FleetPage &page = m_desk.fleet();
    MapView &map = *page.map();
    const Row selected = page.selected();
    const QPointF centre = map.camera().centre();
    const double zoom = map.camera().zoom();
    page.select(noRow, false);
    map.fitRows();
    const AreaChoice choice { map.seesPositions() ? AreaChoice::Kind::Heat : AreaChoice::Kind::Countries, QStringLiteral("vehicles") };
    map.layers().choose(choice);
    const bool ready = waitFor([&] { return map.settled() && map.layers().areas().picture() != nullptr; }, pageLimit);
    waitFor([] { return false; }, 150ms);
    save(m_desk.window().grab().toImage(), QStringLiteral("layer"), theme);
    map.layers().choose({});
    page.select(selected, false);
    map.setCamera(centre, zoom);
    return ready;
}

bool Gallery::renderPage(const QString &page, const QString &theme)
{
    m_desk.window().showPage(page);
    if (auto *plans = m_desk.window().findChild<PlansPage *>(); plans != nullptr && page == QLatin1StringView("plans")) {
        plans->review();
        waitFor([plans] { return !plans->isReviewing(); }, pageLimit);
    }
    const bool ready = page != QLatin1StringView("operations") || waitFor([this] { return m_desk.operations().operations().rowCount() > 0; }, pageLimit);
    waitFor([] { return false; }, 100ms); // a page that was never shown lays itself out
    save(m_desk.window().grab().toImage(), page, theme);
    return ready;
}

std::optional<Gallery::Change> Gallery::changeToShow()
{
    std::vector<VehicleId> candidates;
    {
        const FleetState::ReadView view = m_desk.engine().fleet().read();
        for (Row row = 0; row < view.size() && candidates.size() < 30; ++row) {
            if (view->state[row] == std::uint8_t(VehicleState::Online) && view.operation(row) == nullptr)
                candidates.push_back(*VehicleId::fromUtf8(view->id[row]));
        }
    }
    for (const VehicleId &id : candidates) {
        const auto targets = waited(m_desk.engine().operationsDesk().targets(m_desk.sources().viewer, id), &m_desk);
        for (const SwitchTarget &target : targets.value_or(std::vector<SwitchTarget> {})) {
            if (target.possible && !m_changed.contains(id))
                return Change { id, target.profile.iccid };
        }
    }
    return {};
}

bool Gallery::renderWizard(const QString &theme)
{
    if (!m_switchable)
        m_switchable = changeToShow();
    if (!m_switchable)
        return false;
    m_desk.window().showPage(QStringLiteral("fleet"));
    SwitchWizard *wizard = m_desk.openSwitch({ m_switchable->vehicle });
    auto *next = wizard->findChild<QPushButton *>(QStringLiteral("next"));
    const bool ready = waitFor([&] {
        if (wizard->step() < SwitchWizard::Review && next->isEnabled() && next->isVisible())
            next->click();
        return wizard->step() == SwitchWizard::Review;
    }, pageLimit);
    waitFor([] { return false; }, 400ms); // its last page lays itself out
    // A dialog is a window of its own: put it where it stands over the desk.
    QImage whole = m_desk.window().grab().toImage();
    QPainter painter(&whole);
    painter.drawPixmap(QPoint(whole.width() - wizard->width(), whole.height() - wizard->height()) / 2, wizard->grab());
    painter.end();
    save(whole, QStringLiteral("wizard"), theme);
    wizard->reject();
    // Gone, or the next one could not open.
    return waitFor([this] { return m_desk.window().findChild<SwitchWizard *>() == nullptr; }, pageLimit) && ready;
}

/// A pretend world may have no operation yet: a question to the provider is asked then, and a switch ordered where
/// the role may. On a real workspace pictures change nothing.
bool Gallery::fillJournal()
{
    if (!mayOperate())
        return true;
    auto &operations = m_desk.operations().operations();
    if (waitFor([&] { return operations.rowCount() > 0; }, 3s) || !m_desk.engine().workspace().clock.origin)
        return true;
    const bool mayRun = m_desk.sources().access.may(m_options.role, Capability::RunOperation);
    const bool asked = submit(OperationKind::ReadStatus) && (!mayRun || submit(OperationKind::Enable));
    return asked && waitFor([&] { return operations.rowCount() >= int(m_changed.size()); }, pageLimit);
}

bool Gallery::submit(OperationKind kind)
{
    const std::optional<Change> change = changeToShow();
    if (!change)
        return false;
    m_changed.insert(change->vehicle);
    OperationRequest request;
    request.kind = kind;
    request.vehicle = change->vehicle;
    if (kind == OperationKind::Enable)
        request.iccid = change->target;
    return waited(m_desk.engine().operationsDesk().submit(m_desk.sources().viewer, request), &m_desk).has_value();
}

int Gallery::colouredPixels() const
{
    const QImage picture = m_desk.fleet().map()->picture();
    std::array<QRgb, StateRanks> states {};
    for (int rank = 0; rank < StateRanks; ++rank)
        states[std::size_t(rank)] = m_desk.look().look().stateColour(rank).rgb();
    int coloured = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            coloured += std::find(states.begin(), states.end(), picture.pixel(x, y)) != states.end();
    }
    return coloured;
}

} // namespace signalbox
