#pragma once

#include <QString>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace signalbox {

/// Between 0 and Max decimal digits, held in place: comparable, hashable, no allocation.
/// The identifiers build on it; it says nothing about what the digits mean.
template<std::size_t Max>
class Digits
{
public:
    /// False when there are too many characters or one is not 0 to 9.
    bool assign(std::string_view text)
    {
        if (text.size() > Max) return false;
        for (char c : text)
            if (c < '0' || c > '9') return false;
        m_size = static_cast<std::uint8_t>(text.size());
        m_digits.fill(0);
        std::memcpy(m_digits.data(), text.data(), text.size());
        return true;
    }
    std::string_view view() const { return { m_digits.data(), m_size }; }
    std::size_t size() const { return m_size; }
    auto operator<=>(const Digits &) const = default;

private:
    std::array<char, Max> m_digits {};
    std::uint8_t m_size = 0;
};

/// Spaces and hyphens that people paste between digits are dropped; everything else stays to be refused.
QByteArray withoutGrouping(QStringView text);

/// The Luhn check digit of ITU-T E.118 and TS 23.003 for these digits (which do not yet hold it).
char luhnDigit(std::string_view digits);
/// True when the last digit is the Luhn digit of the ones before.
bool luhnHolds(std::string_view digits);

/// BCD with each pair's nibbles swapped, filled with F up to `octets`: the wire form of ICCID and IMSI.
QByteArray swappedBcd(std::string_view digits, int octets);
/// Digits of a nibble-swapped BCD; empty when a nibble before the F filling is not a digit.
QByteArray digitsFromSwappedBcd(QByteArrayView octets);

} // namespace signalbox
