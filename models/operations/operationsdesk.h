#pragma once

#include "base/result.h"
#include "domain/viewer.h"
#include "operations/journal.h"
#include "operations/preflight.h"
#include "operations/profilebackend.h"

#include <QFuture>
#include <QObject>

namespace signalbox {

/// What somebody wants done to one vehicle.
struct OperationRequest
{
    OperationKind kind = OperationKind::ReadStatus;
    VehicleId vehicle;
    std::optional<Iccid> iccid;
    std::optional<ActivationCode> activation; ///< of a download; a secret
    bool rollback = true;
    QString reason;
    OperationDetails details {};
};

/// A profile that a vehicle could be switched to, or why not.
struct SwitchTarget
{
    Profile profile;
    bool possible = false;
    QString refusal; ///< Finding code that stops it
};

/// Where windows and terminals hand in operations and follow them. Lives in the GUI (or main) thread; all
/// work happens elsewhere. Every verb takes the Viewer and is refused with "access.denied" {capability, role}
/// when the role may not.
class OperationsDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QFuture<Result<std::vector<SwitchTarget>>> targets(const Viewer &viewer, const VehicleId &vehicle) = 0;
    /// The profiles of each vehicle's card as the newest word about each says, in the order of the vehicles, read in batches:
    /// 10,000 within a second. Nothing for a vehicle that is not known.
    virtual QFuture<Result<std::vector<std::optional<std::vector<Profile>>>>> profilesOfMany(const Viewer &viewer, std::vector<VehicleId> vehicles) = 0;
    virtual QFuture<Result<PreflightReport>> preflight(const Viewer &viewer, const OperationRequest &request) = 0;
    /// The same of many at once, in their order: 10,000 within a second. Of a vehicle that is not known, a report with the
    /// finding "vehicle-known" alone.
    virtual QFuture<Result<std::vector<PreflightReport>>> preflightMany(const Viewer &viewer, std::vector<OperationRequest> requests) = 0;
    /// Records the intent; the answer is the operation with its number, in state Recorded.
    virtual QFuture<Result<Operation>> submit(const Viewer &viewer, const OperationRequest &request) = 0;
    /// Only while it was not sent: Drafted to Recorded.
    virtual QFuture<Result<Operation>> cancel(const Viewer &viewer, QUuid id) = 0;
    virtual QFuture<Result<std::vector<Operation>>> list(const Viewer &viewer, OperationFilter filter) = 0;
    virtual QFuture<Result<std::vector<Transition>>> transitions(const Viewer &viewer, QUuid id) = 0;
    /// What came as the card's signed result; nothing when the provider passed none on.
    virtual QFuture<Result<std::optional<KeptProof>>> proof(const Viewer &viewer, QUuid id) = 0;
    virtual BackendCapabilities capabilities(const QString &connection) const = 0;

Q_SIGNALS:
    /// An operation was added or moved on; the receiver re-reads what it shows.
    void changed(const QUuid &id);
};

} // namespace signalbox
