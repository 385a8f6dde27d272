#include "operations/networkstory.h"

namespace signalbox {

std::vector<OrderedSwitch> orderedSwitches(std::span<const Operation> operations)
{
    std::vector<OrderedSwitch> orders;
    for (const Operation &op : operations) {
        if (op.kind != OperationKind::Enable || !op.iccid || op.attempts == 0) continue;
        orders.push_back({ *op.iccid, op.previousIccid, op.createdAt, isOpen(op.state) ? std::nullopt : std::optional(op.stateSince) });
    }
    return orders;
}

std::optional<Iccid> fallbackProfile(std::span<const ProfileStatement> statements)
{
    const ProfileStatement *newest = nullptr;
    // What is on the air says nothing of the attribute.
    for (const ProfileStatement &statement : statements)
        if (statement.profile.fallback && statement.source != ProfileSource::OnAir && (!newest || statement.at > newest->at)) newest = &statement;
    return newest ? std::optional(newest->profile.iccid) : std::nullopt;
}

} // namespace signalbox
