#pragma once

#include "fleet/queryfield.h"

namespace signalbox {

/// Turns the text of a value into what is compared. Errors have no position yet.
Result<QueryValue> readQueryValue(const QueryField &field, QueryRelation relation, const QString &text);

} // namespace signalbox
