#pragma once

#include "fleet/query.h"

namespace signalbox::words {

/// What a field of the filter language looks at: "age of the last fact: 2h, 90min, 3d".
QString queryField(QueryField field);

} // namespace signalbox::words
