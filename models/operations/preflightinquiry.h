#pragma once

#include "base/deliver.h"
#include "coverage/coverageknowledge.h"
#include "fleet/history.h"
#include "operations/preflightcheck.h"

#include <functional>

namespace signalbox {

/// What the desk needs of a connection; a plain copy, so that no thread waits for another.
struct DeskConnection
{
    BackendCapabilities capabilities;
    Span orderLifetime { std::chrono::hours(24) };
};

/// Gathers what a pre-flight looks at, step by step, and checks it. Answers in the context's thread; not at
/// all when the context dies first. Errors: "vehicle.unknown", "store.*".
class PreflightInquiry : public std::enable_shared_from_this<PreflightInquiry>
{
public:
    struct Sources
    {
        Journal &journal;
        HistoryReader &history;
        const VehicleBook &book;
        const CoverageKnowledge *coverage = nullptr; ///< nothing: coverage is not looked at
    };
    struct Answer
    {
        PreflightFacts facts;
        PreflightReport report;
    };
    using Receive = std::function<void(const Result<Answer> &)>;

    PreflightInquiry(Sources sources, QObject *context, OperationRequest request, Receive receive);
    void start(const VehicleBrief &vehicle, const std::optional<DeskConnection> &connection, Instant now);

private:
    void takeProfiles(const std::vector<ProfileStatement> &statements);
    void askExperience(const Plmn &home);
    void askUses();
    void askOpen();

    const Sources m_sources;
    QObject *m_context;
    const OperationRequest m_request;
    const Receive m_receive;
    PreflightFacts m_facts;
};

} // namespace signalbox
