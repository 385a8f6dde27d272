#include "vehicle/ordermenu.h"

#include "fleet/fleetstate.h"
#include "words/operations.h"
#include "words/states.h"

namespace signalbox {

OrderMenu::OrderMenu(QWidget *parent) : QMenu(tr("More orders"), parent)
{
    setToolTipsVisible(true);
    using Kind = OperationKind;
    const std::vector<std::vector<Kind>> groups { { Kind::Download, Kind::Disable, Kind::Delete, Kind::SetFallback, Kind::UnsetFallback },
                                                  { Kind::ImmediateEnable, Kind::SetDefaultDp },
                                                  { Kind::Audit, Kind::EuiccInfo, Kind::EimConfig, Kind::ReadStatus },
                                                  { Kind::ImeiLock, Kind::ImeiUnlock, Kind::Suspend, Kind::Resume } };
    for (const std::vector<Kind> &group : groups) {
        for (const Kind kind : group)
            m_kinds.emplace_back(kind, addKind(kind));
        addSeparator();
    }
    m_retire = addAction(tr("Retire…"), this, &OrderMenu::retireChosen);
}

QAction *OrderMenu::addKind(OperationKind kind)
{
    // What changes something opens a wizard; what asks is done at once.
    const QString name = words::operationKind(kind);
    QAction *action = addAction(isMutating(kind) ? tr("%1…").arg(name) : name, this, [this, kind] { Q_EMIT chosen(kind); });
    action->setObjectName(QStringLiteral("order.") + code(kind));
    return action;
}

namespace {
QString connectionOf(const TableSources &sources, Row row)
{
    const FleetState::ReadView view = sources.fleet.read();
    if (row >= view.size())
        return {};
    const std::string_view name = view.text(view->connection[row]);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

QString whyForbidden(const TableSources &sources)
{
    const Role role = sources.viewer.role;
    if (sources.access.may(role, Capability::RunOperation) || sources.access.may(role, Capability::ProposeOperation))
        return {};
    return OrderMenu::tr("%1 may not change profiles. An administrator can.").arg(words::roleName(role));
}
} // namespace

void OrderMenu::offer(const OperationsDesk &desk, const TableSources &sources, Row row)
{
    const QString connection = connectionOf(sources, row), forbidden = whyForbidden(sources);
    const BackendCapabilities can = desk.capabilities(connection);
    const auto offers = [&](OperationKind kind) { return !connection.isEmpty() && can.kinds.contains(kind); };
    for (const auto &[kind, action] : m_kinds) {
        const Finding missing { QStringLiteral("connection-offers"), Finding::Weight::Stop,
                                { { QStringLiteral("connection"), connection }, { QStringLiteral("kind"), QString(code(kind)) },
                                  { QStringLiteral("why"), can.refusals.value(kind) } } };
        action->setEnabled(offers(kind) && forbidden.isEmpty());
        action->setToolTip(!forbidden.isEmpty() ? forbidden : offers(kind) ? QString() : words::finding(missing, sources.clock.now(), sources.reader));
        action->setStatusTip(action->toolTip());
    }
    const bool anything = offers(OperationKind::Delete) || offers(OperationKind::Disable) || offers(OperationKind::Suspend);
    m_retire->setEnabled(anything && forbidden.isEmpty());
    m_retire->setToolTip(!forbidden.isEmpty() ? forbidden
                         : anything           ? tr("Deletes profiles but the fallback and suspends the subscription, as far as the connection can")
                                              : tr("No profile can be deleted or disabled and no subscription suspended over this connection."));
}

} // namespace signalbox
