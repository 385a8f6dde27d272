#include "sgp32/der.h"

namespace signalbox::sgp32::der {

namespace {

tl::unexpected<Error> malformed(const char *why, qsizetype octets)
{
    return failure("sgp32.der", { { QStringLiteral("why"), QString::fromLatin1(why) }, { QStringLiteral("octets"), octets } });
}

std::uint8_t at(QByteArrayView bytes, qsizetype i)
{
    return static_cast<std::uint8_t>(bytes[i]);
}

/// Octets of the tag at the start of `bytes`, 0 when it is not minimal or longer than three, -1 when it is cut off.
qsizetype tagLength(QByteArrayView bytes)
{
    if ((at(bytes, 0) & 0x1F) != 0x1F) return 1;
    if (bytes.size() < 2) return -1;
    const std::uint8_t first = at(bytes, 1);
    if (first < 0x80) return first >= 0x1F ? 2 : 0; // smaller numbers fit into one octet
    if (first == 0x80) return 0;
    if (bytes.size() < 3) return -1;
    return at(bytes, 2) >= 0x80 ? 0 : 3;
}

struct Length
{
    qsizetype octets = 0;
    qsizetype value = 0;
    const char *fault = nullptr;
};

Length readLength(QByteArrayView bytes)
{
    if (bytes.isEmpty()) return { 0, 0, cutOff };
    const std::uint8_t first = at(bytes, 0);
    if (first < 0x80) return { 1, first };
    const int count = first & 0x7F;
    if (count < 1) return { 0, 0, "length" }; // indefinite
    if (count > 3) return { 0, 0, tooLarge };
    if (bytes.size() <= count) return { 0, 0, cutOff };
    qsizetype value = 0;
    for (int i = 1; i <= count; ++i)
        value = value << 8 | at(bytes, i);
    const qsizetype least = count == 1 ? 0x80 : qsizetype(1) << (8 * (count - 1));
    if (value < least) return { 0, 0, "length" };
    return { 1 + count, value, value > largest ? tooLarge : nullptr };
}

void appendLength(QByteArray &out, qsizetype length)
{
    if (length < 0x80) {
        out.append(static_cast<char>(length));
        return;
    }
    const int count = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
    out.append(static_cast<char>(0x80 | count));
    for (int i = count - 1; i >= 0; --i)
        out.append(static_cast<char>(length >> (8 * i)));
}

} // namespace

Result<Element> Reader::next()
{
    if (m_rest.isEmpty()) return malformed("end", 0);
    if (m_rest.size() > largest) return malformed(tooLarge, m_rest.size());
    const qsizetype tagOctets = tagLength(m_rest);
    if (tagOctets <= 0) return malformed(tagOctets < 0 ? cutOff : "tag", m_rest.size());
    Element element;
    for (qsizetype i = 0; i < tagOctets; ++i)
        element.tag = element.tag << 8 | at(m_rest, i);
    const Length length = readLength(m_rest.sliced(tagOctets));
    if (length.fault) return malformed(length.fault, m_rest.size());
    const qsizetype header = tagOctets + length.octets;
    if (length.value > m_rest.size() - header) return malformed(cutOff, m_rest.size());
    element.value = m_rest.sliced(header, length.value);
    element.whole = m_rest.first(header + length.value);
    m_rest = m_rest.sliced(header + length.value);
    return element;
}

Result<Element> Reader::expect(std::uint32_t tag)
{
    auto element = next();
    if (element && !element->is(tag))
        return failure("sgp32.der.tag", { { QStringLiteral("expected"), QString::number(tag, 16) },
                                          { QStringLiteral("found"), QString::number(element->tag, 16) } });
    return element;
}

Element Reader::optional(std::uint32_t tag)
{
    const QByteArrayView before = m_rest;
    const auto element = next();
    if (element && element->is(tag)) return *element;
    m_rest = before;
    return {};
}

Result<Element> single(QByteArrayView bytes, std::uint32_t tag)
{
    Reader reader(bytes);
    auto element = reader.expect(tag);
    if (element && !reader.atEnd()) return malformed("trailing octets", bytes.size() - element->whole.size());
    return element;
}

Result<std::int64_t> toInteger(const Element &element)
{
    const QByteArrayView value = element.value;
    if (value.isEmpty() || value.size() > 8) return malformed("integer size", value.size());
    if (value.size() > 1) {
        const bool padded = (at(value, 0) == 0x00 && at(value, 1) < 0x80) || (at(value, 0) == 0xFF && at(value, 1) >= 0x80);
        if (padded) return malformed("integer not minimal", value.size());
    }
    std::uint64_t number = at(value, 0) >= 0x80 ? ~std::uint64_t(0) : 0;
    for (qsizetype i = 0; i < value.size(); ++i)
        number = number << 8 | at(value, i);
    return static_cast<std::int64_t>(number);
}

QByteArray encode(std::uint32_t tag, QByteArrayView value)
{
    QByteArray out;
    out.reserve(value.size() + 8);
    for (int shift = 24; shift >= 0; shift -= 8)
        if (tag >> shift) out.append(static_cast<char>(tag >> shift));
    appendLength(out, value.size());
    out.append(value.data(), value.size());
    return out;
}

QByteArray encode(std::uint32_t tag, std::initializer_list<QByteArray> parts)
{
    QByteArray value;
    for (const QByteArray &part : parts)
        value.append(part);
    return encode(tag, value);
}

QByteArray integer(std::uint32_t tag, std::int64_t value)
{
    QByteArray octets;
    do {
        octets.prepend(static_cast<char>(value));
        value >>= 8;
    } while (!((value == 0 && at(octets, 0) < 0x80) || (value == -1 && at(octets, 0) >= 0x80)));
    return encode(tag, octets);
}

QByteArray text(std::uint32_t tag, const QString &value)
{
    return encode(tag, value.toUtf8());
}

} // namespace signalbox::sgp32::der
