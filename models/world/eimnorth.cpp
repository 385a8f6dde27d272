#include "world/eimnorth.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace signalbox::world {

namespace {

EimHttpAnswer jsonAnswer(int status, const QJsonObject &body)
{
    return { status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact) };
}

EimHttpAnswer refusalAnswer(const EimRefusal &refusal)
{
    EimHttpAnswer answer = jsonAnswer(refusal.status, { { QStringLiteral("status"), refusal.status }, { QStringLiteral("code"), refusal.code },
                                                        { QStringLiteral("message"), refusal.message } });
    if (refusal.status == 401) answer.headers.emplaceBack("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    if (refusal.status == 429 || refusal.status == 503) answer.headers.emplaceBack("Retry-After", "1");
    return answer;
}

EimHttpAnswer refusalAnswer(int status, const char *code, const char *message)
{
    return refusalAnswer(EimRefusal { status, QString::fromLatin1(code), QString::fromLatin1(message) });
}

QString rfc3339(Instant t)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(t), Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject operationJson(const EimOrder &order)
{
    const bool done = order.state == EimOrderState::Done;
    QJsonObject profile { { QStringLiteral("eid"), order.eid.toString() } };
    if (order.iccid) profile.insert(QStringLiteral("iccid"), order.iccid->toString());
    QJsonObject json {
        { QStringLiteral("operationId"), order.id },
        { QStringLiteral("operation"), QString(code(order.action)) },
        { QStringLiteral("status"), done ? QStringLiteral("COMPLETED") : QStringLiteral("ACCEPTED") },
        { QStringLiteral("esimProfile"), profile },
    };
    if (!done) return json;
    QJsonObject result { { QStringLiteral("completedAt"), rfc3339(order.completedAt.value_or(order.acceptedAt)) },
                         { QStringLiteral("outcome"), order.succeeded ? QStringLiteral("SUCCESS") : QStringLiteral("FAILED") } };
    if (!order.succeeded) result.insert(QStringLiteral("failureReason"), order.reason.left(256));
    if (order.succeeded && order.action == EimAction::Download && order.iccid)
        result.insert(QStringLiteral("assignedIccid"), order.iccid->toString());
    json.insert(QStringLiteral("result"), result);
    return json;
}

/// The address that the client used, so that Location stays on the same origin; nothing but a host and a port.
QString hostOf(const EimHttpRequest &request)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9.:\\[\\]-]{1,255}$"));
    const QString host = QString::fromLatin1(request.header("host"));
    return plain.match(host).hasMatch() ? host : QStringLiteral("localhost");
}

bool knownOperation(const QString &name)
{
    return orderableFromCode(name) || name == QLatin1StringView("retrieve-status");
}

/// The scope that a resource asks for.
QString operationOf(const QString &resource, bool isOperation)
{
    return isOperation ? QStringLiteral("retrieve-operation") : resource;
}

} // namespace

QString EimNorth::basePath()
{
    return QStringLiteral("/esim-profile-management/vwip");
}

EimNorth::EimNorth(EimBook &book, EimCredentials credentials, QString scheme)
    : m_book(book), m_access(std::move(credentials)), m_scheme(std::move(scheme))
{
}

EimHttpAnswer EimNorth::answer(const EimHttpRequest &request)
{
    static const QRegularExpression allowed(QStringLiteral("^[a-zA-Z0-9\\-_:;./<>{}]{0,256}$"));
    const QString correlator = QString::fromLatin1(request.header("x-correlator"));
    if (!allowed.match(correlator).hasMatch())
        return refusalAnswer(400, "INVALID_ARGUMENT", "x-correlator has characters that are not allowed or is too long.");
    if (request.path == EimAccess::tokenPath()) return m_access.token(request);
    EimHttpAnswer answer = route(request, correlator);
    if (!correlator.isEmpty()) answer.headers.emplaceBack("x-correlator", correlator.toLatin1());
    return answer;
}

EimHttpAnswer EimNorth::route(const EimHttpRequest &request, const QString &correlator)
{
    const QString prefix = basePath() + QLatin1Char('/');
    const QString operations = QStringLiteral("operations/");
    const QString rest = request.path.startsWith(prefix) ? request.path.mid(prefix.size()) : QString();
    const bool isOperation = rest.startsWith(operations);
    if (const auto refusal = m_access.refusal(request, operationOf(rest, isOperation))) return refusalAnswer(*refusal);
    if (!isOperation && !knownOperation(rest)) return refusalAnswer(404, "NOT_FOUND", "There is no such resource.");
    if (request.method != (isOperation ? "GET" : "POST"))
        return refusalAnswer(405, "METHOD_NOT_ALLOWED", "This resource does not have that method.");
    if (const auto fault = m_book.injected()) {
        if (orderableFromCode(rest)) m_book.logRefused(rest, correlator, {}, fault->status);
        return refusalAnswer(*fault);
    }
    return isOperation ? show(rest.mid(operations.size())) : post(rest, request, correlator);
}

EimHttpAnswer EimNorth::post(const QString &operation, const EimHttpRequest &request, const QString &correlator)
{
    if (!request.header("content-type").toLower().startsWith("application/json"))
        return refusalAnswer(400, "INVALID_ARGUMENT", "The content type must be application/json.");
    if (const auto action = orderableFromCode(operation)) return change(*action, request, correlator);
    const auto body = EimBody::parse(operation, request.body);
    return body ? list(body->target) : refusalAnswer(body.error());
}

EimHttpAnswer EimNorth::change(EimAction action, const EimHttpRequest &request, const QString &correlator)
{
    const auto body = EimBody::parse(QString(code(action)), request.body);
    const EimTarget target = body ? body->target : EimTarget {};
    const auto order = body ? m_book.accept(action, target, correlator) : tl::unexpected(body.error());
    if (!order) {
        m_book.logRefused(QString(code(action)), correlator, target, order.error().status);
        return refusalAnswer(order.error());
    }
    EimHttpAnswer answer = jsonAnswer(202, operationJson(*order));
    const QString location = m_scheme + QStringLiteral("://") + hostOf(request) + basePath() + QStringLiteral("/operations/") + order->id;
    answer.headers.emplaceBack("Location", location.toLatin1());
    return answer;
}

EimHttpAnswer EimNorth::list(const EimTarget &target)
{
    const auto found = m_book.status(target);
    if (!found) return refusalAnswer(found.error());
    QJsonArray profiles;
    for (const EimListing &one : *found)
        profiles.append(QJsonObject { { QStringLiteral("eid"), one.eid.toString() }, { QStringLiteral("iccid"), one.profile.iccid.toString() },
                                      { QStringLiteral("state"), one.profile.enabled ? QStringLiteral("ENABLED") : QStringLiteral("DISABLED") },
                                      { QStringLiteral("isFallback"), one.profile.fallback } });
    return jsonAnswer(200, { { QStringLiteral("esimProfiles"), profiles } });
}

EimHttpAnswer EimNorth::show(const QString &id)
{
    static const QRegularExpression allowed(QStringLiteral("^[a-zA-Z0-9\\-_:.]{1,64}$"));
    if (!allowed.match(id).hasMatch()) return refusalAnswer(400, "INVALID_ARGUMENT", "This is not an operation id.");
    const auto order = m_book.order(id);
    return order ? jsonAnswer(200, operationJson(*order)) : refusalAnswer(order.error());
}

} // namespace signalbox::world
