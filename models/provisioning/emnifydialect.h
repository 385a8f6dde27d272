#pragma once

#include "operations/profilebackend.h"
#include "provisioning/httpanswer.h"

#include <QJsonObject>
#include <QUrl>

namespace signalbox {

/// emnify's REST API v1 for SGP.32 cards as requests and answers, without a network. What an action or a status is
/// called by number is read from the provider; what cannot be told from its description is not offered.
namespace emnify {

/// The provider's numbers for what we mean.
struct Vocabulary
{
    QHash<OperationKind, int> actions;
    QHash<int, OrderStatus::Kind> statuses; ///< of an operation
    std::optional<int> activated, suspended; ///< of a SIM
    bool complete() const { return !actions.isEmpty() && !statuses.isEmpty(); }
};

/// GET euicc/operation/action, euicc/operation/status and sim/status: lists of {id, description}. A description that
/// fits two of our words, or two descriptions that fit one of them, teach nothing.
Result<bool> readActions(const QUrl &root, const HttpAnswer &answer, Vocabulary &into);
Result<bool> readStatuses(const QUrl &root, const HttpAnswer &answer, Vocabulary &into);
Result<bool> readSimStatuses(const QUrl &root, const HttpAnswer &answer, Vocabulary &into);
/// Without a vocabulary everything is refused: "emnify-unread".
BackendCapabilities capabilities(const Vocabulary &words);

/// POST euicc/{id}/operation: one operation in a list. Nothing when something that it needs is missing. May hold a secret.
std::optional<QByteArray> operationBody(const Operation &operation, const std::optional<ActivationCode> &activation, const Vocabulary &words, Span validity);
/// 201 with a list of one operation: `euicc` and its id make the reference "EUICC/UUID".
SubmitAnswer readSubmission(const QUrl &root, const HttpAnswer &answer, const QString &euicc);
Result<OrderStatus> readOrder(const QUrl &root, const HttpAnswer &answer, const Vocabulary &words);
/// The open operation of a list (newest first) that is `operation` and no older: "EUICC/UUID", or nothing.
Result<std::optional<QString>> findOpen(const QUrl &root, const HttpAnswer &answer, const Operation &operation, const Vocabulary &words, const QString &euicc);
/// GET euicc?q=eid:…: the id of the card; "connection.eid-unknown" when there is none.
Result<QString> readEuiccId(const QUrl &root, const HttpAnswer &answer, const Eid &eid);
/// GET euicc/{id}.
Result<std::vector<Profile>> readProfiles(const QUrl &root, const HttpAnswer &answer, const Eid &eid);

/// A SIM and the endpoint it is in.
struct Sim
{
    QString id;
    QString endpoint; ///< empty: in none
    int status = -1;
    bool operator==(const Sim &) const = default;
};
/// GET sim?q=iccid:…, a list.
Result<Sim> readSim(const QUrl &root, const HttpAnswer &answer, const Iccid &iccid);
/// GET sim/{id} or endpoint/{id}, after a change: whether it shows.
Result<OrderStatus> readSimChange(const QUrl &root, const HttpAnswer &answer, OperationKind kind, const Vocabulary &words);
bool isOfSim(OperationKind kind); ///< suspend, resume, IMEI lock: the subscription's, not the card's

std::optional<Error> faultOf(const QUrl &root, const HttpAnswer &answer);

} // namespace emnify
} // namespace signalbox
