// What an order of the onomondo dialect came to.
#include "provisioning/answerfaults.h"
#include "provisioning/onomondodialect.h"
#include "provisioning/onomondoproof.h"
#include "sgp32/euiccinfo.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cctype>

namespace signalbox::onomondo {

namespace {

using namespace answers;
using Kind = OrderStatus::Kind;

constexpr qsizetype mostProfiles = 256;
constexpr qsizetype longestName = 256;
constexpr qsizetype longestHex = 32 * 1024;

const char *memberOf(OperationKind kind)
{
    using enum OperationKind;
    switch (kind) {
    case Enable: return "enableResult";
    case Disable: return "disableResult";
    case Delete: return "deleteResult";
    case SetFallback: return "setFallbackAttributeResult";
    case UnsetFallback: return "unsetFallbackAttributeResult";
    case SetDefaultDp: return "setDefaultDpAddressResult";
    case ImmediateEnable: return "configureAutoEnableResult";
    case Audit: return "listProfileInfoResult";
    case EimConfig: return "listEimResult";
    case EuiccInfo: return "euiccDataResult";
    case Download: return "profileInstallationResult";
    default: return "";
    }
}

/// The eIM gives the number of a value that its standard has no name for.
QString nameOf(OperationKind kind, const QJsonValue &value)
{
    if (value.isString()) return value.toString().left(longestName);
    if (!value.isDouble()) return {};
    const int number = value.toInt(-1);
    switch (number) {
    case 0: return QStringLiteral("ok");
    case 1: return QStringLiteral("iccidOrAidNotFound");
    case 2: return kind == OperationKind::Disable ? QStringLiteral("profileNotInEnabledState") : QStringLiteral("profileNotInDisabledState");
    case 3: return QStringLiteral("disallowedByPolicy");
    case 5: return QStringLiteral("catBusy");
    case 20: return QStringLiteral("rollbackNotAvailable");
    case 21: return QStringLiteral("returnFallbackProfile");
    case 127: return QStringLiteral("undefinedError");
    default: return QString::number(number);
    }
}

/// Failures of the eIM's procedure after which the card may have executed the order all the same.
bool leavesInDoubt(const QString &procedureError)
{
    static const QStringList certain { QStringLiteral("badPsmo"), QStringLiteral("badEco"), QStringLiteral("badEdr"), QStringLiteral("badOrder"),
                                       QStringLiteral("initiateAuthenticationError"), QStringLiteral("authenticateClientError"),
                                       QStringLiteral("authenticateResponseError"), QStringLiteral("downloadResponseError"),
                                       QStringLiteral("getBoundProfilePackageError"), QStringLiteral("cancelSessionResponseError") };
    return !certain.contains(procedureError);
}

/// Refusals by which a card says that it executed nothing. A replay may be the repetition of what it did execute, and
/// counterValueMismatch is the eIM's own word for a result that came late.
bool refusedByCard(const QString &packageError)
{
    static const QStringList certain { QStringLiteral("invalidEid"), QStringLiteral("counterValueOutOfRange"), QStringLiteral("sizeOverflow"),
                                       QStringLiteral("undefinedError"), QStringLiteral("104") };
    return certain.contains(packageError);
}

bool isGood(const QJsonValue &value)
{
    return value.toString() == QLatin1StringView("ok") || value.toString() == QLatin1StringView("successResult");
}

std::optional<std::vector<Profile>> profilesOf(const QJsonObject &result, bool &tellsFallback)
{
    const QJsonValue list = result.value(QLatin1StringView("profileInfoList"));
    if (!list.isArray() || list.toArray().size() > mostProfiles) return std::nullopt;
    std::vector<Profile> profiles;
    for (const QJsonValue &entry : list.toArray()) {
        const QJsonObject one = entry.toObject();
        const auto text = [&one](const char *member) { return one.value(QLatin1StringView(member)); };
        const auto iccid = fromSwappedHex(text("iccid").toString());
        const QJsonValue state = text("profileState");
        const bool enabled = state == QLatin1StringView("enabled") || state.toInt(-1) == 1;
        if (!iccid || (!enabled && state != QLatin1StringView("disabled") && state.toInt(-1) != 0)) return std::nullopt;
        Profile profile;
        profile.iccid = *iccid;
        profile.state = enabled ? ProfileState::Enabled : ProfileState::Disabled;
        profile.name = text("profileName").toString().left(longestName);
        const QJsonValue kind = text("profileClass");
        if (kind == QLatin1StringView("test")) profile.kind = ProfileClass::Test;
        if (kind == QLatin1StringView("provisioning")) profile.kind = ProfileClass::Provisioning;
        tellsFallback = tellsFallback && text("fallbackAttribute").isBool();
        profile.fallback = text("fallbackAttribute").toBool();
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

QByteArray octets(const QJsonValue &hex)
{
    const QByteArray text = hex.toString().toLatin1();
    const bool good = text.size() <= longestHex && text.size() % 2 == 0 && std::all_of(text.begin(), text.end(), [](char c) { return std::isxdigit(uchar(c)); });
    return good ? QByteArray::fromHex(text) : QByteArray();
}

EuiccFacts factsOf(const QJsonObject &data)
{
    EuiccFacts facts;
    if (const auto info = sgp32::parseEuiccInfo2(octets(data.value(QLatin1StringView("euiccInfo2"))))) facts = *info;
    facts.certificate = octets(data.value(QLatin1StringView("euiccCertificate")));
    facts.issuer = octets(data.value(QLatin1StringView("eumCertificate")));
    facts.defaultSmdp = data.value(QLatin1StringView("defaultSmdpAddress")).toString().left(255);
    return facts;
}

std::vector<EimEntry> eimsOf(const QJsonObject &result)
{
    std::vector<EimEntry> eims;
    for (const QJsonValue &entry : result.value(QLatin1StringView("eimIdList")).toArray()) {
        EimEntry eim;
        eim.id = entry.toObject().value(QLatin1StringView("eimId")).toString().left(128);
        if (!eim.id.isEmpty() && eims.size() < 64) eims.push_back(std::move(eim));
    }
    return eims;
}

void concluded(OrderStatus &out, Kind kind, const QString &code = {})
{
    out.kind = kind;
    out.code = code.left(longestName);
}

/// The card's answer to the one command of the order.
void readResult(OrderStatus &out, OperationKind kind, const QJsonValue &value)
{
    const QJsonObject result = value.toObject();
    switch (kind) {
    case OperationKind::Audit: {
        bool tellsFallback = true;
        const auto profiles = isGood(result.value(QLatin1StringView("finalResult"))) ? profilesOf(result, tellsFallback) : std::nullopt;
        concluded(out, profiles ? Kind::Succeeded : Kind::Failed, profiles ? QString() : QStringLiteral("listProfileInfo errorResult"));
        out.reading.profiles = profiles;
        out.reading.tellsFallback = tellsFallback;
        return;
    }
    case OperationKind::EimConfig:
        if (!isGood(result.value(QLatin1StringView("finalResult")))) return concluded(out, Kind::Failed, QStringLiteral("listEim errorResult"));
        out.reading.eims = eimsOf(result);
        return concluded(out, Kind::Succeeded);
    case OperationKind::EuiccInfo:
        if (!isGood(result.value(QLatin1StringView("edrResult")))) return concluded(out, Kind::Failed, nameOf(kind, result.value(QLatin1StringView("edrResult"))));
        out.reading.euicc = factsOf(result.value(QLatin1StringView("euiccData")).toObject());
        return concluded(out, Kind::Succeeded);
    case OperationKind::Download:
        out.assignedIccid = fromSwappedHex(result.value(QLatin1StringView("iccid")).toString());
        if (isGood(result.value(QLatin1StringView("finalResult")))) return concluded(out, Kind::Succeeded);
        return concluded(out, Kind::Failed, QStringLiteral("profileInstallation errorResult"));
    default: break;
    }
    const QString name = nameOf(kind, value);
    concluded(out, name == QLatin1StringView("ok") ? Kind::Succeeded : Kind::Failed, name == QLatin1StringView("ok") ? QString() : name);
}

/// One object of the outcome: {name: value}. A rollback behind an enable has the last word.
void readOne(OrderStatus &out, OperationKind kind, const QString &name, const QJsonValue &value)
{
    const QString said = nameOf(kind, value);
    if (name == QLatin1StringView(memberOf(kind))) return readResult(out, kind, value);
    if (name == QLatin1StringView("rollbackResult")) {
        const bool back = said == QLatin1StringView("ok");
        return concluded(out, back ? Kind::RolledBack : Kind::InDoubt, back ? QStringLiteral("rolledBack") : QStringLiteral("rollback ") + said);
    }
    if (name == QLatin1StringView("procedureError")) {
        if (said == QLatin1StringView("noshowOrder")) return concluded(out, Kind::NotFetched, said);
        return concluded(out, leavesInDoubt(said) ? Kind::InDoubt : Kind::Failed, said);
    }
    if (name == QLatin1StringView("euiccPackageErrorCode")) return concluded(out, refusedByCard(said) ? Kind::Failed : Kind::InDoubt, said);
    if (name == QLatin1StringView("eimPackageError"))
        return concluded(out, said == QLatin1StringView("invalidPackageFormat") ? Kind::Failed : Kind::InDoubt, said);
    if (name == QLatin1StringView("cancelSessionResult")) return concluded(out, Kind::Failed, QStringLiteral("cancelSession ") + said);
    const bool undecided = out.kind == Kind::InDoubt;
    if (name == QLatin1StringView("processingTerminated") && undecided)
        concluded(out, said == QLatin1StringView("unknownOrDamagedCommand") ? Kind::Failed : Kind::InDoubt, said);
}

} // namespace

Result<OrderStatus> readOrder(const QUrl &root, const HttpAnswer &answer, OperationKind kind)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    if (!isObject(answer)) return tl::unexpected(notJson(root, answer));
    const QJsonObject body = objectOf(answer);
    const QString status = body.value(QLatin1StringView("status")).toString();
    OrderStatus out;
    if (status == QLatin1StringView("new")) return out;
    if (status == QLatin1StringView("work")) concluded(out, Kind::Working);
    else if (status == QLatin1StringView("absent") || status == QLatin1StringView("deleted")) concluded(out, Kind::Gone, status);
    else if (status == QLatin1StringView("error")) concluded(out, Kind::InDoubt, status);
    else if (status != QLatin1StringView("done")) return tl::unexpected(wrongMember(root, "status"));
    if (status != QLatin1StringView("done")) return out;
    const QJsonValue outcome = body.value(QLatin1StringView("outcome"));
    if (!outcome.isArray()) return tl::unexpected(wrongMember(root, "outcome"));
    concluded(out, Kind::InDoubt, QStringLiteral("no outcome"));
    for (const QJsonValue &entry : outcome.toArray()) {
        const QJsonObject one = entry.toObject();
        for (auto member = one.begin(); member != one.end(); ++member) readOne(out, kind, member.key(), member.value());
    }
    bool numeric = false;
    const qint64 seconds = body.value(QLatin1StringView("timestamp")).toString().toLongLong(&numeric);
    if (numeric && seconds > 0 && seconds < 100'000'000'000) out.completedAt = instantFromMicros(seconds * 1'000'000);
    out.proof = proofOf(body.value(QLatin1StringView("debuginfo")).toString());
    return out;
}

} // namespace signalbox::onomondo
