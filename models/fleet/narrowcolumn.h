#pragma once

#include "fleet/block.h"
#include "fleet/row.h"

#include <array>
#include <unordered_map>

namespace signalbox {

/// Whole numbers of 64 bits, of which nearly all fit into so many octets; the others are in a table beside.
template<int Octets>
class NarrowColumn
{
public:
    using Raw = std::array<std::uint8_t, Octets>;
    static constexpr std::uint64_t beside = (std::uint64_t(1) << (8 * Octets)) - 1;

    std::uint64_t operator[](Row row) const
    {
        std::uint64_t value = 0;
        std::memcpy(&value, m_raw.data() + row, Octets); // little-endian, as every machine this is built for
        return value != beside ? value : m_beside.at(row);
    }
    void set(Row row, std::uint64_t value)
    {
        const std::uint64_t kept = std::min(value, beside);
        if (kept == beside) m_beside[row] = value;
        else if (!m_beside.empty()) m_beside.erase(row);
        std::memcpy(m_raw.data() + row, &kept, Octets);
    }
    Block<Raw> &block() { return m_raw; }
    const Block<Raw> &block() const { return m_raw; }
    std::unordered_map<Row, std::uint64_t> &besides() { return m_beside; }
    const std::unordered_map<Row, std::uint64_t> &besides() const { return m_beside; }

private:
    Block<Raw> m_raw;
    std::unordered_map<Row, std::uint64_t> m_beside;
};

/// Numbers of a dictionary: 16 bits each until the dictionary has more entries, then 32.
class NumberColumn
{
public:
    std::uint32_t operator[](Row row) const
    {
        return m_high.empty() ? m_low[row] : m_low[row] | std::uint32_t(m_high[row]) << 16;
    }
    void set(Row row, std::uint32_t number)
    {
        if (number > 0xffff && m_high.empty()) m_high.resize(m_low.size());
        m_low[row] = std::uint16_t(number);
        if (!m_high.empty()) m_high[row] = std::uint16_t(number >> 16);
    }
    void resize(std::size_t size)
    {
        m_low.resize(size);
        if (!m_high.empty()) m_high.resize(size);
    }
    void reserve(std::size_t size) { m_low.reserve(size); }
    Block<std::uint16_t> &low() { return m_low; }
    const Block<std::uint16_t> &low() const { return m_low; }
    Block<std::uint16_t> &high() { return m_high; } ///< empty while 16 bits are enough
    const Block<std::uint16_t> &high() const { return m_high; }

private:
    Block<std::uint16_t> m_low, m_high;
};

} // namespace signalbox
