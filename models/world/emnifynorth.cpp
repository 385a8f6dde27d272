#include "world/emnifynorth.h"

#include "world/prng.h"

#include "domain/activationcode.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

namespace signalbox::world {

namespace {

const char *const actions[] = { "Download profile", "Enable profile", "Disable profile", "Delete profile", "Set fallback attribute", "Unset fallback attribute" };
constexpr EimAction meanings[] = { EimAction::Download, EimAction::Enable, EimAction::Disable, EimAction::Delete, EimAction::SetFallback, EimAction::Commands };
const char *const statuses[] = { "Scheduled", "In progress", "Completed", "Failed", "Rolled back", "Expired" };
const char *const simStatuses[] = { "Issued", "Activated", "Suspended" };
constexpr qint64 endpoints = 700'000; ///< an endpoint's number above its SIM's

/// The lists' own numbers: none is where another world has it.
int numberOf(std::uint64_t seed, const char *list, std::size_t index)
{
    const auto draw = keyed(keyOf(list), seed, 0);
    return int(10 + draw % 80 + (index * (3 + draw % 5)));
}

template<std::size_t N>
QByteArray listed(std::uint64_t seed, const char *list, const char *const (&names)[N])
{
    QJsonArray out;
    for (std::size_t i = 0; i < N; ++i)
        out.append(QJsonObject { { QStringLiteral("id"), numberOf(seed, list, i) }, { QStringLiteral("description"), QString::fromLatin1(names[i]) } });
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

EimHttpAnswer reply(int status, const QJsonDocument &body)
{
    return { status, "application/json", body.toJson(QJsonDocument::Compact) };
}

EimHttpAnswer refused(int status, const QString &message)
{
    return reply(status, QJsonDocument(QJsonObject { { QStringLiteral("status_code"), status }, { QStringLiteral("message"), message } }));
}

QString rfc3339(Instant t)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(t), Qt::UTC).toString(Qt::ISODateWithMs);
}

/// The value of "name:value" in the query's q.
QString filtered(const QString &query, const char *name)
{
    const QRegularExpression form(QStringLiteral("(?:^|[?&])q=%1(?::|%3A)([0-9]{1,40})").arg(QString::fromLatin1(name)));
    return form.match(query).captured(1);
}

} // namespace

QString EmnifyNorth::basePath()
{
    return QStringLiteral("/api/v1");
}

EmnifyNorth::EmnifyNorth(EmnifyOrders &orders, EimState &state, const Clock &clock, std::uint64_t seed, QByteArray applicationToken)
    : m_orders(orders), m_state(state), m_clock(clock), m_seed(seed), m_applicationToken(std::move(applicationToken)),
      m_bearer(QCryptographicHash::hash("bearer of " + m_applicationToken, QCryptographicHash::Sha256).toHex())
{
}

EimHttpAnswer EmnifyNorth::authenticate(const EimHttpRequest &request)
{
    const QString token = QJsonDocument::fromJson(request.body).object()[QLatin1StringView("application_token")].toString();
    if (request.method != "POST" || token.isEmpty() || token.toLatin1() != m_applicationToken) return refused(401, QStringLiteral("Unauthorized"));
    return reply(200, QJsonDocument(QJsonObject { { QStringLiteral("auth_token"), QString::fromLatin1(m_bearer) } }));
}

EimHttpAnswer EmnifyNorth::answer(const EimHttpRequest &request)
{
    const QString prefix = basePath() + u'/';
    if (!request.path.startsWith(prefix)) return refused(404, QStringLiteral("Not Found"));
    const QStringList path = request.path.mid(prefix.size()).split(u'/', Qt::SkipEmptyParts);
    const QString first = path.value(0);
    if (first == QLatin1StringView("authenticate")) return authenticate(request);
    if (request.header("authorization") != "Bearer " + m_bearer) return refused(401, QStringLiteral("Unauthorized"));
    if (first == QLatin1StringView("euicc")) return euicc(path, request);
    if (first == QLatin1StringView("sim")) return sim(path, request);
    if (first == QLatin1StringView("endpoint")) return endpoint(path, request);
    return refused(404, QStringLiteral("Not Found"));
}

EimHttpAnswer EmnifyNorth::findEuicc(const QString &query)
{
    const auto eid = Eid::parse(filtered(query, "eid"));
    QJsonArray found;
    if (eid && m_state.card(*eid))
        found.append(QJsonObject { { QStringLiteral("id"), m_orders.numberOf(*eid) }, { QStringLiteral("eid"), eid->toString() } });
    return reply(200, QJsonDocument(found));
}

