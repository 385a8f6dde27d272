#pragma once

#include "fleet/block.h"
#include "fleet/row.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace signalbox {

/// The name, plate and VIN of each row, behind one another in blocks that never move: a view into them lives as long
/// as the FleetState. An entry is three times an octet of length and the text, and lies within one block. Entries are in
/// the order of their rows, but for those of `moved()`, whose plate or VIN has changed.
class VehicleTexts
{
public:
    static constexpr std::size_t blockSize = 1 << 21; ///< octets; a position is block * blockSize + offset

    std::string_view id(Row row) const { return text(row, 0); }
    std::string_view plate(Row row) const { return text(row, 1); }
    std::string_view vin(Row row) const { return text(row, 2); }
    std::uint32_t position(Row row) const { return m_positions[row]; }
    const char *entry(Row row) const { return m_blocks[m_positions[row] / blockSize].get() + m_positions[row] % blockSize; }
    Row size() const { return Row(m_positions.size()); }
    const std::uint32_t *positions() const { return m_positions.data(); }

    std::size_t blockCount() const { return m_blocks.size(); }
    /// What is used of it: entries of some rows, and old ones of rows that have moved.
    std::span<const char> block(std::size_t number) const;
    const std::vector<Row> &moved() const { return m_moved; } ///< may name a row twice
    std::size_t bytes() const;

    void reserve(std::size_t rows) { m_positions.reserve(rows); }
    /// The texts of the next row. Each is at most 255 octets, as VehicleId, Plate and Vin guarantee.
    void append(std::string_view id, std::string_view plate, std::string_view vin);
    void change(Row row, std::string_view plate, std::string_view vin);

    /// For a snapshot: the positions of the rows, what lies in blocks behind it, and which rows have moved.
    Block<std::uint32_t> &positionBlock() { return m_positions; }
    std::vector<Row> &movedRows() { return m_moved; }
    char *addBlock(std::size_t used);

private:
    std::string_view text(Row row, int which) const
    {
        const char *place = entry(row);
        for (; which > 0; --which) place += 1 + std::uint8_t(*place);
        return { place + 1, std::uint8_t(*place) };
    }
    std::uint32_t write(std::string_view id, std::string_view plate, std::string_view vin);

    Block<std::uint32_t> m_positions;
    std::vector<pages::Fixed<blockSize>> m_blocks;
    std::vector<std::size_t> m_used; // of each block
    std::vector<Row> m_moved;
};

/// One of the three, as a column.
template<std::string_view (VehicleTexts::*Get)(Row) const>
class VehicleTextColumn
{
public:
    explicit VehicleTextColumn(const VehicleTexts &texts) : m_texts(&texts) { }
    std::string_view operator[](Row row) const { return (m_texts->*Get)(row); }

private:
    const VehicleTexts *m_texts;
};

} // namespace signalbox
