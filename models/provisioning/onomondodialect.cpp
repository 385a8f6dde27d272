#include "provisioning/onomondodialect.h"

#include "provisioning/answerfaults.h"
#include "provisioning/httpdate.h"
#include "provisioning/tlssettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace signalbox::onomondo {

namespace {

using namespace answers;
using enum OperationKind;

constexpr char mustEscape[] = "&=+%\"\\";
const QString psmo = QStringLiteral("psmo"), eco = QStringLiteral("eco"), edr = QStringLiteral("edr"), download = QStringLiteral("download");
// Default SM-DP+ (SGP.32 v1.0), EUICCInfo2, association token, certificates of EUM and eUICC.
constexpr char informationTags[] = "80BF2284A5A6";

QByteArray profileCommand(const char *name, const Iccid &iccid, const char *rest = "")
{
    return QByteArray("[{\"") + name + "\":{\"iccid\":" + quoted(QString::fromLatin1(swappedHex(iccid))) + rest + "}}]";
}

/// The order of the members counts: without it the eIM finds no rule for the command.
QByteArray autoEnable(const OperationDetails &details)
{
    if (!details.allow) return "[{\"configureAutoEnable\":{\"autoEnableFlag\":false}}]";
    const QByteArray address = details.smdpAddress.isEmpty() ? QByteArray() : ",\"smdpAddress\":" + quoted(details.smdpAddress);
    return "[{\"configureAutoEnable\":{\"autoEnableFlag\":true" + address + "}}]";
}

std::optional<QByteArray> commandOf(const Operation &op, const std::optional<ActivationCode> &activation, const Extensions &extensions)
{
    switch (op.kind) {
    case Download: return activation ? std::optional("{\"activationCode\":" + quoted(activation->wire().mid(4)) + '}') : std::nullopt;
    case Enable: return op.iccid ? std::optional(profileCommand("enable", *op.iccid, op.rollback ? ",\"rollback\":true" : ",\"rollback\":false")) : std::nullopt;
    case Disable: return op.iccid ? std::optional(profileCommand("disable", *op.iccid)) : std::nullopt;
    case Delete: return op.iccid ? std::optional(profileCommand("delete", *op.iccid)) : std::nullopt;
    case SetFallback: return op.iccid && extensions.fallback ? std::optional(profileCommand("setFallbackAttribute", *op.iccid)) : std::nullopt;
    case UnsetFallback: return extensions.fallback ? std::optional(QByteArray("[{\"unsetFallbackAttribute\":{}}]")) : std::nullopt;
    case SetDefaultDp:
        if (!extensions.defaultDp || op.details.smdpAddress.isEmpty()) return std::nullopt;
        return "[{\"setDefaultDpAddress\":{\"smdpAddress\":" + quoted(op.details.smdpAddress) + "}}]";
    case ImmediateEnable: return autoEnable(op.details);
    case Audit: return QByteArray("[{\"listProfileInfo\":{}}]");
    case EimConfig: return QByteArray("[{\"listEim\":{}}]");
    case EuiccInfo: return QByteArray("{\"tagList\":\"") + informationTags + "\"}";
    default: return std::nullopt;
    }
}

} // namespace

BackendCapabilities capabilities(const Extensions &extensions)
{
    BackendCapabilities can;
    can.kinds = { Download, Enable, Disable, Delete, Audit, EuiccInfo, EimConfig, ImmediateEnable };
    if (extensions.fallback) can.kinds += { SetFallback, UnsetFallback };
    if (extensions.defaultDp) can.kinds += SetDefaultDp;
    const QString oldStandard = QStringLiteral("onomondo-sgp32-1.0"), noView = QStringLiteral("onomondo-no-view"), noSubscriptions = QStringLiteral("onomondo-no-subscriptions");
    can.refusals = { { ReadStatus, noView }, { ImeiLock, noSubscriptions }, { ImeiUnlock, noSubscriptions }, { Suspend, noSubscriptions }, { Resume, noSubscriptions } };
    for (const OperationKind kind : { SetFallback, UnsetFallback, SetDefaultDp })
        if (!can.kinds.contains(kind)) can.refusals.insert(kind, oldStandard);
    can.rollbackSelectable = can.listsOpenOrders = can.tellsDeviceApart = can.passesCardProof = can.readsByOrder = true;
    return can;
}

Result<Extensions> readInfo(const QUrl &root, const HttpAnswer &answer)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    if (!isObject(answer)) return tl::unexpected(notJson(root, answer));
    Extensions found;
    for (const QJsonValue &command : objectOf(answer).value(QLatin1StringView("psmo")).toArray()) {
        if (command.toString() == QLatin1StringView("setFallbackAttribute")) found.fallback = true;
        if (command.toString() == QLatin1StringView("setDefaultDpAddress")) found.defaultDp = true;
    }
    return found;
}

QByteArray quoted(QStringView text)
{
    QByteArray out = "\"";
    for (const QChar c : text) {
        const bool plain = c >= u' ' && c < u'\x7f' && !strchr(mustEscape, c.toLatin1());
        if (plain) out += c.toLatin1();
        else out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out + '"';
}

QByteArray swappedHex(const Iccid &iccid)
{
    return iccid.wire().toHex().toUpper();
}

std::optional<Iccid> fromSwappedHex(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-Fa-f]{20}\\z"));
    if (!form.match(text.toString()).hasMatch()) return std::nullopt;
    const auto iccid = Iccid::fromWire(QByteArray::fromHex(text.toLatin1()));
    return iccid ? std::optional(*iccid) : std::nullopt;
}

