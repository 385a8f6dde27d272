#include "operations/retirewords.h"

#include "fleet/fleetstate.h"
#include "words/errors.h"
#include "words/operations.h"
#include "words/retirements.h"
#include "words/states.h"

namespace signalbox {

QString RetireWords::review(const RetirePlan &plan) const
{
    const auto strong = [](const QString &text) { return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped()); };
    const int going = plan.going();
    if (plan.reading())
        return tr("Reading what is on the cards");
    if (going == 0)
        return tr("Nothing can be done to these vehicles. The reasons are below.");
    const QString who = going == 1 && plan.vehicles().size() == 1 ? strong(plan.vehicles().front().vehicle.toString()) : strong(tr("%Ln vehicle(s)", nullptr, going));
    QStringList parts;
    if (const int n = plan.steps(OperationKind::Delete))
        parts += tr("%Ln profile(s) deleted", nullptr, n);
    if (const int n = plan.steps(OperationKind::Enable))
        parts += tr("%Ln switched to the fallback", nullptr, n);
    if (const int n = plan.steps(OperationKind::Disable))
        parts += tr("%Ln last profile(s) disabled", nullptr, n);
    if (const int n = plan.steps(OperationKind::Suspend))
        parts += tr("%Ln subscription(s) suspended", nullptr, n);
    QString text = tr("%1 will be retired: %2. Deleted profiles have to be bought again.").arg(who, parts.join(QStringLiteral(", ")));
    const int left = int(plan.vehicles().size()) - going;
    if (left > 0)
        text += u' ' + strong(tr("%Ln vehicle(s) stay as they are.", nullptr, left));
    return text;
}

QString RetireWords::exclusion(const RetiringVehicle &vehicle) const
{
    if (vehicle.error)
        return words::error(*vehicle.error, m_sources.reader.locale).sentence();
    return vehicle.known ? tr("Nothing is left to do here.") : tr("No profile is known on this eUICC. Read its status first.");
}

QString RetireWords::progress(const RetirePlan &plan) const
{
    int failed = 0;
    for (const RetiringVehicle &one : plan.vehicles())
        failed += one.goes() && one.failed();
    const int retired = plan.retired(), going = plan.going();
    if (failed > 0)
        return tr("%1 of %2 retired, %3 stopped. Keep this open: what was not begun is not sent without it.").arg(retired).arg(going).arg(failed);
    return retired == going ? tr("%1 of %2 retired.").arg(retired).arg(going)
                            : tr("%1 of %2 retired. Keep this open: what was not begun is not sent without it.").arg(retired).arg(going);
}

QString RetireWords::standing(const RetiringVehicle &vehicle) const
{
    if (!vehicle.goes())
        return exclusion(vehicle);
    if (vehicle.ended())
        return tr("Retired");
    const RetireStep &step = vehicle.plan.steps[vehicle.done];
    const QString what = words::retireStep(step);
    if (vehicle.error)
        return tr("%1: %2").arg(what, words::error(*vehicle.error, m_sources.reader.locale).sentence());
    if (!vehicle.operation)
        return tr("%1: being handed in").arg(what);
    return tr("%1, %2: %3").arg(words::operationNumber(vehicle.operation->number), what, words::standing(*vehicle.operation, m_sources.clock.now(), m_sources.reader));
}

QString RetireWords::obstacle(const RetirePlan &plan) const
{
    if (plan.begun())
        return tr("This was handed in already.");
    if (plan.reading())
        return tr("The cards are still being read.");
    if (plan.going() == 0)
        return tr("Nothing can be done to these vehicles.");
    if (!m_sources.access.may(m_sources.viewer.role, Capability::RunOperation))
        return tr("%1 may only propose. An administrator can change this").arg(words::roleName(m_sources.viewer.role));
    return {};
}

QString RetireWords::connectionOf(const VehicleId &vehicle) const
{
    const Row row = m_sources.fleet.find(vehicle); // before the lock: it takes it too
    const auto view = m_sources.fleet.read();
    if (row >= view.size())
        return {};
    const std::string_view name = view.text(view->connection[row]);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace signalbox
