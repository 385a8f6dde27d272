#include "world/onomondonorth.h"

#include "world/euicc.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::world {

namespace {

constexpr qsizetype largestBody = 64 * 1024;
constexpr qsizetype mostListed = 52;

EimHttpAnswer bare(int status)
{
    return { status, "text/plain", {} };
}

EimHttpAnswer json(const QByteArray &body)
{
    return { 200, "application/json", body };
}

bool isFacility(const QString &name)
{
    static const QStringList known { QStringLiteral("psmo"), QStringLiteral("eco"), QStringLiteral("edr"), QStringLiteral("download") };
    return known.contains(name);
}

/// The body as a form parser leaves it: '+' is a blank, %XX an octet. An error is the HTTP status.
tl::expected<QByteArray, int> unform(const QByteArray &body)
{
    if (body.contains('&') || body.contains('=')) return tl::unexpected(500);
    QByteArray out;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body[i] == '%') {
            bool good = false;
            const int octet = body.mid(i + 1, 2).toInt(&good, 16);
            if (!good || i + 2 >= body.size()) return tl::unexpected(400);
            out += char(octet);
            i += 2;
        } else {
            out += body[i] == '+' ? ' ' : body[i];
        }
    }
    return out;
}

EimHttpAnswer information()
{
    const QJsonArray commands { QStringLiteral("enable"), QStringLiteral("disable"), QStringLiteral("delete"), QStringLiteral("listProfileInfo"),
                                QStringLiteral("getRAT"), QStringLiteral("configureAutoEnable"), QStringLiteral("setFallbackAttribute"),
                                QStringLiteral("unsetFallbackAttribute"), QStringLiteral("setDefaultDpAddress") };
    return json(QJsonDocument(QJsonObject { { QStringLiteral("vsn"), QStringLiteral("0.0.2-lab") }, { QStringLiteral("eim_id"), labEimId() },
                                            { QStringLiteral("sgp32"), QStringLiteral("1.2") }, { QStringLiteral("psmo"), commands } }).toJson(QJsonDocument::Compact));
}

} // namespace

EimHttpAnswer OnomondoNorth::answer(const EimHttpRequest &request)
{
    if (request.method != "GET" && request.method != "POST") {
        EimHttpAnswer refused = bare(405);
        refused.headers.emplaceBack("Allow", "GET, POST");
        return refused;
    }
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty()) return information();
    if (!isFacility(parts[0]) || parts.size() < 2) return bare(404);
    const QString &facility = parts[0], &verb = parts[1];
    if (verb == QLatin1StringView("create") && parts.size() == 2) return request.method == "POST" ? create(facility, request) : bare(404);
    if (request.method != "GET") return bare(404);
    if (verb == QLatin1StringView("list") && parts.size() == 2) return list(facility);
    if (parts.size() != 3) return bare(404);
    if (verb == QLatin1StringView("lookup")) return lookup(facility, parts[2]);
    if (verb != QLatin1StringView("delete")) return bare(404);
    return json(m_orders.remove(facility, parts[2]) ? "{\"status\":\"deleted\"}" : "{\"status\":\"absent\"}");
}

EimHttpAnswer OnomondoNorth::create(const QString &facility, const EimHttpRequest &request)
{
    if (request.header("content-type") != "application/json") return bare(415);
    if (request.body.size() > largestBody) return bare(413);
    const auto body = unform(request.body);
    if (!body) return bare(body.error());
    auto parsed = OrderedJson::parse(*body);
    if (!parsed || !parsed->has({ "eidValue", "order" })) return bare(500);
    const QString id = m_orders.create(facility, std::move(parsed->items[0]), std::move(parsed->items[1]));
    EimHttpAnswer accepted = bare(303);
    accepted.headers.emplaceBack("Location", '/' + facility.toLatin1() + "/lookup/" + id.toLatin1());
    return accepted;
}

EimHttpAnswer OnomondoNorth::lookup(const QString &facility, const QString &id) const
{
    const OnomondoOrder *order = m_orders.find(facility, id);
    if (!order) return json("{\"status\":\"absent\"}");
    static constexpr const char *words[] = { "new", "work", "done" };
    return json("{\"status\":\"" + QByteArray(words[int(order->status)]) + "\",\"timestamp\":\"" + QByteArray::number(qlonglong(toMicros(order->since) / 1'000'000))
                + "\",\"resource\":{\"eidValue\":" + order->eid.write() + ",\"order\":" + order->order.write() + "},\"outcome\":" + order->outcome
                + ",\"debuginfo\":\"" + order->debuginfo.toHex().toUpper() + "\"}");
}

EimHttpAnswer OnomondoNorth::list(const QString &facility) const
{
    const QStringList ids = m_orders.list(facility);
    if (ids.size() > mostListed) return bare(500);
    return json(QJsonDocument(QJsonObject { { QStringLiteral("resourceIdList"), QJsonArray::fromStringList(ids) } }).toJson(QJsonDocument::Compact));
}

} // namespace signalbox::world
