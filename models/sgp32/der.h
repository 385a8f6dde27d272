#pragma once

#include "base/result.h"

#include <QByteArray>
#include <cstdint>
#include <initializer_list>

/// ASN.1 DER as SGP.32 uses it: definite lengths, minimal, at most 64 KiB. Tags are written as they are on
/// the wire: 0x30, 0xBF51, 0x5F37.
namespace signalbox::sgp32::der {

constexpr qsizetype largest = 65536; ///< octets of a whole message
/// Parameter `why` of the error "sgp32.der" where a reader of it may want to tell them apart.
constexpr char cutOff[] = "cut off", tooLarge[] = "too large";

/// One element. Views into the bytes that were read, which must outlive them.
struct Element
{
    std::uint32_t tag = 0;
    QByteArrayView value;
    QByteArrayView whole; ///< tag, length and value as received: what signatures cover

    bool is(std::uint32_t wanted) const { return tag == wanted; }
};

/// Walks the elements of one level, strictly. Refuses indefinite, non-minimal or overlong lengths,
/// non-minimal tags and anything that reaches past the end. Never reads outside `bytes`.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) { }

    bool atEnd() const { return m_rest.isEmpty(); }
    Result<Element> next();
    /// The next element, which must have this tag.
    Result<Element> expect(std::uint32_t tag);
    /// The next element if it has this tag; at the end, before another tag or before nonsense, nothing is
    /// consumed and tag is 0.
    Element optional(std::uint32_t tag);

private:
    QByteArrayView m_rest;
};

/// The one element that `bytes` hold; anything after it is refused.
Result<Element> single(QByteArrayView bytes, std::uint32_t tag);

Result<std::int64_t> toInteger(const Element &element); ///< signed, minimal, at most 8 octets

QByteArray encode(std::uint32_t tag, QByteArrayView value = {});
QByteArray encode(std::uint32_t tag, std::initializer_list<QByteArray> parts);
QByteArray integer(std::uint32_t tag, std::int64_t value);
QByteArray text(std::uint32_t tag, const QString &value); ///< UTF-8

} // namespace signalbox::sgp32::der
