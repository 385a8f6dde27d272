#pragma once

#include "fleet/block.h"
#include "fleet/row.h"

#include <array>
#include <string_view>

namespace signalbox {

/// Decimal digits in half an octet each: digit + 1, the first digit in the high half, 0 behind the last. So octets
/// compare as the digits do, and nothing is all zeros.
template<std::size_t Octets>
std::array<std::uint8_t, Octets> packedDigits(std::string_view digits)
{
    std::array<std::uint8_t, Octets> out {};
    for (std::size_t i = 0; i < digits.size() && i < 2 * Octets; ++i)
        out[i / 2] = std::uint8_t(out[i / 2] | (digits[i] - '0' + 1) << (i % 2 == 0 ? 4 : 0));
    return out;
}

/// Identifiers, two digits an octet.
template<typename Id, std::size_t Octets>
class BcdColumn
{
public:
    using Raw = std::array<std::uint8_t, Octets>;
    static constexpr std::size_t most = 2 * Octets; ///< digits

    Id operator[](Row row) const
    {
        char text[most];
        return Id::fromDigits({ text, digits(row, text) }).value_or(Id());
    }
    /// Writes at most `most` digits; how many.
    std::size_t digits(Row row, char *text) const
    {
        const Raw &octets = m_raw[row];
        std::size_t size = 0;
        for (; size < most; ++size) {
            const unsigned half = size % 2 == 0 ? octets[size / 2] >> 4 : octets[size / 2] & 15u;
            if (half == 0) break;
            text[size] = char('0' + half - 1);
        }
        return size;
    }
    bool known(Row row) const { return m_raw[row][0] != 0; }
    bool is(Row row, const Id &id) const { return m_raw[row] == packedDigits<Octets>(id.digits()); }
    void set(Row row, const Id &id) { m_raw[row] = packedDigits<Octets>(id.digits()); }
    Block<Raw> &block() { return m_raw; }
    const Block<Raw> &block() const { return m_raw; }

private:
    Block<Raw> m_raw;
};

} // namespace signalbox
