#pragma once

#include "base/result.h"

#include <QString>
#include <compare>
#include <cstdint>
#include <optional>

namespace signalbox {

/// A place in the log of changes of radacct: the transaction that wrote a change, and the change. Transactions end in
/// another order than they begin, so a place counts only below the oldest that is open (radacctreader.h).
struct RadacctPlace
{
    std::uint64_t transaction = 0;
    std::uint64_t change = 0;
    auto operator<=>(const RadacctPlace &) const = default;
};

/// How far the store has the log of one database. `database` is its system identifier and timeline: after a restore or
/// a failover the numbers of transactions mean something else.
struct RadacctCursor
{
    QString database;
    RadacctPlace place;
};

/// Nothing where there is none, or none that makes sense: then the log is read from its start, which the store takes
/// without harm.
std::optional<RadacctCursor> readRadacctCursor(const QString &path);
/// Replaces the file at `path` in one step. Errors: "feed.cursor" {path}.
Result<void> writeRadacctCursor(const QString &path, const RadacctCursor &cursor);

} // namespace signalbox
