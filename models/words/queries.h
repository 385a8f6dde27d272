#pragma once

#include "fleet/grouping.h"
#include "fleet/query.h"

namespace signalbox::words {

/// What a field of the filter language looks at: "age of the last fact: 2h, 90min, 3d".
/// Of every field that app/ registers; `code` as in QueryField, "" for bare text. Empty when there is no sentence.
QString queryField(const QString &code);
/// By what vehicles are grouped: "country".
QString groupField(GroupField field);

} // namespace signalbox::words
