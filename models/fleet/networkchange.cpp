#include "fleet/networkchange.h"

namespace signalbox {

namespace {
constexpr Span lateFacts = std::chrono::hours(1);
} // namespace

QLatin1StringView code(NetworkChange change)
{
    switch (change) {
    case NetworkChange::None: break;
    case NetworkChange::Roaming: return QLatin1StringView("roaming");
    case NetworkChange::Profile: return QLatin1StringView("profile");
    case NetworkChange::Fallback: return QLatin1StringView("fallback");
    }
    return QLatin1StringView("none");
}

bool OrderedSwitch::explains(const Iccid &now, Instant at) const
{
    if (at < from || (until && at > *until + lateFacts)) return false;
    return now == target || previous == now;
}

NetworkChange nameChange(const Attachment &before, const Attachment &after, Instant at, const ChangeContext &context)
{
    if (!before.imsi || !after.imsi) return NetworkChange::None;
    if (*before.imsi == *after.imsi) return before.plmn == after.plmn ? NetworkChange::None : NetworkChange::Roaming;
    if (!after.iccid) return NetworkChange::Profile;
    const auto explains = [&](const OrderedSwitch &order) { return order.explains(*after.iccid, at); };
    if (std::any_of(context.orders.begin(), context.orders.end(), explains)) return NetworkChange::Profile;
    return context.onFallback || context.fallback == after.iccid ? NetworkChange::Fallback : NetworkChange::Profile;
}

std::vector<NamedChange> changesBetween(std::span<const SessionRow> sessions, std::optional<Iccid> fallback,
                                        std::span<const OrderedSwitch> orders)
{
    std::vector<const SessionRow *> byStart;
    for (const SessionRow &session : sessions) byStart.push_back(&session);
    std::stable_sort(byStart.begin(), byStart.end(), [](const SessionRow *a, const SessionRow *b) { return a->started < b->started; });
    std::vector<NamedChange> changes;
    ChangeContext context { std::move(fallback), orders };
    for (std::size_t i = 1; i < byStart.size(); ++i) {
        const SessionRow &was = *byStart[i - 1], &is = *byStart[i];
        NamedChange named { is.started, NetworkChange::None, { was.plmn, was.imsi, was.iccid }, { is.plmn, is.imsi, is.iccid } };
        named.change = nameChange(named.before, named.after, named.at, context);
        if (named.change == NetworkChange::None) continue;
        const bool arrived = named.change == NetworkChange::Fallback && !context.onFallback;
        if (named.change != NetworkChange::Roaming) context.onFallback = arrived;
        changes.push_back(std::move(named));
    }
    return changes;
}

} // namespace signalbox
