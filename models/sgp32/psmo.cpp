#include "sgp32/psmo.h"

namespace signalbox::sgp32 {

namespace {

constexpr std::uint32_t iccidTag = 0x5A;

QByteArray iccidElement(const Iccid &iccid)
{
    return der::encode(iccidTag, iccid.wire());
}

struct CommandEncoder
{
    QByteArray operator()(const EnableCommand &c) const
    {
        return der::encode(0xA3, { iccidElement(c.iccid), c.rollback ? der::encode(0x05) : QByteArray() });
    }
    QByteArray operator()(const DisableCommand &c) const { return der::encode(0xA4, iccidElement(c.iccid)); }
    QByteArray operator()(const DeleteCommand &c) const { return der::encode(0xA5, iccidElement(c.iccid)); }
    QByteArray operator()(const ListProfilesCommand &c) const
    {
        return der::encode(0xBF2D, c.tagList.isEmpty() ? QByteArray() : der::encode(0x5C, c.tagList));
    }
    QByteArray operator()(const GetRatCommand &) const { return der::encode(0xA6); }
    QByteArray operator()(const ImmediateEnableCommand &c) const
    {
        return der::encode(0xA7, { c.enable ? der::encode(0x80) : QByteArray(),
                                   c.smdpOid.isEmpty() ? QByteArray() : der::encode(0x81, c.smdpOid),
                                   c.smdpAddress.isEmpty() ? QByteArray() : der::text(0x82, c.smdpAddress) });
    }
    QByteArray operator()(const SetFallbackCommand &c) const { return der::encode(0xA8, iccidElement(c.iccid)); }
    QByteArray operator()(const UnsetFallbackCommand &) const { return der::encode(0xA9); }
    QByteArray operator()(const SetDefaultDpCommand &c) const { return der::encode(0xBF65, der::text(0x80, c.address)); }
    QByteArray operator()(const ListEimCommand &) const { return der::encode(0xAB); }
    QByteArray operator()(const UnknownCommand &c) const { return c.der; }
};

struct KindOfResult
{
    std::optional<ResultKind> operator()(const EnableCommand &) const { return ResultKind::Enable; }
    std::optional<ResultKind> operator()(const DisableCommand &) const { return ResultKind::Disable; }
    std::optional<ResultKind> operator()(const DeleteCommand &) const { return ResultKind::Delete; }
    std::optional<ResultKind> operator()(const ListProfilesCommand &) const { return ResultKind::ListProfiles; }
    std::optional<ResultKind> operator()(const GetRatCommand &) const { return ResultKind::GetRat; }
    std::optional<ResultKind> operator()(const ImmediateEnableCommand &) const { return ResultKind::ImmediateEnable; }
    std::optional<ResultKind> operator()(const SetFallbackCommand &) const { return ResultKind::SetFallback; }
    std::optional<ResultKind> operator()(const UnsetFallbackCommand &) const { return ResultKind::UnsetFallback; }
    std::optional<ResultKind> operator()(const SetDefaultDpCommand &) const { return ResultKind::SetDefaultDp; }
    std::optional<ResultKind> operator()(const ListEimCommand &) const { return ResultKind::ListEim; }
    std::optional<ResultKind> operator()(const UnknownCommand &) const { return std::nullopt; }
};

Result<Iccid> readIccid(der::Reader &reader)
{
    return reader.expect(iccidTag).and_then([](const der::Element &e) { return Iccid::fromWire(e.value); });
}

template<typename C>
Result<Command> withIccid(QByteArrayView value)
{
    der::Reader reader(value);
    return readIccid(reader).map([](const Iccid &iccid) { return Command(C { iccid }); });
}

Result<Command> parseEnable(QByteArrayView value)
{
    der::Reader reader(value);
    const auto iccid = readIccid(reader);
    if (!iccid) return tl::unexpected(iccid.error());
    // X.680: rollbackFlag stays a universal NULL; one simulator sends 81 00.
    const bool rollback = reader.optional(0x05).tag != 0 || reader.optional(0x81).tag != 0;
    return Command(EnableCommand { *iccid, rollback });
}

Command parseImmediateEnable(QByteArrayView value)
{
    der::Reader reader(value);
    ImmediateEnableCommand command;
    command.enable = reader.optional(0x80).tag != 0;
    command.smdpOid = reader.optional(0x81).value.toByteArray();
    command.smdpAddress = QString::fromUtf8(reader.optional(0x82).value);
    return command;
}

Command parseList(QByteArrayView value)
{
    der::Reader reader(value);
    reader.optional(0xA0); // search criteria: the lab's card lists everything
    return ListProfilesCommand { reader.optional(0x5C).value.toByteArray() };
}

} // namespace

QByteArray encodeCommand(const Command &command)
{
    return std::visit(CommandEncoder {}, command);
}

Result<Command> parseCommand(const der::Element &element)
{
    switch (element.tag) {
    case 0xA3: return parseEnable(element.value);
    case 0xA4: return withIccid<DisableCommand>(element.value);
    case 0xA5: return withIccid<DeleteCommand>(element.value);
    case 0xA6: return Command(GetRatCommand {});
    case 0xA7: return parseImmediateEnable(element.value);
    case 0xA8: return withIccid<SetFallbackCommand>(element.value);
    case 0xA9: return Command(UnsetFallbackCommand {});
    case 0xBF2D: return parseList(element.value);
    case 0xBF65: {
        der::Reader reader(element.value);
        return reader.expect(0x80).map([](const der::Element &e) { return Command(SetDefaultDpCommand { QString::fromUtf8(e.value) }); });
    }
    default: return Command(UnknownCommand { element.whole.toByteArray() });
    }
}

std::optional<ResultKind> resultKind(const Command &command)
{
    return std::visit(KindOfResult {}, command);
}

Result<Command> parseConfiguration(const der::Element &element)
{
    if (element.is(0xAB)) return Command(ListEimCommand {});
    return Command(UnknownCommand { element.whole.toByteArray() });
}

} // namespace signalbox::sgp32
