#include "sgp32/euiccinfo.h"

namespace signalbox::sgp32 {

namespace {

constexpr std::uint32_t infoTag = 0xBF22;
constexpr qsizetype mostRoots = 64;

struct Bit
{
    int number;
    const char *name;
};
constexpr Bit cardBits[] = { { 1, "usim" }, { 2, "isim" } }; // UICCCapability
constexpr Bit rspBits[] = { { 0, "additional-profile" }, { 1, "crl" }, { 3, "test-profile" } }; // RspCapability

/// Three octets: major, minor, revision.
QByteArray version(std::uint32_t tag, const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 3) return {};
    QByteArray octets;
    for (const QString &part : parts) octets += char(part.toUInt());
    return der::encode(tag, octets);
}

QString readVersion(QByteArrayView octets)
{
    QStringList parts;
    for (const char c : octets.first(std::min<qsizetype>(octets.size(), 4))) parts += QString::number(std::uint8_t(c));
    return parts.join(u'.');
}

template<std::size_t N>
QByteArray bits(std::uint32_t tag, const QStringList &wanted, const Bit (&names)[N])
{
    std::uint8_t octet = 0;
    for (const Bit &one : names)
        if (wanted.contains(QLatin1StringView(one.name))) octet = std::uint8_t(octet | 0x80 >> one.number);
    const char value[] = { 0, char(octet) }; // no unused bits
    return der::encode(tag, QByteArrayView(value, 2));
}

template<std::size_t N>
void readBits(QByteArrayView value, const Bit (&names)[N], QStringList &out)
{
    for (const Bit &one : names) {
        const qsizetype octet = 1 + one.number / 8;
        if (octet < value.size() && (std::uint8_t(value[octet]) & 0x80 >> one.number % 8)) out += QString::fromLatin1(one.name);
    }
}

/// ExtendedCardResource (ETSI TS 102 226): 81 applications, 82 free non-volatile, 83 free volatile memory; numbers as
/// short as they get, unsigned.
QByteArray resources(std::int64_t octets)
{
    QByteArray number;
    for (std::int64_t rest = octets; rest > 0 || number.isEmpty(); rest >>= 8) number.prepend(char(rest & 0xFF));
    return der::encode(0x84, der::encode(0x81, QByteArrayView("\0", 1)) + der::encode(0x82, number) + der::encode(0x83, QByteArrayView("\x10\0", 2)));
}

std::optional<std::int64_t> readResources(QByteArrayView value)
{
    der::Reader reader(value);
    reader.optional(0x81);
    const der::Element free = reader.optional(0x82);
    if (!free.tag || free.value.isEmpty() || free.value.size() > 6) return std::nullopt;
    std::int64_t octets = 0;
    for (const char c : free.value) octets = octets << 8 | std::uint8_t(c);
    return octets;
}

QByteArray keys(std::uint32_t tag, const QStringList &roots)
{
    QByteArray list;
    for (const QString &root : roots) list += der::encode(0x04, QByteArray::fromHex(root.toLatin1()));
    return der::encode(tag, list);
}

Result<QStringList> readKeys(QByteArrayView value)
{
    QStringList roots;
    for (der::Reader reader(value); !reader.atEnd();) {
        const auto key = reader.expect(0x04);
        if (!key) return tl::unexpected(key.error());
        if (roots.size() < mostRoots) roots += QString::fromLatin1(key->value.toByteArray().toHex().toUpper());
    }
    return roots;
}

Result<bool> readMember(EuiccFacts &facts, const der::Element &member)
{
    switch (member.tag) {
    case 0x82: facts.specification = readVersion(member.value); break;
    case 0x83: facts.firmware = readVersion(member.value); break;
    case 0x84: facts.freeMemory = readResources(member.value); break;
    case 0x85: readBits(member.value, cardBits, facts.capabilities); break;
    case 0x88: readBits(member.value, rspBits, facts.capabilities); break;
    case 0xA9: {
        const auto roots = readKeys(member.value);
        if (!roots) return tl::unexpected(roots.error());
        facts.trustedRoots = *roots;
        break;
    }
    case 0x0C: facts.accreditation = QString::fromUtf8(member.value).left(64); break;
    case 0xB4:
        for (der::Reader reader(member.value); !reader.atEnd();) {
            const auto one = reader.next();
            if (!one) return tl::unexpected(one.error());
            if (one->is(0x81)) facts.capabilities += QStringLiteral("ecall");
            if (one->is(0x82)) facts.capabilities += QStringLiteral("fallback");
        }
        break;
    default: break;
    }
    return true;
}

} // namespace

QByteArray encodeEuiccInfo2(const EuiccFacts &facts)
{
    const auto has = [&facts](const char *name) { return facts.capabilities.contains(QLatin1StringView(name)); };
    const QByteArray versions = der::encode(0xA0, der::encode(0x04, QByteArrayView("\x01\x02\x00", 3))); // SGP.32 v1.2
    return der::encode(infoTag, {
        version(0x81, QStringLiteral("3.3.1")), version(0x82, facts.specification), version(0x83, facts.firmware),
        facts.freeMemory ? resources(*facts.freeMemory) : QByteArray(),
        bits(0x85, facts.capabilities, cardBits), bits(0x88, facts.capabilities, rspBits),
        keys(0xA9, facts.trustedRoots), keys(0xAA, facts.trustedRoots),
        der::encode(0x04, QByteArrayView("\x01\x00\x00", 3)), der::text(0x0C, facts.accreditation),
        der::encode(0xB4, { versions, has("ecall") ? der::encode(0x81) : QByteArray(), has("fallback") ? der::encode(0x82) : QByteArray() }) });
}

Result<EuiccFacts> parseEuiccInfo2(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, infoTag);
    if (!outer) return tl::unexpected(outer.error());
    EuiccFacts facts;
    for (der::Reader reader(outer->value); !reader.atEnd();) {
        const auto member = reader.next();
        if (!member) return tl::unexpected(member.error());
        if (const auto read = readMember(facts, *member); !read) return tl::unexpected(read.error());
    }
    return facts;
}

} // namespace signalbox::sgp32
