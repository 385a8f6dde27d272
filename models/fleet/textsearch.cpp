#include "fleet/textsearch.h"

#include "fleet/octetscan.h"

namespace signalbox {

namespace {

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool standsAt(std::string_view text, std::size_t at, std::string_view folded)
{
    if (at + folded.size() > text.size()) return false;
    for (std::size_t i = 0; i < folded.size(); ++i)
        if (lower(text[at + i]) != folded[i]) return false;
    return true;
}

/// From a character on that is no separator, past those between.
bool standsBare(std::string_view plate, std::size_t at, std::string_view bare)
{
    for (std::size_t i = 0; i < bare.size(); ++at) {
        if (at == plate.size()) return false;
        if (i > 0 && isSeparator(std::uint8_t(plate[at]))) continue;
        if (lower(plate[at]) != bare[i++]) return false;
    }
    return true;
}

OctetPair pairOf(char first, std::optional<char> second)
{
    const auto mask = [](char c) { return std::uint8_t(isLetter(c) ? 0xdf : 0xff); };
    OctetPair pair { std::uint8_t(first & mask(first)), mask(first), 0, 0 };
    if (second) pair.second = std::uint8_t(*second & mask(*second)), pair.secondMask = mask(*second);
    return pair;
}

/// The texts with one needle: as it is written, or bare for plates.
class Search
{
public:
    Search(const VehicleTexts &texts, std::string needle, TextParts parts, RowSet &rows)
        : m_texts(texts), m_needle(std::move(needle)), m_parts(parts), m_rows(rows), m_moved(texts.moved().empty() ? 0 : texts.size(), 0)
    {
        for (const Row row : texts.moved()) m_moved.add(row);
    }

    void run()
    {
        const char first = m_needle[0];
        const auto second = m_needle.size() > 1 ? std::optional(m_needle[1]) : std::nullopt;
        const OctetPair pair = pairOf(first, second);
        m_parts.plate && second ? scan<true>(pair) : scan<false>(pair);
        m_moved.each([this](Row row) {
            for (int part = 0; part < 3; ++part) {
                const std::string_view text = part == 0 ? m_texts.id(row) : part == 1 ? m_texts.plate(row) : m_texts.vin(row);
                for (std::size_t at = 0; at < text.size(); ++at)
                    if (holds(part, text, at)) m_rows.add(row);
            }
        });
    }

private:
    template<bool PastSeparators>
    void scan(const OctetPair &pair)
    {
        Row next = 0; // the first row behind the place
        for (std::size_t number = 0; number < m_texts.blockCount(); ++number) {
            const auto block = m_texts.block(number);
            const auto base = std::uint32_t(number * VehicleTexts::blockSize);
            scanPairs<PastSeparators>(std::span(reinterpret_cast<const std::uint8_t *>(block.data()), block.size()), std::array { pair }, [&](std::size_t at) {
                const auto place = std::uint32_t(base + at);
                while (next < m_texts.size() && (m_texts.position(next) <= place || m_moved.contains(next))) ++next;
                Row row = next;
                while (row > 0 && m_moved.contains(row - 1)) --row; // what they left stands behind an earlier one
                if (row > 0 && !m_rows.contains(row - 1)) look(row - 1, place);
            });
        }
    }

    void look(Row row, std::uint32_t place)
    {
        const char *entry = m_texts.entry(row);
        std::uint32_t begin = m_texts.position(row) + 1;
        for (int part = 0; part < 3; ++part) {
            const std::string_view text(entry + 1, std::uint8_t(*entry));
            if (place < begin) return; // an octet of length
            if (place < begin + text.size()) {
                if (holds(part, text, place - begin)) m_rows.add(row);
                return;
            }
            entry += 1 + text.size();
            begin += 1 + std::uint32_t(text.size());
        }
    }

    bool holds(int part, std::string_view text, std::size_t at) const
    {
        switch (part) {
        case 0: return m_parts.id && standsAt(text, at, m_needle);
        case 1: return m_parts.plate && standsBare(text, at, m_needle);
        default: return (m_parts.vin || (m_parts.vinEnd && at + m_needle.size() == text.size())) && standsAt(text, at, m_needle);
        }
    }

    const VehicleTexts &m_texts;
    const std::string m_needle;
    const TextParts m_parts;
    RowSet &m_rows;
    RowSet m_moved;
};

} // namespace

void findText(const VehicleTexts &texts, const std::string &folded, TextParts parts, RowSet &rows)
{
    std::string bare;
    std::copy_if(folded.begin(), folded.end(), std::back_inserter(bare), [](char c) { return !isSeparator(std::uint8_t(c)); });
    if (folded.empty() || texts.size() == 0) return;
    const bool other = bare != folded; // then plates are looked through with another needle
    if (other && parts.plate && !bare.empty()) Search(texts, bare, { .plate = true }, rows).run();
    if (other) parts.plate = false;
    if (parts.id || parts.plate || parts.vin || parts.vinEnd) Search(texts, folded, parts, rows).run();
}

bool containsFolded(std::string_view text, std::string_view folded)
{
    if (folded.empty()) return true;
    return std::search(text.begin(), text.end(), folded.begin(), folded.end(), [](char a, char b) { return lower(a) == b; }) != text.end();
}

} // namespace signalbox
