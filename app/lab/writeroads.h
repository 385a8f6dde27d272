#pragma once

#include "base/result.h"

namespace signalbox::lab {

/// Makes the lab's roads anew and writes them as resources/world/roads.tsv wants them. For maintainers.
Result<void> writeRoads(const QString &file);

} // namespace signalbox::lab
