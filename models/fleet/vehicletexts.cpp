#include "fleet/vehicletexts.h"

#include <numeric>

namespace signalbox {

std::span<const char> VehicleTexts::block(std::size_t number) const
{
    return { m_blocks[number].get(), m_used[number] };
}

std::size_t VehicleTexts::bytes() const
{
    return std::accumulate(m_used.begin(), m_used.end(), std::size_t(0));
}

std::uint32_t VehicleTexts::write(std::string_view id, std::string_view plate, std::string_view vin)
{
    const std::size_t size = 3 + id.size() + plate.size() + vin.size();
    if (m_blocks.empty() || m_used.back() + size > blockSize) {
        m_blocks.push_back(pages::takeFixed<blockSize>());
        m_used.push_back(0);
    }
    char *place = m_blocks.back().get() + m_used.back();
    for (const std::string_view text : { id, plate, vin }) {
        *place++ = char(std::uint8_t(text.size()));
        place = std::copy(text.begin(), text.end(), place);
    }
    const auto position = std::uint32_t((m_blocks.size() - 1) * blockSize + m_used.back());
    m_used.back() += size;
    return position;
}

char *VehicleTexts::addBlock(std::size_t used)
{
    m_used.push_back(used);
    return m_blocks.emplace_back(pages::takeFixed<blockSize>()).get();
}

void VehicleTexts::append(std::string_view id, std::string_view plate, std::string_view vin)
{
    const std::uint32_t position = write(id, plate, vin);
    m_positions.resize(m_positions.size() + 1);
    m_positions[m_positions.size() - 1] = position;
}

void VehicleTexts::change(Row row, std::string_view newPlate, std::string_view newVin)
{
    if (plate(row) == newPlate && vin(row) == newVin) return;
    m_positions[row] = write(id(row), newPlate, newVin);
    m_moved.push_back(row);
}

} // namespace signalbox
