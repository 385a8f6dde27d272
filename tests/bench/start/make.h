#pragma once

#include "base/result.h"

namespace signalbox::bench {

/// A workspace with a MillionFleet in its store and no feeds, at `dir`, unless a whole one of that size is there.
Result<void> makeWorkspace(const QString &dir, std::uint32_t vehicles);

} // namespace signalbox::bench
