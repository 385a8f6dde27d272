#include "operations/cardwords.h"

#include "words/operations.h"

#include <set>

namespace signalbox {

using Kind = OperationKind;

QString CardWords::title() const
{
    return words::operationKind(m_kind);
}

QString CardWords::profileQuestion() const
{
    switch (m_kind) {
    case Kind::Disable: return tr("Which profile is to be disabled?");
    case Kind::Delete: return tr("Which profile is to be deleted?");
    default: return tr("Which profile is to be the fallback?");
    }
}

QString CardWords::afterVehicles() const
{
    switch (m_kind) {
    case Kind::Disable:
    case Kind::Delete:
    case Kind::SetFallback: return tr("Choose a profile");
    case Kind::Download: return tr("Choose activation codes");
    case Kind::SetDefaultDp:
    case Kind::ImmediateEnable: return tr("Say how");
    default: return tr("Check");
    }
}

QString CardWords::downloads(const OrderPlan &plan, const QString &who) const
{
    std::set<QString> hosts;
    for (const PlannedVehicle *planned : plan.going())
        hosts.insert(planned->activation->host());
    const QString from = hosts.size() == 1 ? strong(*hosts.begin()) : tr("%Ln SM-DP+ servers", nullptr, int(hosts.size()));
    return plan.details().thenEnable ? tr("%1 will fetch a profile each from %2 at the next contact and enable it.").arg(who, from)
                                     : tr("%1 will fetch a profile each from %2 at the next contact. The present profile stays enabled.").arg(who, from);
}

QString CardWords::sentence(const OrderPlan &plan, const QString &who, const QString &profile) const
{
    const QString smdp = strong(plan.details().smdpAddress);
    switch (m_kind) {
    case Kind::Download: return downloads(plan, who);
    case Kind::Disable: return tr("%1 will have %2 disabled at the next contact: without another profile that takes over, it has no network then.").arg(who, profile);
    case Kind::Delete: return tr("%2 will be deleted from %1 at the next contact. This cannot be undone.").arg(who, profile);
    case Kind::SetFallback: return tr("%2 will be the profile that %1 falls back to when the enabled one finds no network.").arg(who, profile);
    case Kind::UnsetFallback: return tr("%1 will have no fallback profile: without it the vehicle cannot return by itself.").arg(who);
    case Kind::SetDefaultDp: return tr("%1 will fetch profiles from %2 unless an order says otherwise.").arg(who, smdp);
    case Kind::ImmediateEnable:
        return plan.details().allow ? tr("%1 may enable a profile by itself right after it was fetched, without an order.").arg(who)
                                    : tr("%1 may not enable a profile any more without an order.").arg(who);
    case Kind::ImeiLock: return tr("The subscription of %1 will work in the present device only.").arg(who);
    case Kind::ImeiUnlock: return tr("The subscription of %1 will work in any device.").arg(who);
    case Kind::Suspend: return tr("The subscription of %1 will be suspended: no network until it is resumed.").arg(who);
    case Kind::Resume: return tr("The subscription of %1 will work again.").arg(who);
    default: return tr("%1 will be asked at the next contact. Nothing changes.").arg(who);
    }
}

QString CardWords::review(const OrderPlan &plan) const
{
    const auto going = plan.going();
    if (going.empty())
        return tr("It can be done to no vehicle.");
    return sentence(plan, who(going), strong(choice(plan.choice()))) + excludedTail(plan);
}

QString CardWords::undo() const
{
    switch (m_kind) {
    case Kind::Delete: return tr("No: a deleted profile has to be bought again");
    case Kind::Download: return tr("The profile can be deleted; its activation code is used up");
    case Kind::Disable: return tr("Yes, by enabling it, as long as the vehicle can be reached");
    case Kind::ImeiLock: return tr("Yes, by unlocking it");
    case Kind::Suspend: return tr("Yes, by resuming it");
    default: return tr("Yes, by another order");
    }
}

QString CardWords::service(const OrderPlan &plan) const
{
    switch (m_kind) {
    case Kind::Download: return plan.details().thenEnable ? lossOfService(plan) : tr("None");
    case Kind::Disable: return tr("From then on, unless another profile takes over");
    case Kind::Suspend: return tr("From then on, until it is resumed");
    case Kind::ImeiLock: return tr("When the SIM is put into another device");
    default: return tr("None");
    }
}

std::array<OrderSentences::Box, 4> CardWords::boxes(const OrderPlan &plan) const
{
    return { Box { tr("Can it be undone"), undo() }, Box { tr("Loss of service"), service(plan) }, Box { tr("Cost effect"), costEffect() },
             Box { tr("Approval"), approval() } };
}

QString CardWords::holdText(const OrderPlan &plan) const
{
    const int count = int(plan.going().size());
    switch (m_kind) {
    case Kind::Download: return tr("Hold to download to %n vehicle(s)", nullptr, count);
    case Kind::Disable: return tr("Hold to disable on %n vehicle(s)", nullptr, count);
    case Kind::Delete: return tr("Hold to delete from %n vehicle(s)", nullptr, count);
    case Kind::Suspend: return tr("Hold to suspend %n vehicle(s)", nullptr, count);
    default: return tr("Hold to order it for %n vehicle(s)", nullptr, count);
    }
}

QString CardWords::typedText(const OrderPlan &plan) const
{
    return tr("Order it for %n vehicle(s)", nullptr, int(plan.going().size()));
}

} // namespace signalbox
