#pragma once

#include "coverage/coveragemap.h"
#include "coverage/switchlessons.h"

#include <QFuture>

namespace signalbox {

struct KeptCoverage
{
    std::vector<CoverageRow> rows;
    std::vector<LessonRow> lessons;
};

/// Where what was learned outlives a process. Implemented by the store; futures are finished on a store thread, after the
/// commit. Errors: "store.*".
class CoverageStore
{
public:
    virtual ~CoverageStore() = default;
    virtual QFuture<Result<KeptCoverage>> load() = 0;
    /// Adds or replaces, all or nothing.
    virtual QFuture<Result<void>> save(KeptCoverage changed, Instant now) = 0;
};

} // namespace signalbox
