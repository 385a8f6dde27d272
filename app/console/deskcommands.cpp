#include "desk.h"

#include "fleet/fleetpage.h"
#include "map/mapview.h"
#include "words/states.h"

namespace signalbox {

namespace {
constexpr std::size_t mostVehicles = 8; // a list that is read at a glance
}

void Desk::addCommands()
{
    const auto onFleet = [this](auto act) {
        return [this, act] {
            m_window->showPage(QStringLiteral("fleet"));
            act();
        };
    };
    m_window->addCommand({ tr("Switch the selected vehicles…"), QStringLiteral("operations"), QKeySequence(QStringLiteral("Ctrl+Shift+S")), {},
                           onFleet([this] { m_fleet->switchSelected(); }) });
    m_window->addCommand({ tr("Filter the fleet"), QStringLiteral("filter"), {}, {}, onFleet([this] { m_fleet->focusFilter(); }) });
    m_window->addCommand({ tr("Show every vehicle"), QStringLiteral("fleet"), {}, {}, onFleet([this] { m_fleet->setFilter({}); }) });
    for (const VehicleState state : { VehicleState::Dark, VehicleState::Degraded, VehicleState::Switching }) {
        m_window->addCommand({ tr("Show vehicles that are %1").arg(words::stateName(state)), QStringLiteral("filter"), {}, {},
                               onFleet([this, state] { m_fleet->setFilter(QStringLiteral("state:") + code(state)); }) });
    }
    m_window->addCommandSource([this](const QString &typed) { return vehiclesLike(typed); });
}

std::vector<Command> Desk::vehiclesLike(const QString &typed) const
{
    std::vector<Command> found;
    if (typed.size() < 2)
        return found;
    const FleetState::ReadView view = m_engine->fleet().read();
    for (Row row = 0; row < view.size() && found.size() < mostVehicles; ++row) {
        const QString id = QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size()));
        if (!id.contains(typed, Qt::CaseInsensitive))
            continue;
        found.push_back({ id, QStringLiteral("sim"), {}, words::stateName(VehicleState(view->state[row])), [this, row] {
                             m_window->showPage(QStringLiteral("fleet"));
                             m_fleet->select(row, true);
                         } });
    }
    return found;
}

} // namespace signalbox
