#pragma once

#include "fleet/query.h"
#include "fleet/sortorder.h"

namespace signalbox {

/// The rows of `shown` that still match, with the new ones behind the neighbour that `ordered` (all matches in
/// their true order) gives them.
std::vector<Row> keptInPlace(const std::vector<Row> &shown, const std::vector<Row> &ordered, const RowSet &matches);

/// How many rows would have to move to turn `shown` into `ordered` (both hold the same rows): all but the
/// longest run that is in order already.
int rowsToMove(const std::vector<Row> &shown, const std::vector<Row> &ordered, Row size);

} // namespace signalbox
