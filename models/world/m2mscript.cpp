#include "world/m2mscript.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::world {

namespace {

constexpr std::pair<M2mAction, QLatin1StringView> actions[] = {
    { M2mAction::Audit, QLatin1StringView("audit") }, { M2mAction::Enable, QLatin1StringView("enable") },
    { M2mAction::Disable, QLatin1StringView("disable") }, { M2mAction::Delete, QLatin1StringView("delete") },
    { M2mAction::SetFallback, QLatin1StringView("set-fallback") }, { M2mAction::Install, QLatin1StringView("install") },
};

tl::unexpected<Error> wrong(const char *member)
{
    return failure("m2m.message", { { QStringLiteral("member"), QString::fromLatin1(member) } });
}

QJsonValue at(const QJsonObject &object, const char *name) { return object.value(QLatin1StringView(name)); }

QString hex(const QByteArray &octets) { return QString::fromLatin1(octets.toHex().toUpper()); }
QByteArray octets(const QJsonValue &hex) { return QByteArray::fromHex(hex.toString().toLatin1()); }

QJsonObject json(const M2mListed &one)
{
    return { { QStringLiteral("aid"), hex(one.aid) }, { QStringLiteral("iccid"), one.iccid.toString() },
             { QStringLiteral("enabled"), one.enabled }, { QStringLiteral("fallback"), one.fallback } };
}

QJsonObject json(const M2mProfile &one)
{
    const Profile &profile = one.profile;
    return { { QStringLiteral("iccid"), profile.iccid.toString() }, { QStringLiteral("imsi"), profile.imsi ? profile.imsi->toString() : QString() },
             { QStringLiteral("home"), qint64(profile.home ? profile.home->key() : 0) }, { QStringLiteral("name"), profile.name },
             { QStringLiteral("policy"), one.policy }, { QStringLiteral("octets"), qint64(one.octets) } };
}

Result<M2mProfile> profileOf(const QJsonObject &object)
{
    const auto iccid = Iccid::parse(at(object, "iccid").toString());
    if (!iccid) return wrong("iccid");
    M2mProfile one;
    one.profile.iccid = *iccid;
    if (const auto imsi = Imsi::parse(at(object, "imsi").toString())) one.profile.imsi = *imsi;
    one.profile.home = Plmn::fromKey(std::uint32_t(at(object, "home").toInteger()));
    one.profile.name = at(object, "name").toString();
    one.policy = std::uint8_t(at(object, "policy").toInt());
    one.octets = std::uint32_t(std::clamp<qint64>(at(object, "octets").toInteger(), 0, 0xFFFFFFFFll));
    return one;
}

Result<M2mAnswer> answerOf(const QJsonObject &object)
{
    M2mAnswer answer { at(object, "counter").toInteger(), at(object, "status").toString().toUShort(nullptr, 16), {},
                       std::uint32_t(std::clamp<qint64>(at(object, "free").toInteger(), 0, 0xFFFFFFFFll)) };
    if (answer.status == 0) return wrong("status");
    for (const QJsonValue &each : at(object, "profiles").toArray()) {
        const QJsonObject one = each.toObject();
        const auto iccid = Iccid::parse(at(one, "iccid").toString());
        if (!iccid) return wrong("iccid");
        answer.profiles.push_back({ octets(at(one, "aid")), *iccid, at(one, "enabled").toBool(), at(one, "fallback").toBool() });
    }
    return answer;
}

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

QLatin1StringView code(M2mAction action)
{
    return std::find_if(std::begin(actions), std::end(actions), [&](const auto &row) { return row.first == action; })->second;
}

std::optional<M2mAction> m2mActionFromCode(QStringView code)
{
    for (const auto &[action, name] : actions)
        if (code == name) return action;
    return std::nullopt;
}

QByteArray encode(const M2mUp &message)
{
    QJsonObject object { { QStringLiteral("eid"), message.eid.toString() } };
    if (message.answer) {
        QJsonArray profiles;
        for (const M2mListed &one : message.answer->profiles)
            profiles.append(json(one));
        object.insert(QStringLiteral("answer"), QJsonObject { { QStringLiteral("counter"), qint64(message.answer->counter) },
                                                              { QStringLiteral("status"), QString::number(message.answer->status, 16) },
                                                              { QStringLiteral("free"), qint64(message.answer->freeMemory) },
                                                              { QStringLiteral("profiles"), profiles } });
    }
    if (message.notice)
        object.insert(QStringLiteral("notice"), QJsonObject { { QStringLiteral("sequence"), qint64(message.notice->sequence) },
                                                              { QStringLiteral("fell-back"), message.notice->news == M2mNews::FellBack },
                                                              { QStringLiteral("enabled"), message.notice->enabled.toString() } });
    return compact(object);
}

QByteArray encode(const M2mDown &message)
{
    QJsonObject object;
    if (message.confirmed) object.insert(QStringLiteral("confirmed"), qint64(*message.confirmed));
    if (message.script) {
        QJsonObject script { { QStringLiteral("counter"), qint64(message.script->counter) }, { QStringLiteral("action"), QString(code(message.script->action)) },
                             { QStringLiteral("aid"), hex(message.script->aid) } };
        if (message.script->package) script.insert(QStringLiteral("package"), json(*message.script->package));
        object.insert(QStringLiteral("script"), script);
    }
    return compact(object);
}

Result<M2mUp> parseM2mUp(QByteArrayView bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes.toByteArray()).object();
    const auto eid = Eid::parse(at(object, "eid").toString());
    if (!eid) return wrong("eid");
    M2mUp message { *eid };
    if (object.contains(QLatin1StringView("answer"))) {
        auto answer = answerOf(at(object, "answer").toObject());
        if (!answer) return tl::unexpected(answer.error());
        message.answer = std::move(*answer);
    }
    if (const QJsonObject notice = at(object, "notice").toObject(); !notice.isEmpty()) {
        const auto enabled = Iccid::parse(at(notice, "enabled").toString());
        if (!enabled) return wrong("enabled");
        message.notice = M2mNotice { at(notice, "sequence").toInteger(), at(notice, "fell-back").toBool() ? M2mNews::FellBack : M2mNews::Changed, *enabled };
    }
    return message;
}

Result<M2mDown> parseM2mDown(QByteArrayView bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray());
    if (!document.isObject()) return wrong("");
    const QJsonObject object = document.object();
    M2mDown message;
    if (at(object, "confirmed").isDouble()) message.confirmed = at(object, "confirmed").toInteger();
    if (const QJsonObject script = at(object, "script").toObject(); !script.isEmpty()) {
        const auto action = m2mActionFromCode(at(script, "action").toString());
        if (!action) return wrong("action");
        message.script = M2mScript { at(script, "counter").toInteger(), *action, octets(at(script, "aid")), {} };
        if (*action == M2mAction::Install) {
            auto package = profileOf(at(script, "package").toObject());
            if (!package) return tl::unexpected(package.error());
            package->aid = message.script->aid;
            message.script->package = std::move(*package);
        }
    }
    return message;
}

} // namespace signalbox::world
