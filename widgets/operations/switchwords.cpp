#include "operations/switchwords.h"

#include <set>

namespace signalbox {

QString SwitchWords::from(const std::vector<const PlannedVehicle *> &going) const
{
    std::set<QString> names;
    for (const PlannedVehicle *planned : going) {
        const Profile *present = planned->present();
        names.insert(present ? network(present->name, present->home) : QString());
    }
    return names.size() == 1 ? *names.begin() : QString();
}

QString SwitchWords::review(const OrderPlan &plan) const
{
    const auto going = plan.going();
    const QString to = strong(choice(plan.choice()));
    if (going.empty())
        return tr("No vehicle can be switched to %1.").arg(to);
    const QString present = from(going);
    const QString text = present.isEmpty()
        ? tr("%1 will leave the present network for %2 at the next contact.").arg(who(going), to)
        : tr("%1 will leave %2 for %3 at the next contact.").arg(who(going), strong(present), to);
    return text + excludedTail(plan);
}

std::array<OrderSentences::Box, 4> SwitchWords::boxes(const OrderPlan &plan) const
{
    const QString target = plan.choice().name.isEmpty() ? choice(plan.choice()) : plan.choice().name;
    return { Box { tr("If one does not appear on %1").arg(target), ifItFails(plan) }, Box { tr("Brief loss of service"), lossOfService(plan) },
             Box { tr("Cost effect"), costEffect() }, Box { tr("Approval"), approval() } };
}

QString SwitchWords::ready(const OrderPlan &plan) const
{
    const int going = int(plan.going().size());
    return going == 0 ? tr("No vehicle can be switched. The reasons are below.")
                      : tr("%1 of %2 can be switched.").arg(going).arg(plan.vehicles().size());
}

QString SwitchWords::ifItFails(const OrderPlan &plan) const
{
    if (plan.going().empty())
        return tr("Nothing is sent");
    if (capabilities(plan).rollbackSelectable)
        return tr("It rolls back by itself, and you are told");
    return tr("The provider decides about rolling back. You are told");
}

} // namespace signalbox
