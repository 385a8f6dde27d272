#pragma once

#include "operations/preflightinquiry.h"

namespace signalbox {

/// Pre-flights of many vehicles: everything is read in batches, what lies with different readers at the same time, and
/// checked by two threads.
class PreflightSet
{
public:
    PreflightSet(PreflightInquiry::Sources sources, QHash<QString, DeskConnection> connections, Instant now)
        : m_sources(sources), m_connections(std::move(connections)), m_now(now)
    {
    }

    /// In the order of the requests; of a vehicle that is not known, a report with the finding "vehicle-known" alone.
    /// Waits for the store: not for the GUI thread. Errors: "store.*".
    Result<std::vector<PreflightReport>> run(const std::vector<OperationRequest> &requests) const;

private:
    struct Reading;
    std::optional<Error> read(const std::vector<OperationRequest> &requests, Reading &reading) const;
    PreflightFacts facts(const OperationRequest &request, const VehicleBrief &vehicle, const Reading &reading) const;

    const PreflightInquiry::Sources m_sources;
    const QHash<QString, DeskConnection> m_connections;
    const Instant m_now;
};

} // namespace signalbox
