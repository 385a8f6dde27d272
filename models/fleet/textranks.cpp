#include "fleet/textranks.h"

#include "fleet/radixsort.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace signalbox {

namespace {

constexpr std::size_t longest = 48; // octets that are coded; what is longer is compared

/// Octets at one position of all texts, numbered in their order; the end of a text comes before every octet.
/// A position where all texts agree costs nothing, a digit between 3 and 4 bits.
struct Alphabet
{
    std::array<std::uint64_t, 256> weights {}; ///< of an octet, in the chunk it belongs to
    std::uint64_t size = 1;
};

/// Positions whose codes fit together in one word beside the index.
struct Chunk
{
    std::size_t first = 0, end = 0;
    std::uint64_t size = 1; ///< codes are below
    int bits() const { return std::bit_width(size - 1); }
};

/// What occurs in some texts.
struct Usage
{
    std::vector<std::array<char, 256>> used { longest, std::array<char, 256> {} }; ///< octets, by position
    std::array<char, longest + 1> ends {}; ///< a text ends here
    std::size_t deepest = 0;

    void note(std::span<const std::string_view> texts)
    {
        for (const std::string_view text : texts) {
            const std::size_t size = std::min(text.size(), longest);
            for (std::size_t i = 0; i < size; ++i) used[i][static_cast<unsigned char>(text[i])] = 1;
            ends[size] = 1;
            deepest = std::max(deepest, text.size());
        }
    }
};

class TextCoder
{
public:
    TextCoder(std::span<const std::string_view> texts, int roomBits, SideBySide &both) : m_texts(texts), m_both(both)
    {
        std::array<Usage, 2> seen;
        both.halves(texts.size(), [&](std::size_t first, std::size_t end) { seen[first != 0].note(texts.subspan(first, end - first)); });
        m_deepest = std::max(seen[0].deepest, seen[1].deepest);
        m_alphabets.resize(std::min(m_deepest, longest));
        bool ended = false;
        for (std::size_t i = 0; i < m_alphabets.size(); ++i) {
            ended = ended || seen[0].ends[i] != 0 || seen[1].ends[i] != 0;
            std::uint64_t next = ended ? 1 : 0;
            for (std::size_t octet = 0; octet < 256; ++octet)
                if (seen[0].used[i][octet] || seen[1].used[i][octet]) m_alphabets[i].weights[octet] = next++;
            m_alphabets[i].size = std::max<std::uint64_t>(1, next);
        }
        cut(std::uint64_t(1) << roomBits);
    }

    const std::vector<Chunk> &chunks() const { return m_chunks; }
    std::size_t deepest() const { return m_deepest; }
    std::string_view rest(std::uint32_t index, std::size_t from) const { return m_texts[index].substr(std::min(from, m_texts[index].size())); }
    std::uint64_t code(const Chunk &chunk, std::size_t index) const
    {
        const std::string_view text = m_texts[index];
        const std::size_t end = std::min(chunk.end, text.size());
        std::uint64_t sum = 0;
        for (std::size_t i = chunk.first; i < end; ++i) sum += m_alphabets[i].weights[static_cast<unsigned char>(text[i])];
        return sum;
    }
    LargeVector<std::uint64_t> codes(const Chunk &chunk) const
    {
        LargeVector<std::uint64_t> out(m_texts.size());
        m_both.halves(out.size(), [&](std::size_t first, std::size_t end) {
            for (std::size_t index = first; index < end; ++index) out[index] = code(chunk, index);
        });
        return out;
    }

private:
    void cut(std::uint64_t room)
    {
        constexpr std::size_t most = 4; // chunks: each is one more sort of everything
        for (std::size_t i = 0; i < m_alphabets.size(); ++i) {
            const std::uint64_t size = m_alphabets[i].size;
            if (m_chunks.empty() || m_chunks.back().size > room / size) {
                if (m_chunks.size() == most) break;
                m_chunks.push_back({ i, i, 1 });
            }
            m_chunks.back().end = i + 1;
            m_chunks.back().size *= size;
        }
        for (const Chunk &chunk : m_chunks) {
            std::uint64_t weight = 1;
            for (std::size_t i = chunk.end; i-- > chunk.first; weight *= m_alphabets[i].size)
                for (std::uint64_t &each : m_alphabets[i].weights) each *= weight;
        }
    }

    std::span<const std::string_view> m_texts;
    SideBySide &m_both;
    std::vector<Alphabet> m_alphabets;
    std::vector<Chunk> m_chunks;
    std::size_t m_deepest = 0;
};

/// Sorts indices by the first chunks of their texts, the last of them first.
class ChunkSort
{
public:
    ChunkSort(const TextCoder &coder, std::size_t size, SideBySide &both)
        : order(size), m_coder(coder), m_both(both), m_words(size), m_indexBits(std::max(1, int(std::bit_width(size - 1))))
    {
    }

