#include "namedtally.h"

#include "operations/networkstory.h"
#include "store/sqlitestore.h"

using namespace signalbox;

namespace switchkinds {

namespace {

Viewer everything()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    return viewer;
}

Result<Counts> namedOf(SqliteStore &store, const VehicleId &vehicle, Instant from, Instant until)
{
    auto history = store.reader().history(everything(), vehicle, from - std::chrono::days(7), until).result();
    if (!history) return tl::unexpected(history.error());
    // What was before the truth begins tells what the first changes were, but a change into the first session that the
    // truth knows is known to the store alone.
    Instant first = Instant::max();
    for (const SessionRow &session : history->sessions)
        if (!session.stopped || *session.stopped >= from) first = std::min(first, session.started);
    OperationFilter all;
    all.vehicle = vehicle;
    const auto operations = store.journal().list(everything(), all).result();
    if (!operations) return tl::unexpected(operations.error());
    const auto statements = store.reader().profiles(everything(), vehicle).result();
    if (!statements) return tl::unexpected(statements.error());
    Counts counts {};
    for (const NamedChange &change : changesBetween(history->sessions, fallbackProfile(*statements), orderedSwitches(*operations)))
        if (change.at > std::max(from, first) && change.at <= until) ++counts[std::size_t(change.change)];
    return counts;
}

} // namespace

Result<Tally> namedTally(const Workspace &workspace, Instant from, Instant until)
{
    const auto clock = workspace.makeClock();
    SqliteStoreOptions options;
    options.path = workspace.store.path;
    auto store = SqliteStore::open(std::move(options), *clock);
    if (!store) return tl::unexpected(store.error());
    const auto inventory = (*store)->reader().inventory(everything()).result();
    if (!inventory) return tl::unexpected(inventory.error());
    Tally tally;
    for (const VehicleRecord &record : *inventory) {
        const auto counts = namedOf(**store, record.id, from, until);
        if (!counts) return tl::unexpected(counts.error());
        tally.insert(record.id.toString(), *counts);
    }
    return tally;
}

} // namespace switchkinds
