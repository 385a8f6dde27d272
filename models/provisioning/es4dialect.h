#pragma once

#include "operations/profilebackend.h"
#include "provisioning/httpanswer.h"
#include "sgp02/actiontable.h"
#include "sgp02/envelope.h"
#include "sgp02/request.h"
#include "sgp02/response.h"

#include <QUrl>

namespace signalbox {

/// SGP.02 as an operator speaks it: ES4 to an SM-SR, ES2 to an SM-DP, as requests and answers, without a network.
namespace es4 {

/// Who speaks with whom, and how. Object identifiers are dotted.
struct Settings
{
    QString requesterId {}; ///< ours
    QString smsrId {};
    QUrl smdp {}; ///< of ES2; empty: nothing can be downloaded
    QString smdpId {};
    QString mailbox {}; ///< under which answers are held for us
    Span validity { std::chrono::hours(24) }; ///< that an order may take; world
    Span mailboxPause { std::chrono::seconds(1) }; ///< between two looks into the mailbox; wall
    sgp02::ActionTable actions {};
};

/// `readsByOrder`: AuditEIS wakes the card as an order does. GetEIS is the SM-SR's book, and is asked the same way.
BackendCapabilities capabilities(bool withSmdp);

bool isFromBook(OperationKind kind); ///< answered at once by GetEIS
/// "//<requester>/<operation>": the same for the same operation, so that an answer finds it after any crash.
sgp02::MessageId messageIdOf(const QString &requesterId, const QUuid &operation, Instant wall);
QString callIdOf(const QUuid &operation);

/// Nothing when the dialect has no word for it, or something that it needs is missing. A download is named by its
/// profile, or by the type that its activation code names at the SM-DP of this connection.
std::optional<sgp02::Request> requestOf(const Operation &operation, const std::optional<ActivationCode> &activation, const Settings &settings);
QByteArray envelopeOf(const sgp02::Request &request, const sgp02::MessageId &id, const Settings &settings);
QByteArray mailQuestion(const sgp02::MessageId &id, const Settings &settings, const QString &partnerId);

/// The fate of a request, and what came with it at once.
struct Submission
{
    SubmitAnswer answer {};
    std::optional<sgp02::Response> response {};
};
/// 202, or an envelope without a body: accepted. A response that failed and a fault of the sender are refusals: nothing
/// will happen. "1.2/4.4", busy with another order: not sent, to be tried again. Everything else may have arrived.
Submission readSubmission(const QUrl &root, const HttpAnswer &answer, const sgp02::Request &request, const sgp02::MessageId &id);

/// One look into a mailbox.
struct Mail
{
    bool more = false; ///< another one waits
    QString relatesTo {}; ///< the unique part of the request's MessageID
    std::optional<sgp02::Response> response {};
    std::optional<sgp02::Notification> notification {};
    std::optional<Error> unreadable {}; ///< an answer of which no more than the request is known
};
/// Errors: "connection.*".
Result<Mail> readMail(const QUrl &root, const HttpAnswer &answer);

std::vector<Profile> profilesOf(const sgp02::Eis &eis); ///< those that are finished
EuiccFacts factsOf(const sgp02::Eis &eis);
/// "8.2.3/3.8" and the message, in which identities are shortened.
QString codeOf(const sgp02::ExecutionStatus &status);
OrderStatus outcomeOf(OperationKind kind, const sgp02::Response &response);
/// An enable failed at the card, says `failed`: whether the card is back on another profile by itself, which is what SGP.02
/// cards do when the new one reaches no network (SGP.02 3.2.1, 3.16). `news`: of this card since it was ordered.
OrderStatus afterFallback(OrderStatus failed, const sgp02::Response &response, const Operation &operation, const sgp02::Eis &eis,
                          const std::vector<sgp02::Notification> &news);
/// No answer is held, and one may have been lost: what the SM-SR's book shows of it, or that it is still open.
OrderStatus fromBook(const Operation &operation, const sgp02::Eis &eis);

} // namespace es4
} // namespace signalbox