    void sortByFirst()
    {
        if (m_coder.chunks().empty()) { // nothing but empty texts
            std::iota(m_words.begin(), m_words.end(), std::uint64_t(0));
            return take(0);
        }
        const Chunk &chunk = m_coder.chunks().front();
        m_both.halves(m_words.size(), [&](std::size_t first, std::size_t end) {
            for (std::size_t index = first; index < end; ++index) m_words[index] = m_coder.code(chunk, index) << m_indexBits | index;
        });
        radixSort(m_words, m_spare, m_indexBits, chunk.bits(), m_both);
        take(chunk.end);
    }
    void sortByAll()
    {
        for (const Chunk &chunk : m_coder.chunks()) m_codes.push_back(m_coder.codes(chunk));
        std::iota(order.begin(), order.end(), 0u);
        for (std::size_t i = m_codes.size(); i-- > 0;) {
            for (std::size_t place = 0; place < m_words.size(); ++place) m_words[place] = m_codes[i][order[place]] << m_indexBits | order[place];
            radixSort(m_words, m_spare, m_indexBits, m_coder.chunks()[i].bits(), m_both);
            take(m_coder.chunks().back().end);
        }
    }
    bool same(std::size_t a, std::size_t b) const
    {
        if (m_words[a] >> m_indexBits != m_words[b] >> m_indexBits) return false;
        return std::all_of(m_codes.begin(), m_codes.end(), [&](const auto &codes) { return codes[order[a]] == codes[order[b]]; });
    }
    std::size_t tied() const
    {
        std::size_t count = 0;
        for (std::size_t place = 1; place < m_words.size(); ++place) count += m_words[place] >> m_indexBits == m_words[place - 1] >> m_indexBits;
        return count;
    }

    LargeVector<std::uint32_t> order;
    std::size_t covered = 0; ///< octets that count in the order

private:
    void take(std::size_t octets)
    {
        const std::uint64_t mask = (std::uint64_t(1) << m_indexBits) - 1;
        m_both.halves(m_words.size(), [&](std::size_t first, std::size_t end) {
            for (std::size_t place = first; place < end; ++place) order[place] = std::uint32_t(m_words[place] & mask);
        });
        covered = octets;
    }

    const TextCoder &m_coder;
    SideBySide &m_both;
    LargeVector<std::uint64_t> m_words, m_spare;
    std::vector<LargeVector<std::uint64_t>> m_codes; // by chunk and index
    int m_indexBits;
};

} // namespace

TextOrder orderTexts(std::span<const std::string_view> texts, SideBySide &both)
{
    TextOrder out;
    if (texts.empty()) return out;
    const TextCoder coder(texts, 64 - std::max(1, int(std::bit_width(texts.size() - 1))), both);
    ChunkSort sort(coder, texts.size(), both);
    sort.sortByFirst();
    constexpr std::size_t few = 8; // ties that are cheaper to compare than to sort by
    if (coder.chunks().size() > 1 && sort.tied() > texts.size() / few) sort.sortByAll();
    LargeVector<std::uint32_t> &order = sort.order;
    out.begins.resize(order.size());
    out.begins.front() = 1;
    both.halves(order.size() - 1, [&](std::size_t first, std::size_t end) {
        for (std::size_t place = first + 1; place <= end; ++place) out.begins[place] = !sort.same(place - 1, place);
    });
    if (coder.deepest() > sort.covered)
        out.eachTie([&](std::size_t first, std::size_t end) {
            const auto rest = [&](std::uint32_t index) { return coder.rest(index, sort.covered); };
            std::stable_sort(order.begin() + std::ptrdiff_t(first), order.begin() + std::ptrdiff_t(end), [&](std::uint32_t a, std::uint32_t b) { return rest(a) < rest(b); });
            for (std::size_t place = first + 1; place < end; ++place) out.begins[place] = rest(order[place]) != rest(order[place - 1]);
        });
    out.order = std::move(order);
    return out;
}

TextRanks rankTexts(std::span<const std::string_view> texts, SideBySide &both)
{
    TextOrder sorted = orderTexts(texts, both);
    TextRanks out;
    out.ranks.resize(texts.size());
    for (std::size_t place = 0; place < sorted.order.size(); ++place) {
        out.distinct += sorted.begins[place];
        out.ranks[sorted.order[place]] = out.distinct - 1;
    }
    out.order = std::move(sorted.order);
    return out;
}

} // namespace signalbox
