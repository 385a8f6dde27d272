#include "world/eimnorth.h"

#include "domain/activationcode.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::world {

namespace {

constexpr qsizetype largestBody = 16384;
constexpr qsizetype longestActivationCode = 256;

tl::unexpected<EimRefusal> invalid(const QString &message)
{
    return tl::unexpected<EimRefusal>(EimRefusal { 400, QStringLiteral("INVALID_ARGUMENT"), message });
}

tl::expected<bool, EimRefusal> onlyMembers(const QJsonObject &object, const QStringList &declared)
{
    for (const QString &name : object.keys())
        if (!declared.contains(name)) return invalid(QStringLiteral("The member \"%1\" is not declared.").arg(name.left(64)));
    return true;
}

bool digits(const QJsonValue &value, qsizetype least, qsizetype most)
{
    const QString text = value.toString();
    return value.isString() && text.size() >= least && text.size() <= most
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

tl::expected<EimTarget, EimRefusal> readTarget(const QJsonObject &profile)
{
    const QJsonValue eid = profile[QStringLiteral("eid")];
    const QJsonValue iccid = profile[QStringLiteral("iccid")];
    if (const auto strict = onlyMembers(profile, { QStringLiteral("eid"), QStringLiteral("iccid") }); !strict)
        return tl::unexpected(strict.error());
    EimTarget target;
    if (!eid.isUndefined()) {
        if (!digits(eid, 32, 32)) return invalid(QStringLiteral("eid must be 32 digits."));
        target.eid = *Eid::parse(eid.toString());
    }
    if (!iccid.isUndefined()) {
        if (!digits(iccid, 19, 20)) return invalid(QStringLiteral("iccid must be 19 or 20 digits."));
        target.iccid = *Iccid::parse(iccid.toString());
    }
    return target;
}

tl::expected<bool, EimRefusal> checkRequired(const QString &operation, const EimTarget &target, const QJsonObject &body)
{
    const bool download = operation == QLatin1StringView("download");
    const bool status = operation == QLatin1StringView("retrieve-status");
    if (download && !target.eid) return invalid(QStringLiteral("esimProfile.eid is required."));
    if (status && !target.eid && !target.iccid) return invalid(QStringLiteral("esimProfile needs eid or iccid."));
    if (!download && !status && !target.iccid) return invalid(QStringLiteral("esimProfile.iccid is required."));
    const QJsonValue activation = body[QStringLiteral("activationCode")];
    if (download && (!activation.isString() || activation.toString().size() > longestActivationCode))
        return invalid(QStringLiteral("activationCode is required, at most 256 characters."));
    return true;
}

/// What can be said without the SM-DP+ is said at once.
tl::expected<QString, EimRefusal> readActivation(const QString &text)
{
    const auto code = ActivationCode::parse(text);
    if (!code || !text.startsWith(QLatin1StringView("LPA:"))) return invalid(QStringLiteral("activationCode is not of the form LPA:1$address$matching id."));
    if (code->needsConfirmation())
        return tl::unexpected(EimRefusal { 422, QStringLiteral("SERVICE_NOT_APPLICABLE"),
                                           QStringLiteral("This profile wants a confirmation code, for which the API has no member.") });
    return code->wire().mid(4);
}

} // namespace

tl::expected<EimBody, EimRefusal> EimBody::parse(const QString &operation, const QByteArray &json)
{
    if (json.size() > largestBody) return invalid(QStringLiteral("The body is too large."));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) return invalid(QStringLiteral("The body is not a JSON object: %1.").arg(problem.errorString()));
    const QJsonObject body = document.object();
    QStringList declared { QStringLiteral("esimProfile") };
    if (operation == QLatin1StringView("download")) declared << QStringLiteral("activationCode");
    if (const auto strict = onlyMembers(body, declared); !strict) return tl::unexpected(strict.error());
    const QJsonValue profile = body[QStringLiteral("esimProfile")];
    if (!profile.isObject()) return invalid(QStringLiteral("esimProfile is required."));
    const auto target = readTarget(profile.toObject());
    if (!target) return tl::unexpected(target.error());
    if (const auto complete = checkRequired(operation, *target, body); !complete) return tl::unexpected(complete.error());
    EimBody parsed { *target };
    if (operation == QLatin1StringView("download")) {
        auto code = readActivation(body[QStringLiteral("activationCode")].toString());
        if (!code) return tl::unexpected(code.error());
        parsed.target.activationCode = *code;
    }
    return parsed;
}

} // namespace signalbox::world
