#include "sgp32/psmo.h"

namespace signalbox::sgp32 {

namespace {

QByteArray optionalText(std::uint32_t tag, const QString &value)
{
    return value.isEmpty() ? QByteArray() : der::text(tag, value);
}

QByteArray flag(std::uint32_t tag)
{
    return der::encode(tag, QByteArrayView("\xff", 1));
}

bool isTrue(const der::Element &element)
{
    return element.value.size() == 1 && element.value[0] != 0;
}

/// The members that are there, in the order of ProfileInfo (SGP.22 5.7.15, SGP.32 5.9.24).
QByteArray encodeProfile(const ListedProfile &profile)
{
    return der::encode(0xE3, {
        der::encode(0x5A, profile.iccid.wire()),
        der::integer(0x9F70, profile.state == ProfileState::Enabled ? 1 : 0),
        optionalText(0x90, profile.nickname),
        optionalText(0x91, profile.provider),
        optionalText(0x92, profile.name),
        profile.kind ? der::integer(0x95, std::int64_t(*profile.kind)) : QByteArray(),
        profile.fallback ? flag(0x9F26) : QByteArray(),
        profile.fallbackAllowed ? flag(0x9F67) : QByteArray(),
    });
}

Result<bool> readMember(ListedProfile &profile, const der::Element &member)
{
    switch (member.tag) {
    case 0x5A: {
        const auto iccid = Iccid::fromWire(member.value);
        if (!iccid) return tl::unexpected(iccid.error());
        profile.iccid = *iccid;
        break;
    }
    case 0x9F70: profile.state = member.value == QByteArrayView("\x01", 1) ? ProfileState::Enabled : ProfileState::Disabled; break;
    case 0x90: profile.nickname = QString::fromUtf8(member.value); break;
    case 0x91: profile.provider = QString::fromUtf8(member.value); break;
    case 0x92: profile.name = QString::fromUtf8(member.value); break;
    case 0x95:
        if (member.value.size() == 1 && member.value[0] >= 0 && member.value[0] <= 2) profile.kind = ProfileClass(member.value[0]);
        break;
    case 0x9F26: profile.fallback = isTrue(member); break;
    case 0x9F67: profile.fallbackAllowed = isTrue(member); break;
    default: break; // AID, icon, owner, policy rules and what later versions add
    }
    return true;
}

Result<ListedProfile> parseProfile(const der::Element &element)
{
    ListedProfile profile;
    for (der::Reader reader(element.value); !reader.atEnd();) {
        const auto member = reader.next();
        if (!member) return tl::unexpected(member.error());
        if (const auto read = readMember(profile, *member); !read) return tl::unexpected(read.error());
    }
    if (profile.iccid.digits().empty()) return failure("sgp32.profileinfo.iccid");
    return profile;
}

Result<CommandResult> parseList(QByteArrayView value)
{
    CommandResult result { ResultKind::ListProfiles, Ok, {} };
    der::Reader reader(value);
    if (const der::Element error = reader.optional(0x81); error.tag) {
        const auto code = der::toInteger(error);
        if (!code) return tl::unexpected(code.error());
        result.code = *code;
        return result;
    }
    const auto list = reader.expect(0xA0);
    if (!list) return tl::unexpected(list.error());
    for (der::Reader profiles(list->value); !profiles.atEnd();) {
        auto profile = profiles.expect(0xE3).and_then(parseProfile);
        if (!profile) return tl::unexpected(profile.error());
        result.profiles.push_back(std::move(*profile));
    }
    return result;
}

Result<CommandResult> parseEims(QByteArrayView value)
{
    CommandResult result { ResultKind::ListEim, Ok, {} };
    der::Reader reader(value);
    if (const der::Element error = reader.optional(0x81); error.tag) {
        const auto code = der::toInteger(error);
        if (!code) return tl::unexpected(code.error());
        result.code = *code;
        return result;
    }
    const auto list = reader.expect(0xA0);
    if (!list) return tl::unexpected(list.error());
    for (der::Reader eims(list->value); !eims.atEnd();) {
        const auto id = eims.expect(0x30).and_then([](const der::Element &e) { return der::Reader(e.value).expect(0x80); });
        if (!id) return tl::unexpected(id.error());
        result.eims += QString::fromUtf8(id->value);
    }
    return result;
}

QByteArray encodeEims(const CommandResult &result)
{
    if (result.code != Ok) return der::encode(0xAB, der::integer(0x81, result.code));
    QByteArray list;
    for (const QString &id : result.eims) list += der::encode(0x30, der::text(0x80, id));
    return der::encode(0xAB, der::encode(0xA0, list));
}

Result<CommandResult> coded(ResultKind kind, const der::Element &element)
{
    return der::toInteger(element).map([kind](std::int64_t code) { return CommandResult { kind, code, {} }; });
}

} // namespace

QByteArray encodeResult(const CommandResult &result)
{
    switch (result.kind) {
    case ResultKind::ListProfiles: {
        if (result.code != Ok) return der::encode(0xBF2D, der::integer(0x81, result.code));
        QByteArray profiles;
        for (const ListedProfile &profile : result.profiles)
            profiles += encodeProfile(profile);
        return der::encode(0xBF2D, der::encode(0xA0, profiles));
    }
    case ResultKind::GetRat: return der::encode(0xA6); // no rules
    case ResultKind::ListEim: return encodeEims(result);
    case ResultKind::SetDefaultDp: return der::encode(0xBF65, der::integer(0x80, result.code));
    default: return der::integer(std::uint32_t(result.kind), result.code);
    }
}

Result<std::optional<CommandResult>> parseResult(const der::Element &element)
{
    const auto known = [](Result<CommandResult> result) -> Result<std::optional<CommandResult>> {
        if (!result) return tl::unexpected(result.error());
        return std::optional(std::move(*result));
    };
    switch (const auto kind = ResultKind(element.tag)) {
    case ResultKind::ListProfiles: return known(parseList(element.value));
    case ResultKind::ListEim: return known(parseEims(element.value));
    case ResultKind::GetRat: return known(CommandResult { kind, Ok, {} });
    case ResultKind::SetDefaultDp: {
        der::Reader reader(element.value);
        const auto code = reader.expect(0x80);
        if (!code) return tl::unexpected(code.error());
        return known(coded(kind, *code));
    }
    case ResultKind::Terminated: case ResultKind::Enable: case ResultKind::Disable: case ResultKind::Delete:
    case ResultKind::ImmediateEnable: case ResultKind::Rollback: case ResultKind::SetFallback: case ResultKind::UnsetFallback:
        return known(coded(kind, element));
    }
    return std::optional<CommandResult>();
}

} // namespace signalbox::sgp32
