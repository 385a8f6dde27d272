#include "world/smsrtypes.h"

#include "world/m2mcard.h"

#include <QJsonArray>

namespace signalbox::world {

using namespace sgp02;

namespace {

QJsonValue at(const QJsonObject &object, const char *name) { return object.value(QLatin1StringView(name)); }
QString text(const QJsonObject &object, const char *name) { return at(object, name).toString(); }

QString digits(const auto &id) { return id ? id->toString() : QString(); }
QString hex(const QByteArray &octets) { return QString::fromLatin1(octets.toHex()); }
QByteArray octets(const QString &hex) { return QByteArray::fromHex(hex.toLatin1()); }

template<typename Id>
std::optional<Id> read(const QString &digits)
{
    const auto id = Id::parse(digits);
    return id ? std::optional(*id) : std::nullopt;
}

QJsonValue micros(const std::optional<Instant> &t) { return t ? QJsonValue(qint64(toMicros(*t))) : QJsonValue(); }
std::optional<Instant> moment(const QJsonValue &micros) { return micros.isDouble() ? std::optional(instantFromMicros(micros.toInteger())) : std::nullopt; }

QJsonObject saveProfile(const SmsrProfile &one)
{
    return { { QStringLiteral("iccid"), one.iccid.toString() }, { QStringLiteral("aid"), hex(one.aid) }, { QStringLiteral("enabled"), one.enabled },
             { QStringLiteral("fallback"), one.fallback }, { QStringLiteral("owner"), one.owner }, { QStringLiteral("imsi"), digits(one.imsi) },
             { QStringLiteral("type"), one.type }, { QStringLiteral("octets"), qint64(one.octets) }, { QStringLiteral("rules"), save(one.rules) } };
}

std::optional<SmsrProfile> restoreProfile(const QJsonObject &saved)
{
    const auto iccid = read<Iccid>(text(saved, "iccid"));
    if (!iccid) return std::nullopt;
    return SmsrProfile { *iccid, octets(text(saved, "aid")), at(saved, "enabled").toBool(), at(saved, "fallback").toBool(), text(saved, "owner"),
                         read<Imsi>(text(saved, "imsi")), text(saved, "type"), std::uint32_t(at(saved, "octets").toInteger()),
                         restoreRules(at(saved, "rules").toArray()) };
}

QJsonObject savePackage(const M2mProfile &package)
{
    const Profile &profile = package.profile;
    return { { QStringLiteral("aid"), hex(package.aid) }, { QStringLiteral("iccid"), profile.iccid.toString() }, { QStringLiteral("imsi"), digits(profile.imsi) },
             { QStringLiteral("home"), qint64(profile.home ? profile.home->key() : 0) }, { QStringLiteral("name"), profile.name },
             { QStringLiteral("policy"), package.policy }, { QStringLiteral("octets"), qint64(package.octets) } };
}

std::optional<M2mProfile> restorePackage(const QJsonObject &saved)
{
    const auto iccid = read<Iccid>(text(saved, "iccid"));
    if (!iccid) return std::nullopt;
    M2mProfile package { octets(text(saved, "aid")), {}, std::uint8_t(at(saved, "policy").toInt()), std::uint32_t(at(saved, "octets").toInteger()) };
    package.profile.iccid = *iccid;
    package.profile.imsi = read<Imsi>(text(saved, "imsi"));
    package.profile.home = Plmn::fromKey(std::uint32_t(at(saved, "home").toInteger()));
    package.profile.name = text(saved, "name");
    return package;
}

} // namespace

SmsrCard smsrFactoryCard(const M2mCard &made)
{
    SmsrCard card { made.eid() };
    for (const M2mProfile &one : made.profiles())
        card.profiles.push_back({ one.profile.iccid, one.aid, one.profile.state == ProfileState::Enabled, one.profile.fallback, labOperatorOid,
                                  one.profile.imsi, one.profile.name, one.octets });
    card.freeMemory = made.freeMemory();
    card.isdps = int(card.profiles.size());
    return card;
}

QJsonArray save(const PolicyRules &rules)
{
    QJsonArray saved;
    for (const PolicyRule &rule : rules)
        saved.append(QJsonArray { int(rule.action), int(rule.qualification) });
    return saved;
}

PolicyRules restoreRules(const QJsonArray &saved)
{
    PolicyRules rules;
    for (const QJsonValue &each : saved)
        rules.push_back({ PolicyRule::Action(each.toArray().at(0).toInt()), PolicyRule::Qualification(each.toArray().at(1).toInt()) });
    return rules;
}

SmsrProfile *SmsrCard::find(const Iccid &iccid)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [&](const SmsrProfile &one) { return one.iccid == iccid; });
    return found == profiles.end() ? nullptr : &*found;
}

