#include "operations/ordersentences.h"

#include "fleet/fleetstate.h"
#include "words/errors.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/states.h"
#include "words/times.h"

namespace signalbox {

QString OrderSentences::strong(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

QString OrderSentences::network(const QString &name, std::optional<Plmn> home) const
{
    if (!home)
        return name;
    return name.isEmpty() ? words::network(*home, m_sources.reader.books->networks)
                          : QStringLiteral("%1 %2").arg(name, home->spaced());
}

QString OrderSentences::who(const std::vector<const PlannedVehicle *> &going) const
{
    return going.size() == 1 ? strong(going.front()->vehicle.toString())
                             : strong(tr("%Ln vehicle(s)", nullptr, int(going.size())));
}

QString OrderSentences::excludedTail(const OrderPlan &plan) const
{
    const int excluded = int(plan.excluded().size());
    return excluded > 0 ? u' ' + strong(tr("%Ln vehicle(s) excluded.", nullptr, excluded)) : QString();
}

QString OrderSentences::ready(const OrderPlan &plan) const
{
    const int going = int(plan.going().size());
    return going == 0 ? tr("It can be done to no vehicle. The reasons are below.")
                      : tr("It can be done to %1 of %2.").arg(going).arg(plan.vehicles().size());
}

QString OrderSentences::progress(const OrderPlan &plan) const
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
        return tr("%Ln vehicle(s) waiting for the next contact. You may close this; it goes on.", nullptr, handedIn);
    return tr("%1 of %2 settled, %3 succeeded.").arg(settled).arg(handedIn).arg(succeeded);
}

BackendCapabilities OrderSentences::capabilities(const OrderPlan &plan) const
{
    const auto going = plan.going();
    const Row row = going.empty() ? noRow : m_sources.fleet.find(going.front()->vehicle); // before the lock: it takes it too
    QString connection;
    {
        const auto view = m_sources.fleet.read();
        if (row < view.size()) {
            const std::string_view name = view.text(view->connection[row]);
            connection = QString::fromUtf8(name.data(), qsizetype(name.size()));
        }
    }
    return m_desk.capabilities(connection);
}

QString OrderSentences::lossOfService(const OrderPlan &plan) const
{
    const SwitchInterruptions &lived = plan.interruptions();
    if (lived.measured == 0)
        return tr("Not measured yet in this workspace");
    const QString least = words::age(lived.least), most = words::age(lived.most);
    const QString range = least == most ? least : tr("%1 to %2").arg(least, most);
    return tr("%1 each, from %Ln earlier switch(es)", nullptr, lived.measured).arg(range);
}

QString OrderSentences::costEffect() const
{
    if (m_sources.access.visibility(m_sources.viewer.role, FieldGroup::Prices) == Visibility::Hidden)
        return tr("Hidden for %1").arg(words::roleName(m_sources.viewer.role));
    return tr("Unknown: this workspace has no tariffs");
}

QString OrderSentences::approval() const
{
    const QString role = words::roleName(m_sources.viewer.role);
    return mayRun() ? tr("Not needed for %1").arg(role) : tr("%1 may only propose. An administrator can change this").arg(role);
}

QString OrderSentences::finding(const Finding &finding) const
{
    return words::finding(finding, m_sources.clock.now(), m_sources.reader);
}

QString OrderSentences::exclusion(const PlannedVehicle &planned, const OrderPlan &plan) const
{
    if (planned.error)
        return words::error(*planned.error, m_sources.reader.locale).sentence();
    if (planned.report) {
        for (const Finding &found : planned.report->findings) {
            if (found.weight == Finding::Weight::Stop)
                return finding(found);
        }
    }
    if (plan.namesProfile() && !planned.target)
        return tr("No profile of %1 on its card").arg(choice(plan.choice()));
    const auto lacking = plan.lacks(planned);
    return lacking ? finding(*lacking) : tr("Not checked yet");
}

QString OrderSentences::standing(const PlannedVehicle &planned) const
{
    if (planned.operation) {
        const QString stands = words::standing(*planned.operation, m_sources.clock.now(), m_sources.reader);
        const auto without = planned.operation->interruption;
        return without ? tr("%1, %2 without service").arg(stands, words::age(*without)) : stands;
    }
    return planned.error ? words::error(*planned.error, m_sources.reader.locale).sentence() : tr("Not handed in yet");
}

QString OrderSentences::risk(double risk) const
{
    return tr("%1 a vehicle").arg(words::percent(risk, m_sources.reader.locale));
}

QString OrderSentences::riskSource(int earlier, int seen, const OrderPlan &plan) const
{
    const QString observations = seen > 0 ? tr("From %Ln observation(s) of coverage", nullptr, seen) : QString();
    if (earlier > 0) {
        const QString switches = tr("From %Ln earlier switch(es) to %1", nullptr, earlier).arg(choice(plan.choice()));
        return seen > 0 ? observations + u'\n' + switches : switches;
    }
    return seen > 0 ? observations : tr("No earlier switches to %1 in this fleet").arg(choice(plan.choice()));
}

QString OrderSentences::clock(Instant at) const
{
    return words::time(at, m_sources.clock.now(), m_sources.reader.zoneHere(), m_sources.reader.locale);
}

} // namespace signalbox
