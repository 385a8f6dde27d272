#pragma once

#include "base/result.h"
#include "provisioning/httpanswer.h"

#include <QJsonObject>
#include <QUrl>

namespace signalbox {

/// What is wrong with an answer, whatever the dialect: "connection.*" with the host and port of `root`.
namespace answers {

QJsonObject objectOf(const HttpAnswer &answer); ///< empty when the body is none
bool isObject(const HttpAnswer &answer);
Error wrongMember(const QUrl &root, const char *member); ///< "connection.answer-form" {member}
/// The answer is no JSON object: nothing, the page of a proxy or of another service at that address, or cut.
Error notJson(const QUrl &root, const HttpAnswer &answer);
/// It sends us elsewhere; nobody follows, because the order and the token are for this host alone.
Error redirected(const QUrl &root, const HttpAnswer &answer);
/// The connection's or the provider's trouble that a status alone tells of; `detail` is the provider's own code. Nothing
/// for 2xx and for what is said about one order (400, 404, 409 …).
std::optional<Error> troubleOf(const QUrl &root, const HttpAnswer &answer, const QString &detail);
bool sameOrigin(const QUrl &a, const QUrl &b);
/// `path` below the path of `root`.
QUrl below(const QUrl &root, const QString &path);

} // namespace answers
} // namespace signalbox
