#pragma once

#include "operations/profilebackend.h"
#include "provisioning/singlerequest.h"

#include <QUrl>

namespace signalbox {

/// CAMARA eSIM Profile Management 0.1 (r1.2 release candidate) as requests and answers, without a network.
/// Bodies hold declared members only: the API refuses others at any depth.
namespace camara {

QByteArray enableBody(const Iccid &iccid); ///< of disable and delete as well
QByteArray setFallbackBody(const Eid &eid, const Iccid &iccid);
QByteArray downloadBody(const Eid &eid, const ActivationCode &code); ///< holds a secret
QByteArray statusBody(const Eid &eid);

/// POST download, enable, disable, delete or set-fallback. A 503 counts as "not sent" because the API knows it
/// only as an answer in place of acceptance; every other 5xx leaves open what happened and is Lost, and so is
/// an acceptance that cannot be read and a 303, which servers use to say "done, look there".
SubmitAnswer readSubmission(const QUrl &root, const HttpAnswer &answer);
/// GET operations/{id}. "SUCCESS" and the like are compared without regard to case: the test plan of the API
/// spells them differently from its schema. A rolled back enable is known by its free text only. `reference`
/// is the id that was asked for; an answer about another one is refused. Members that are not declared are
/// passed over.
Result<OrderStatus> readOrder(const QUrl &root, const HttpAnswer &answer, const QString &reference = {});
/// POST retrieve-status; profiles of other eUICCs are left out.
Result<std::vector<Profile>> readProfiles(const QUrl &root, const Eid &eid, const HttpAnswer &answer);

/// Where to ask after an order: root/operations/{ref}, or the path that a Location of the same origin gave.
/// A Location on another host is never followed.
QUrl orderUrl(const QUrl &root, const QString &providerRef);
/// Faults of the connection or the provider that an answer tells of; nothing for 2xx and 404.
std::optional<Error> faultOf(const QUrl &root, const HttpAnswer &answer);
/// Something good about an order that cannot exist: another service answers at this address.
Error notTheApi(const QUrl &root, const HttpAnswer &answer);

} // namespace camara
} // namespace signalbox
