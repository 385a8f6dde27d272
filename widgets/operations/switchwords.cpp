#include "operations/switchwords.h"

#include "fleet/fleetstate.h"
#include "words/errors.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/states.h"
#include "words/times.h"

#include <set>

namespace signalbox {

namespace {
QString strong(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}
} // namespace

QString SwitchWords::network(const QString &name, std::optional<Plmn> home) const
{
    if (!home)
        return name;
    return name.isEmpty() ? words::network(*home, m_sources.reader.books->networks)
                          : QStringLiteral("%1 %2").arg(name, home->spaced());
}

QString SwitchWords::from(const std::vector<const PlannedVehicle *> &going) const
{
    std::set<QString> names;
    for (const PlannedVehicle *planned : going) {
        const Profile *present = planned->present();
        names.insert(present ? network(present->name, present->home) : QString());
    }
    return names.size() == 1 ? *names.begin() : QString();
}

QString SwitchWords::review(const SwitchPlan &plan) const
{
    const auto going = plan.going();
    const int excluded = int(plan.excluded().size());
    if (going.empty())
        return tr("No vehicle can be switched to %1.").arg(strong(choice(plan.choice())));
    const QString who = going.size() == 1 ? strong(going.front()->vehicle.toString())
                                          : strong(tr("%Ln vehicle(s)", nullptr, int(going.size())));
    const QString to = strong(choice(plan.choice()));
    const QString present = from(going);
    QString text = present.isEmpty()
        ? tr("%1 will leave the present network for %2 at the next contact.").arg(who, to)
        : tr("%1 will leave %2 for %3 at the next contact.").arg(who, strong(present), to);
    if (excluded > 0)
        text += u' ' + strong(tr("%Ln vehicle(s) excluded.", nullptr, excluded));
    return text;
}

QString SwitchWords::progress(const SwitchPlan &plan) const
{
    int settled = 0, succeeded = 0, handedIn = 0;
    for (const PlannedVehicle *planned : plan.going()) {
        if (!planned->operation)
            continue;
        ++handedIn;
        settled += !isOpen(planned->operation->state);
        succeeded += planned->operation->outcome == OperationOutcome::Succeeded;
    }
    if (plan.busy())
        return tr("%1 of %2 handed in.").arg(handedIn).arg(plan.asked());
    if (handedIn == 0)
        return tr("Nothing was handed in.");
    if (settled == 0)
        return tr("%Ln vehicle(s) waiting for the next contact. You may close this; the switch goes on.", nullptr, handedIn);
    return tr("%1 of %2 settled, %3 succeeded.").arg(settled).arg(handedIn).arg(succeeded);
}

QString SwitchWords::ifItFails(const SwitchPlan &plan, const OperationsDesk &desk) const
{
    const auto going = plan.going();
    if (going.empty())
        return tr("Nothing is sent");
    QString connection;
    {
        const Row row = m_sources.fleet.find(going.front()->vehicle); // before the lock: it takes it too
        const auto view = m_sources.fleet.read();
        if (row < view.size()) {
            const std::string_view name = view.text(view->connection[row]);
            connection = QString::fromUtf8(name.data(), qsizetype(name.size()));
        }
    }
    if (desk.capabilities(connection).rollbackSelectable)
        return tr("It rolls back by itself, and you are told");
    return tr("The provider decides about rolling back. You are told");
}

QString SwitchWords::lossOfService(const SwitchPlan &plan) const
{
    const SwitchInterruptions &lived = plan.interruptions();
    if (lived.measured == 0)
        return tr("Not measured yet in this workspace");
    const QString least = words::age(lived.least), most = words::age(lived.most);
    const QString range = least == most ? least : tr("%1 to %2").arg(least, most);
    return tr("%1 each, from %Ln earlier switch(es)", nullptr, lived.measured).arg(range);
}

QString SwitchWords::costEffect() const
{
    if (m_sources.access.visibility(m_sources.viewer.role, FieldGroup::Prices) == Visibility::Hidden)
        return tr("Hidden for %1").arg(words::roleName(m_sources.viewer.role));
    return tr("Unknown: this workspace has no tariffs");
}

QString SwitchWords::approval() const
{
    const QString role = words::roleName(m_sources.viewer.role);
    return mayRun() ? tr("Not needed for %1").arg(role) : tr("%1 may only propose. An administrator can change this").arg(role);
}

QString SwitchWords::finding(const Finding &finding) const
{
    return words::finding(finding, m_sources.clock.now(), m_sources.reader);
}

QString SwitchWords::exclusion(const PlannedVehicle &planned, const SwitchPlan &plan) const
{
    if (planned.error)
        return words::error(*planned.error, m_sources.reader.locale).sentence();
    if (planned.report) {
        for (const Finding &found : planned.report->findings) {
            if (found.weight == Finding::Weight::Stop)
                return finding(found);
        }
    }
    if (!planned.target)
        return tr("No profile of %1 on its card").arg(choice(plan.choice()));
    return tr("Not checked yet");
}

QString SwitchWords::standing(const PlannedVehicle &planned) const
{
    if (planned.operation) {
        const QString stands = words::standing(*planned.operation, m_sources.clock.now(), m_sources.reader);
        const auto without = planned.operation->interruption;
        return without ? tr("%1, %2 without service").arg(stands, words::age(*without)) : stands;
    }
    return planned.error ? words::error(*planned.error, m_sources.reader.locale).sentence() : tr("Not handed in yet");
}

QString SwitchWords::risk(double risk) const
{
    return tr("%1 a vehicle").arg(words::percent(risk, m_sources.reader.locale));
}

QString SwitchWords::riskSource(int earlier, const SwitchPlan &plan) const
{
    if (earlier == 0)
        return tr("No earlier switches to %1 in this fleet").arg(choice(plan.choice()));
    return tr("From %Ln earlier switch(es) to %1", nullptr, earlier).arg(choice(plan.choice()));
}

QString SwitchWords::clock(Instant at) const
{
    return words::time(at, m_sources.clock.now(), m_sources.reader.zoneHere(), m_sources.reader.locale);
}

} // namespace signalbox