const SmsrProfile *SmsrCard::enabled() const
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [](const SmsrProfile &one) { return one.enabled; });
    return found == profiles.end() ? nullptr : &*found;
}

QJsonObject SmsrCard::save() const
{
    QJsonArray list;
    for (const SmsrProfile &one : profiles)
        list.append(saveProfile(one));
    return { { QStringLiteral("eid"), eid.toString() }, { QStringLiteral("profiles"), list }, { QStringLiteral("counter"), qint64(counter) },
             { QStringLiteral("free"), qint64(freeMemory) }, { QStringLiteral("audited"), micros(audited) },
             { QStringLiteral("isdps"), isdps } };
}

std::optional<SmsrCard> SmsrCard::restore(const QJsonObject &saved)
{
    const auto eid = read<Eid>(text(saved, "eid"));
    if (!eid) return std::nullopt;
    SmsrCard card { *eid };
    for (const QJsonValue &each : at(saved, "profiles").toArray())
        if (auto one = restoreProfile(each.toObject())) card.profiles.push_back(std::move(*one));
    card.counter = at(saved, "counter").toInteger();
    card.freeMemory = std::uint32_t(at(saved, "free").toInteger());
    card.audited = moment(at(saved, "audited"));
    card.isdps = at(saved, "isdps").toInt();
    return card;
}

QJsonObject SmsrOrder::save() const
{
    return { { QStringLiteral("id"), id }, { QStringLiteral("requester"), requester }, { QStringLiteral("call"), call },
             { QStringLiteral("message"), messageId }, { QStringLiteral("mailbox"), mailbox }, { QStringLiteral("over"), int(over) },
             { QStringLiteral("function"), int(function) }, { QStringLiteral("eid"), eid.toString() }, { QStringLiteral("iccid"), digits(iccid) },
             { QStringLiteral("step"), QString(world::code(step)) }, { QStringLiteral("then"), then ? QString(world::code(*then)) : QString() },
             { QStringLiteral("gone"), digits(autoDeleted) },
             { QStringLiteral("package"), package ? QJsonValue(savePackage(*package)) : QJsonValue() }, { QStringLiteral("state"), int(state) },
             { QStringLiteral("counter"), qint64(counter) }, { QStringLiteral("accepted"), micros(accepted) }, { QStringLiteral("expires"), micros(expires) },
             { QStringLiteral("asked"), validityAsked }, { QStringLiteral("ended"), micros(ended) }, { QStringLiteral("kind"), int(status.kind) },
             { QStringLiteral("subject"), status.subject }, { QStringLiteral("reason"), status.reason }, { QStringLiteral("text"), status.message },
             { QStringLiteral("card"), cardStatus } };
}

std::optional<SmsrOrder> SmsrOrder::restore(const QJsonObject &saved)
{
    const auto eid = read<Eid>(text(saved, "eid"));
    const auto step = m2mActionFromCode(text(saved, "step"));
    if (!eid || !step) return std::nullopt;
    SmsrOrder order;
    order.id = text(saved, "id");
    order.requester = text(saved, "requester");
    order.call = text(saved, "call");
    order.messageId = text(saved, "message");
    order.mailbox = text(saved, "mailbox");
    order.over = Interface(at(saved, "over").toInt());
    order.function = Function(at(saved, "function").toInt());
    order.eid = *eid;
    order.iccid = read<Iccid>(text(saved, "iccid"));
    order.step = *step;
    order.then = m2mActionFromCode(text(saved, "then"));
    order.autoDeleted = read<Iccid>(text(saved, "gone"));
    order.package = restorePackage(at(saved, "package").toObject());
    order.state = State(at(saved, "state").toInt());
    order.counter = at(saved, "counter").toInteger();
    order.accepted = moment(at(saved, "accepted")).value_or(Instant {});
    order.expires = moment(at(saved, "expires")).value_or(Instant {});
    order.validityAsked = at(saved, "asked").toBool();
    order.ended = moment(at(saved, "ended"));
    order.status = { ExecutionStatus::Kind(at(saved, "kind").toInt()), text(saved, "subject"), text(saved, "reason"), {}, text(saved, "text") };
    order.cardStatus = std::uint16_t(at(saved, "card").toInt());
    return order;
}

} // namespace signalbox::world