EimHttpAnswer EmnifyNorth::euicc(const QStringList &path, const EimHttpRequest &request)
{
    if (path.size() == 1) return findEuicc(request.query);
    if (path[1] == QLatin1StringView("operation") && path.value(2) == QLatin1StringView("action")) return { 200, "application/json", listed(m_seed, "action", actions) };
    if (path[1] == QLatin1StringView("operation") && path.value(2) == QLatin1StringView("status")) return { 200, "application/json", listed(m_seed, "status", statuses) };
    const auto eid = m_orders.cardOf(path[1].toLongLong());
    const EimCard *card = eid ? m_state.card(*eid) : nullptr;
    if (!card) return refused(404, QStringLiteral("eUICC not found"));
    if (path.size() == 2) {
        QJsonArray profiles;
        for (const EimProfile &one : card->profiles)
            profiles.append(QJsonObject { { QStringLiteral("iccid_with_luhn"), one.iccid.toString() }, { QStringLiteral("fallback"), one.fallback },
                                          { QStringLiteral("status"), QJsonObject { { QStringLiteral("description"), one.enabled ? QStringLiteral("Enabled") : QStringLiteral("Disabled") } } } });
        return reply(200, QJsonDocument(QJsonObject { { QStringLiteral("id"), path[1].toLongLong() }, { QStringLiteral("eid"), eid->toString() }, { QStringLiteral("profile"), profiles } }));
    }
    if (path[2] != QLatin1StringView("operation")) return refused(404, QStringLiteral("Not Found"));
    if (path.size() == 3 && request.method == "POST") return order(*eid, request);
    if (path.size() == 3) {
        QJsonArray list;
        for (const EmnifyOrder *one : m_orders.of(*eid)) list.append(json(*one));
        return reply(200, QJsonDocument(list));
    }
    const EmnifyOrder *found = m_orders.find(path[3]);
    return found && found->eid == *eid ? reply(200, QJsonDocument(json(*found))) : refused(404, QStringLiteral("Operation not found"));
}

