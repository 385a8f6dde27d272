#pragma once

#include "fleet/queryfields.h"
#include "fleet/querynames.h"

namespace signalbox {

// The fields of QueryFields::standard, by what they look at.
void addCoreFields(QueryFields &fields, const std::shared_ptr<const QueryNames> &names);
void addSignalFields(QueryFields &fields);
void addIdentityFields(QueryFields &fields);
void addInventoryFields(QueryFields &fields);
QueryField openOperations();
QueryField bareText(const std::shared_ptr<const QueryNames> &names);

} // namespace signalbox
