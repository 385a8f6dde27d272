#include "fleet/sessiontexts.h"

namespace signalbox {

std::string_view SessionTexts::text(Row row, int which) const
{
    const std::uint32_t place = m_places[row];
    if (place == 0) return {};
    const char *text = at(place);
    if (which == 1) text += 1 + std::uint8_t(*text);
    return { text + 1, std::uint8_t(*text) };
}

std::size_t SessionTexts::unitsOf(std::uint32_t place) const
{
    const char *text = at(place);
    const std::size_t first = std::uint8_t(*text), second = std::uint8_t(text[1 + first]);
    return (2 + first + second + Unit - 1) / Unit;
}

std::uint32_t SessionTexts::take(std::size_t units)
{
    if (std::uint32_t place = m_left[units]; place != 0) {
        std::memcpy(&m_left[units], at(place), sizeof place);
        return place;
    }
    if (m_next + units > m_blocks.size() * BlockUnits) {
        m_next = m_blocks.size() * BlockUnits; // the rest of the last block stays empty: less than 400 octets of a million
        m_blocks.push_back(pages::takeFixed<BlockUnits * Unit>());
    }
    const auto place = std::uint32_t(m_next + 1);
    m_next += units;
    return place;
}

void SessionTexts::leave(std::uint32_t place, std::size_t units)
{
    std::memcpy(at(place), &m_left[units], sizeof place);
    m_left[units] = place;
}

void SessionTexts::set(Row row, std::string_view sessionId, std::string_view ip)
{
    char text[2 + LongestId + LongestIp]; // one of them may be what lies in the place now
    const std::size_t first = sessionId.copy(text + 1, LongestId), second = ip.copy(text + 2 + first, LongestIp);
    text[0] = char(std::uint8_t(first));
    text[1 + first] = char(std::uint8_t(second));

    const std::size_t units = (2 + first + second + Unit - 1) / Unit;
    std::uint32_t &place = m_places[row];
    if (const std::size_t had = place == 0 ? 0 : unitsOf(place); had != units) {
        if (place != 0) leave(place, had);
        place = take(units);
    }
    std::memcpy(at(place), text, 2 + first + second);
}

} // namespace signalbox
