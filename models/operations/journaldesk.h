#pragma once

#include "access/fields.h"
#include "operations/operationplanner.h"
#include "operations/preflightinquiry.h"

#include <QThreadPool>
#include <functional>

namespace signalbox {

/// The OperationsDesk over a journal: checks the role, runs the pre-flight, records. Sending is the runner's
/// work; `onRecorded` tells it, in the desk's thread.
class JournalDesk final : public OperationsDesk, public OperationPlanner
{
    Q_OBJECT
public:
    JournalDesk(Journal &journal, HistoryReader &history, const VehicleBook &book, const Clock &clock, const AccessTable &access);

    void setConnections(QHash<QString, DeskConnection> connections) { m_connections = std::move(connections); }
    /// What a connection can express where that is known by asking only; until it answered, `setConnections` holds.
    using Learn = std::function<QFuture<Result<BackendCapabilities>>(const QString &connection)>;
    void setLearn(Learn learn) { m_learn = std::move(learn); }
    /// What pre-flights ask of coverage; it outlives the desk.
    void setCoverage(const CoverageKnowledge *coverage) { m_coverage = coverage; }
    void setOnRecorded(std::function<void(const Operation &)> tell) { m_onRecorded = std::move(tell); }
    /// An operation moved on elsewhere.
    void announce(const QUuid &id) { Q_EMIT changed(id); }

    QFuture<Result<std::vector<SwitchTarget>>> targets(const Viewer &viewer, const VehicleId &vehicle) override;
    QFuture<Result<std::vector<std::optional<std::vector<Profile>>>>> profilesOfMany(const Viewer &viewer, std::vector<VehicleId> vehicles) override;
    QFuture<Result<PreflightReport>> preflight(const Viewer &viewer, const OperationRequest &request) override;
    QFuture<Result<std::vector<PreflightReport>>> preflightMany(const Viewer &viewer, std::vector<OperationRequest> requests) override;
    QFuture<Result<Operation>> submit(const Viewer &viewer, const OperationRequest &request) override;
    QFuture<Result<PlannedOperation>> plan(const Viewer &viewer, const OperationRequest &request) override;
    void recorded(const Operation &operation) override;
    QFuture<Result<Operation>> cancel(const Viewer &viewer, QUuid id) override;
    QFuture<Result<std::vector<Operation>>> list(const Viewer &viewer, OperationFilter filter) override;
    QFuture<Result<std::vector<Transition>>> transitions(const Viewer &viewer, QUuid id) override;
    QFuture<Result<std::optional<KeptProof>>> proof(const Viewer &viewer, QUuid id) override { return m_journal.proof(viewer, id); }
    BackendCapabilities capabilities(const QString &connection) const override;

private:
    using Inquiry = PreflightInquiry::Answer;
    void inquire(const OperationRequest &request, PreflightInquiry::Receive receive);
    void inquireNow(const VehicleBrief &brief, const OperationRequest &request, PreflightInquiry::Receive receive);
    /// Why it may not be recorded; nothing: it may.
    std::optional<Error> stopped(const Viewer &viewer, const OperationRequest &request, const Inquiry &inquiry) const;
    Operation intent(const Viewer &viewer, const OperationRequest &request, const Inquiry &inquiry) const;
    void learnConnections(std::function<void()> then);
    std::optional<Error> denied(const Viewer &viewer, Capability capability) const;

    Journal &m_journal;
    HistoryReader &m_history;
    const VehicleBook &m_book;
    const Clock &m_clock;
    AccessTable m_access;
    QHash<QString, DeskConnection> m_connections;
    std::function<void(const Operation &)> m_onRecorded;
    Learn m_learn;
    QSet<QString> m_learned; ///< connections that were asked and answered
    const CoverageKnowledge *m_coverage = nullptr;
    QThreadPool m_sets; ///< pre-flights of many; last, so that they end before what they look at
};

} // namespace signalbox