QString facilityOf(OperationKind kind)
{
    switch (kind) {
    case Download: return download;
    case EimConfig: return eco;
    case EuiccInfo: return edr;
    case ReadStatus: case ImeiLock: case ImeiUnlock: case Suspend: case Resume: return {};
    default: return psmo;
    }
}

std::optional<Order> orderOf(const Operation &operation, const std::optional<ActivationCode> &activation, const Extensions &extensions)
{
    const auto command = commandOf(operation, activation, extensions);
    if (!command) return std::nullopt;
    const QString facility = facilityOf(operation.kind);
    return Order { facility, "{\"eidValue\":\"" + operation.eid.toString().toUpper().toLatin1() + "\",\"order\":{\"" + facility.toLatin1() + "\":" + *command + "}}" };
}

QByteArray anyOrderFor(const Eid &eid)
{
    return "{\"eidValue\":\"" + eid.toString().toLatin1() + "\"}";
}

QUrl createUrl(const QUrl &root, const QString &facility)
{
    return below(root, facility + QStringLiteral("/create"));
}

QUrl lookupUrl(const QUrl &root, const QString &reference)
{
    return below(root, reference.section(u'/', 0, 0) + QStringLiteral("/lookup/") + reference.section(u'/', 1));
}

QUrl deleteUrl(const QUrl &root, const QString &reference)
{
    return below(root, reference.section(u'/', 0, 0) + QStringLiteral("/delete/") + reference.section(u'/', 1));
}

QUrl listUrl(const QUrl &root, const QString &facility)
{
    return below(root, facility + QStringLiteral("/list"));
}

bool isReference(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(psmo|eco|edr|download)/[0-9a-fA-F-]{1,64}\\z"));
    return form.match(text).hasMatch();
}

std::optional<Error> faultOf(const QUrl &root, const HttpAnswer &answer)
{
    const QString status = QStringLiteral("HTTP %1").arg(answer.status());
    if (auto trouble = troubleOf(root, answer, status)) return trouble;
    if (answer.status() < 300) return std::nullopt;
    QVariantMap parameters = whereTo(root);
    parameters.insert(QStringLiteral("status"), answer.status());
    return Error { QStringLiteral("connection.protocol"), parameters, status };
}

SubmitAnswer readSubmission(const QUrl &root, const HttpAnswer &answer)
{
    SubmitAnswer out;
    const int status = answer.status();
    if (status == 303) {
        // A path without a host. What stands before the facility may be a proxy's own.
        static const QRegularExpression form(QStringLiteral("(?:^|/)(psmo|eco|edr|download)/lookup/([0-9a-fA-F-]{1,64})/?\\z"));
        const auto found = form.match(QString::fromLatin1(answer.header("Location").left(2048)));
        if (found.hasMatch()) {
            out.kind = SubmitAnswer::Kind::Accepted;
            out.providerRef = found.captured(1) + u'/' + found.captured(2);
        } else {
            out.error = wrongMember(root, "Location");
        }
        return out;
    }
    if (auto fault = faultOf(root, answer)) out.error = *fault;
    else out.error = wrongMember(root, "Location"); // 200: not the eIM's answer to a creation
    if (status == 429 || status == 503) {
        out.kind = SubmitAnswer::Kind::NotSent; // a proxy's: the eIM itself never says so
        out.retryAfter = retryAfter(answer, WallClock().now());
    } else if (status >= 400 && status < 500 && status != 408) {
        out.kind = SubmitAnswer::Kind::Refused;
        out.code = QStringLiteral("HTTP %1").arg(status);
    }
    return out;
}

Result<QStringList> readList(const QUrl &root, const HttpAnswer &answer, const QString &facility)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    if (!isObject(answer)) return tl::unexpected(notJson(root, answer));
    const QJsonValue list = objectOf(answer).value(QLatin1StringView("resourceIdList"));
    if (!list.isArray()) return tl::unexpected(wrongMember(root, "resourceIdList"));
    QStringList references;
    for (const QJsonValue &id : list.toArray())
        if (const QString reference = facility + u'/' + id.toString(); isReference(reference)) references += reference;
    return references;
}

bool isOpenOrder(const HttpAnswer &answer, const Order &order)
{
    const QJsonObject found = objectOf(answer);
    const QString status = found.value(QLatin1StringView("status")).toString();
    const bool open = status == QLatin1StringView("new") || status == QLatin1StringView("work");
    const QJsonObject wanted = QJsonDocument::fromJson(order.body).object(), resource = found.value(QLatin1StringView("resource")).toObject();
    const bool any = !wanted.contains(QLatin1StringView("order"));
    const bool same = any ? resource.value(QLatin1StringView("eidValue")) == wanted.value(QLatin1StringView("eidValue")) : resource == wanted;
    return open && same;
}

bool hasEnded(const HttpAnswer &answer)
{
    return answer.status() == 200 && objectOf(answer).value(QLatin1StringView("status")).toString() == QLatin1StringView("done");
}

} // namespace signalbox::onomondo
