#pragma once

#include "operations/operationsdesk.h"

#include <map>

namespace signalbox {

/// A desk whose answers a test writes down. Everything handed in is kept; nothing is sent anywhere.
class FakeDesk final : public OperationsDesk
{
    Q_OBJECT
public:
    std::map<VehicleId, std::vector<SwitchTarget>> switchTargets;
    std::map<VehicleId, std::vector<Finding>> findings;
    std::vector<Operation> operations; ///< newest first
    std::vector<Transition> steps;
    std::vector<OperationRequest> submitted;
    std::optional<KeptProof> kept; ///< of every operation
    std::optional<Error> refusal; ///< of submit, cancel and list
    bool rollbackSelectable = false;
    QSet<OperationKind> kinds { OperationKind::Enable, OperationKind::Disable, OperationKind::ReadStatus };
    double risk = 0.016;
    int riskFrom = 412;
    int riskSeen = 0;
    Instant now {};

    QFuture<Result<std::vector<SwitchTarget>>> targets(const Viewer &viewer, const VehicleId &vehicle) override;
    QFuture<Result<std::vector<std::optional<std::vector<Profile>>>>> profilesOfMany(const Viewer &, std::vector<VehicleId>) override { return {}; }
    QFuture<Result<PreflightReport>> preflight(const Viewer &viewer, const OperationRequest &request) override;
    QFuture<Result<std::vector<PreflightReport>>> preflightMany(const Viewer &viewer, std::vector<OperationRequest> requests) override;
    QFuture<Result<Operation>> submit(const Viewer &viewer, const OperationRequest &request) override;
    QFuture<Result<Operation>> cancel(const Viewer &viewer, QUuid id) override;
    QFuture<Result<std::vector<Operation>>> list(const Viewer &viewer, OperationFilter filter) override;
    QFuture<Result<std::vector<Transition>>> transitions(const Viewer &viewer, QUuid id) override;
    QFuture<Result<std::optional<KeptProof>>> proof(const Viewer &, QUuid) override { return QtFuture::makeReadyFuture(Result<std::optional<KeptProof>>(kept)); }
    BackendCapabilities capabilities(const QString &connection) const override;

    Operation newOperation(const VehicleId &vehicle, OperationState state);
    /// Moves an operation on and says so, as the engine would.
    void settle(const QUuid &id, OperationOutcome outcome, Evidence evidence);
};

} // namespace signalbox
