#include "world/onomondocommands.h"

#include "sgp32/psmo.h"

namespace signalbox::world::onomondo {

namespace {

using namespace sgp32;
using Kind = OrderedJson::Kind;

std::optional<Iccid> iccidOf(const OrderedJson &value)
{
    const auto iccid = value.kind == Kind::Text ? Iccid::fromWire(QByteArray::fromHex(value.text.toLatin1())) : Result<Iccid>(failure("iccid"));
    return iccid ? std::optional(*iccid) : std::nullopt;
}

template<typename Made>
std::optional<Command> withIccid(const OrderedJson &value)
{
    const OrderedJson *iccid = value.only("iccid");
    const auto read = iccid ? iccidOf(*iccid) : std::nullopt;
    return read ? std::optional(Command(Made { *read })) : std::nullopt;
}

std::optional<Command> enable(const OrderedJson &value)
{
    if (!value.has({ "iccid", "rollback" })) return {};
    const auto iccid = iccidOf(value.items[0]);
    const Kind flag = value.items[1].kind;
    if (!iccid || (flag != Kind::True && flag != Kind::False)) return {};
    return Command(EnableCommand { *iccid, flag == Kind::True });
}

std::optional<Command> autoEnable(const OrderedJson &value)
{
    const bool plain = value.has({ "autoEnableFlag" }), withAddress = value.has({ "autoEnableFlag", "smdpAddress" });
    if (!plain && !withAddress) return {};
    return Command(ImmediateEnableCommand { value.items[0].kind == Kind::True, {}, withAddress ? value.items[1].text : QString() });
}

std::optional<Command> command(const OrderedJson &one)
{
    if (const auto *value = one.only("enable")) return enable(*value);
    if (const auto *value = one.only("disable")) return withIccid<DisableCommand>(*value);
    if (const auto *value = one.only("delete")) return withIccid<DeleteCommand>(*value);
    if (const auto *value = one.only("listProfileInfo")) return value->isObject() ? std::optional(Command(ListProfilesCommand {})) : std::nullopt;
    if (const auto *value = one.only("getRAT")) return value->isObject() ? std::optional(Command(GetRatCommand {})) : std::nullopt;
    if (const auto *value = one.only("configureAutoEnable")) return autoEnable(*value);
    // Not in the original: SGP.32 v1.2, as the information page says.
    if (const auto *value = one.only("setFallbackAttribute")) return withIccid<SetFallbackCommand>(*value);
    if (one.only("unsetFallbackAttribute")) return Command(UnsetFallbackCommand {});
    if (const auto *value = one.only("setDefaultDpAddress"))
        if (const auto *address = value->only("smdpAddress")) return Command(SetDefaultDpCommand { address->text });
    return {};
}

Translated wrong(const char *error)
{
    return { {}, error };
}

Translated commands(const OrderedJson &list)
{
    if (list.kind != Kind::List) return wrong("badPsmo");
    Translated out;
    out.order.action = EimAction::Commands;
    for (const OrderedJson &one : list.items) {
        const auto made = command(one);
        if (!made) return wrong("badPsmo");
        out.order.commands += encodeCommand(*made);
    }
    return out;
}

Translated configuration(const OrderedJson &list)
{
    const bool known = list.kind == Kind::List && list.items.size() == 1 && list.items.front().only("listEim");
    if (!known) return wrong("badEco");
    Translated out;
    out.order.action = EimAction::Commands;
    out.order.commands = encodeCommand(ListEimCommand {});
    return out;
}

} // namespace

Translated translate(const QString &facility, const OrderedJson &order)
{
    const OrderedJson *body = order.only(facility.toLatin1().constData());
    if (!body) return wrong("abortedOrder"); // no rule fits, so that its process dies
    if (facility == QLatin1StringView("psmo")) return commands(*body);
    if (facility == QLatin1StringView("eco")) return configuration(*body);
    Translated out;
    if (facility == QLatin1StringView("edr")) {
        out.order.action = EimAction::Query;
        return body->only("tagList") ? out : wrong("badEdr");
    }
    const OrderedJson *code = body->only("activationCode");
    if (!code || code->kind != Kind::Text) return wrong("badOrder");
    out.order.action = EimAction::Download;
    out.order.activationCode = code->text;
    return out;
}

} // namespace signalbox::world::onomondo
