#pragma once

#include "fleet/queryfields.h"

#include <functional>

namespace signalbox {

/// Whether a row of a view matches; keeps references to the view.
using RowTest = std::function<bool(Row)>;

/// Rows whose fleet and cohort the scope allows; empty function when it allows all.
RowTest inScope(const FleetState::ReadView &view, const Scope &scope);
RowTest matches(const FleetState::ReadView &view, const QueryTerm &term, Visibility identity, Instant now);
/// By interned name: does it contain the folded text?
std::vector<char> namesWith(const FleetState::ReadView &view, const QString &folded);
/// Keys of the row for a field that has them: QueryField::State, Country, Plmn, Rat, Switch, Type, Transport, Ipa.
std::uint64_t rowKey(const FleetState::ReadView &view, QueryField field, Row row);

} // namespace signalbox
