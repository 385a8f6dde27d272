#pragma once

#include "base/result.h"

namespace signalbox {

/// A table that travels inside the program, by its path below ":/signalbox/": "places/cities.tsv".
/// Error: "reference.missing" {name}, which is a fault of the build.
Result<QByteArray> referenceData(const QString &name);

} // namespace signalbox