std::optional<EmnifyOrder> EmnifyNorth::read(const Eid &eid, const EimCard &card, const QJsonObject &wanted, QString &wrong) const
{
    EmnifyOrder order;
    order.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    order.eid = eid;
    order.created = m_clock.now();
    order.expires = order.created + std::chrono::seconds(wanted[QLatin1StringView("validity_period")].toInteger(86'400));
    order.rollback = wanted[QLatin1StringView("rollback")].toBool();
    order.thenEnable = wanted[QLatin1StringView("enable")].toBool();
    const int id = wanted[QLatin1StringView("action")][QLatin1StringView("id")].toInt(-1);
    std::size_t index = 0;
    while (index < std::size(actions) && numberOf(m_seed, "action", index) != id) ++index;
    if (index == std::size(actions)) {
        wrong = QStringLiteral("action: unknown id");
        return {};
    }
    order.action = meanings[index];
    if (order.action == EimAction::Commands) return order;
    if (order.action == EimAction::Download) {
        const auto code = ActivationCode::parse(wanted[QLatin1StringView("activation_code")].toString());
        if (code) order.activationCode = code->wire().mid(4);
        else wrong = QStringLiteral("activation_code: malformed");
        return code ? std::optional(order) : std::nullopt;
    }
    const auto iccid = Iccid::parse(wanted[QLatin1StringView("iccid_with_luhn")].toString());
    const bool there = iccid && std::any_of(card.profiles.begin(), card.profiles.end(), [&](const EimProfile &one) { return one.iccid == *iccid; });
    if (!there) wrong = QStringLiteral("iccid_with_luhn: no such profile on this eUICC");
    if (there) order.iccid = *iccid;
    return there ? std::optional(order) : std::nullopt;
}

EimHttpAnswer EmnifyNorth::order(const Eid &eid, const EimHttpRequest &request)
{
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (!body.isArray() || body.array().isEmpty()) return refused(400, QStringLiteral("a list of operations is expected"));
    std::vector<EmnifyOrder> wanted;
    for (const QJsonValue &one : body.array()) {
        QString wrong;
        auto order = read(eid, *m_state.card(eid), one.toObject(), wrong);
        if (!order) return refused(400, wrong);
        wanted.push_back(std::move(*order));
    }
    QJsonArray accepted;
    for (EmnifyOrder &one : wanted) {
        accepted.append(json(one));
        m_orders.add(std::move(one));
    }
    return reply(201, QJsonDocument(accepted));
}

QJsonObject EmnifyNorth::json(const EmnifyOrder &order) const
{
    const auto *meaning = std::find(std::begin(meanings), std::end(meanings), order.action);
    const auto action = std::size_t(meaning - std::begin(meanings)), status = std::size_t(order.status);
    QJsonObject out { { QStringLiteral("id"), order.id },
                      { QStringLiteral("action"), QJsonObject { { QStringLiteral("id"), numberOf(m_seed, "action", action) }, { QStringLiteral("description"), QString::fromLatin1(actions[action]) } } },
                      { QStringLiteral("status"), QJsonObject { { QStringLiteral("id"), numberOf(m_seed, "status", status) }, { QStringLiteral("description"), QString::fromLatin1(statuses[status]) } } },
                      { QStringLiteral("creation_date"), rfc3339(order.created) }, { QStringLiteral("expiry_date"), rfc3339(order.expires) } };
    if (order.iccid) out.insert(QStringLiteral("iccid_with_luhn"), order.iccid->toString());
    if (order.ended) out.insert(QStringLiteral("finalization_date"), rfc3339(*order.ended));
    if (!order.reason.isEmpty())
        out.insert(QStringLiteral("error"), QJsonObject { { QStringLiteral("reason"), QStringLiteral("EUICC") }, { QStringLiteral("message"), order.reason } });
    return out;
}

QJsonObject EmnifyNorth::json(const EmnifySim &sim) const
{
    const std::size_t status = sim.suspended ? 2 : 1;
    QString digits = sim.iccid.toString();
    digits.chop(1);
    return { { QStringLiteral("id"), sim.id }, { QStringLiteral("iccid"), digits }, { QStringLiteral("iccid_with_luhn"), sim.iccid.toString() },
             { QStringLiteral("status"), QJsonObject { { QStringLiteral("id"), numberOf(m_seed, "sim", status) }, { QStringLiteral("description"), QString::fromLatin1(simStatuses[status]) } } },
             { QStringLiteral("endpoint"), QJsonObject { { QStringLiteral("id"), sim.id + endpoints } } } };
}

EimHttpAnswer EmnifyNorth::sim(const QStringList &path, const EimHttpRequest &request)
{
    if (path.size() == 1) {
        // The filter takes an ICCID without its check digit.
        const QString digits = filtered(request.query, "iccid");
        QJsonArray found;
        for (int check = 0; check < 10 && !digits.isEmpty(); ++check)
            if (const auto iccid = Iccid::parse(digits + QString::number(check)); iccid && m_state.cardWith(*iccid))
                if (const auto one = m_orders.sim(*iccid)) found.append(json(*one));
        return reply(200, QJsonDocument(found));
    }
    if (path[1] == QLatin1StringView("status")) return { 200, "application/json", listed(m_seed, "sim", simStatuses) };
    auto one = m_orders.sim(path[1].toLongLong());
    if (!one) return refused(404, QStringLiteral("SIM not found"));
    if (request.method != "PATCH") return reply(200, QJsonDocument(json(*one)));
    const int status = QJsonDocument::fromJson(request.body).object()[QLatin1StringView("status")][QLatin1StringView("id")].toInt(-1);
    if (status != numberOf(m_seed, "sim", 1) && status != numberOf(m_seed, "sim", 2)) return refused(400, QStringLiteral("status: unknown id"));
    one->suspended = status == numberOf(m_seed, "sim", 2);
    m_orders.keep(*one);
    return { 204, "application/json", {} };
}

EimHttpAnswer EmnifyNorth::endpoint(const QStringList &path, const EimHttpRequest &request)
{
    auto one = m_orders.sim(path.value(1).toLongLong() - endpoints);
    if (!one) return refused(404, QStringLiteral("Endpoint not found"));
    if (request.method != "PATCH")
        return reply(200, QJsonDocument(QJsonObject { { QStringLiteral("id"), one->id + endpoints }, { QStringLiteral("imei_lock"), one->locked } }));
    const QJsonValue lock = QJsonDocument::fromJson(request.body).object()[QLatin1StringView("imei_lock")];
    if (!lock.isBool()) return refused(400, QStringLiteral("imei_lock: a boolean is expected"));
    one->locked = lock.toBool();
    m_orders.keep(*one);
    return { 204, "application/json", {} };
}

} // namespace signalbox::world
