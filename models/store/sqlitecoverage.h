#pragma once

#include "coverage/coveragestore.h"
#include "store/databasethread.h"

namespace signalbox {

/// Reads on one connection, writes on another.
class SqliteCoverage final : public CoverageStore
{
public:
    SqliteCoverage(DatabaseThread &reader, DatabaseThread &writer) : m_reader(reader), m_writer(writer) { }

    QFuture<Result<KeptCoverage>> load() override;
    QFuture<Result<void>> save(KeptCoverage changed, Instant now) override;

private:
    DatabaseThread &m_reader;
    DatabaseThread &m_writer;
};

} // namespace signalbox
