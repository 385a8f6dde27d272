#pragma once

#include "base/result.h"
#include "domain/activationcode.h"
#include "domain/cardreading.h"
#include "domain/operation.h"
#include "domain/profile.h"
#include "operations/connectioncertificate.h"

#include <QFuture>
#include <QHash>
#include <QSet>
#include <vector>

namespace signalbox {

/// What a provisioning connection can express. What is absent is greyed out with the reason, never dropped.
struct BackendCapabilities
{
    QSet<OperationKind> kinds;
    QHash<OperationKind, QString> refusals; ///< why a kind is missing, a code for words/; none: the dialect has no word for it
    bool rollbackSelectable = false; ///< camara: no, the provider decides
    bool listsOpenOrders = false; ///< can an order whose answer was lost be looked up?
    bool tellsDeviceApart = false; ///< "waits for the device" and "runs on it" are different answers
    bool passesCardProof = false; ///< hands out the card's signed result
    bool takesConfirmationCode = false; ///< with a download
    bool fallbackWhileEnabled = false; ///< the enabled profile may become the fallback
    bool downloadsAndEnables = false; ///< one order does both; else a second operation follows the first
    bool answersComeLate = false; ///< what is in doubt is asked for again beside an audit of the card: its answer may yet come
    bool readsByOrder = false; ///< what is asked of the card is an order of its own, which the device fetches; else profiles() answers
};

/// The fate of a submission.
struct SubmitAnswer
{
    enum class Kind {
        Accepted, ///< the provider has it; `providerRef` names it
        Refused, ///< the provider said no; nothing will happen (`code`)
        NotSent, ///< provably never left this machine: may be tried again after `retryAfter`
        Lost, ///< it may or may not have arrived: reconcile, never resend
    };
    Kind kind = Kind::Lost;
    QString providerRef;
    QString code; ///< dialect's own code, verbatim
    Error error; ///< for NotSent and Lost: what happened, in words at the edge
    std::optional<Span> retryAfter; ///< wall time
};

/// What the provider says about an order.
struct OrderStatus
{
    enum class Kind {
        Accepted, Working, Succeeded, Failed, RolledBack,
        Gone, ///< the provider does not know the order (any more)
        InDoubt, ///< it has ended, and the card may have executed it or not: to be read from the card
        NotFetched, ///< it has ended because the device never came for it: nothing was executed
    };
    Kind kind = Kind::Accepted;
    QString code;
    std::optional<Iccid> assignedIccid;
    std::optional<Instant> completedAt;
    std::optional<Profile> landedOn {}; ///< of RolledBack: what is enabled now, where the provider says so
    CardReading reading {}; ///< of an order that asked the card
    std::optional<CardProof> proof {}; ///< the card's signed result, where the provider passes it on
};

/// One dialect on one connection. Lives in one thread with an event loop; futures finish there.
/// Failures of the connection come as Error codes "connection.*" (words/ has a sentence for each):
/// connection.refused, .timeout, .host-not-found, .tls-expired, .tls-untrusted, .tls-host-mismatch,
/// .tls-client-refused, .tls-other, .unauthorized, .forbidden, .protocol, .throttled {seconds}, .server-error.
class ProfileBackend
{
public:
    virtual ~ProfileBackend() = default;
    virtual QString connection() const = 0; ///< its name in workspace.ini
    virtual BackendCapabilities capabilities() const = 0;
    /// `activation` with a download and only then; it is a secret.
    virtual QFuture<SubmitAnswer> submit(const Operation &operation, const std::optional<ActivationCode> &activation) = 0;
    virtual QFuture<Result<OrderStatus>> status(const Operation &operation) = 0;
    /// The provider's view of the profiles on an eUICC.
    virtual QFuture<Result<std::vector<Profile>>> profiles(const Eid &eid) = 0;
    /// Of a submission whose answer was lost, where listsOpenOrders: the provider's name of the order, or nothing when
    /// none of its orders is this one.
    virtual QFuture<Result<std::optional<QString>>> lookUp(const Operation &operation);
    /// The outcome of an order is durable here: the provider need not keep it. Best effort.
    virtual void forget(const Operation &operation) { Q_UNUSED(operation) }
    /// Asks the provider what it can express, where that differs from one to the next; capabilities() knows it from then on.
    virtual QFuture<Result<BackendCapabilities>> learn();
    /// A harmless request; the answer is the round trip in wall time.
    virtual QFuture<Result<Span>> test() = 0;
    /// What the last answer showed to be wrong although it stops nothing: "connection.clock-skew".
    virtual std::optional<Error> notice() const { return std::nullopt; }
    /// Wall; until when the present token serves, where it has an end.
    virtual std::optional<Instant> tokenExpires() const { return std::nullopt; }
    /// What the connection stands on: its files as they were read at the start, and what the server showed last.
    virtual std::vector<ConnectionCertificate> certificates() const { return {}; }
};

} // namespace signalbox
