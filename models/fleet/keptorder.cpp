#include "fleet/keptorder.h"

namespace signalbox {

namespace {
constexpr std::size_t slice = 32'768; // rows read under one lock: well below a millisecond
}

void KeptOrder::update(const FleetState &fleet, const SortOrder &order, Instant now)
{
    const Row size = fleet.size();
    const bool same = order == m_order && size == m_size && m_lasts;
    m_order = order;
    m_order.keys.resize(std::min(m_order.keys.size(), SortOrder::mostKeys));
    m_size = size;
    if (!same || !keepUp(fleet, now)) makeAnew(fleet, now);
}

/// False when the range of the field does not hold the value.
bool KeptOrder::place(const Field &field, std::uint64_t code, std::uint64_t &placed)
{
    const std::uint64_t top = field.top();
    if (code == noSortCode) {
        placed = top + 1;
        return true;
    }
    placed = field.key.descending ? top - (code - field.base) : code - field.base;
    return code >= field.base && code - field.base <= top;
}

bool KeptOrder::keepUp(const FleetState &fleet, Instant now)
{
    return std::visit([&](auto &words) { return keepUp(words, fleet, now); }, m_words);
}

/// The rows whose values may have changed; nothing when that is not known.
std::optional<std::vector<Row>> KeptOrder::touched(const FleetState &fleet)
{
    const auto view = fleet.read();
    const std::uint64_t since = std::exchange(m_generation, view.generation());
    // The octets of today are gone at midnight, without a change.
    const bool byTime = std::any_of(m_fields.begin(), m_fields.end(), [](const Field &field) { return field.key.field == SortField::Today; });
    return byTime ? std::nullopt : view.changedSince(since);
}

template<typename Word>
bool KeptOrder::keepUp(OrderWords<Word> &words, const FleetState &fleet, Instant now)
{
    const auto rows = touched(fleet);
    const std::size_t count = rows ? rows->size() : m_size;
    std::vector<Row> changed;
    std::vector<Codes> codes(m_fields.size(), Codes(slice));
    bool fits = true;
    for (std::size_t first = 0; first < count && fits; first += slice) {
        const std::size_t end = std::min(count, first + slice);
        {
            const auto view = fleet.read();
            for (std::size_t i = 0; i < m_fields.size(); ++i) {
                const SortField field = m_fields[i].key.field;
                if (field == SortField::Vehicle) continue;
                if (!rows) sortCodes(view, field, Row(first), Row(end), now, codes[i].data());
                for (std::size_t at = first; rows && at < end; ++at) sortCodes(view, field, (*rows)[at], (*rows)[at] + 1, now, &codes[i][at - first]);
            }
        }
        for (std::size_t at = first; at < end; ++at) {
            const Row row = rows ? (*rows)[at] : Row(at);
            if (row >= m_size) continue; // came meanwhile
            Word key = 0;
            for (std::size_t i = 0; i < m_fields.size(); ++i) {
                const Field &field = m_fields[i];
                std::uint64_t code = field.key.field == SortField::Vehicle ? m_nameRank[row] : codes[i][at - first], placed = 0;
                if (field.kind == SortKind::Name && code != noSortCode) code = code < field.ranks.size() ? field.ranks[code] : ~0u;
                fits = place(field, code, placed) && fits;
                key = key << field.bits | placed;
            }
            if (key == words.keys[row]) continue;
            words.keys[row] = key;
            changed.push_back(row);
        }
    }
    if (!fits) return false;
    m_changed = changed.size();
    constexpr std::size_t worthSorting = 8; // one pass over all is cheaper than so many searches
    if (changed.size() > m_size / worthSorting) words.sortAll(m_byName, m_both);
    else if (!changed.empty()) words.move(changed, m_nameRank);
    return true;
}

std::vector<Row> KeptOrder::rows(const RowSet &set) const
{
    const std::size_t wanted = set.size();
    std::vector<Row> out(wanted);
    std::visit(
        [&](const auto &words) {
            std::size_t count = 0;
            if (wanted == words.order.size()) {
                m_both.halves(wanted, [&](std::size_t first, std::size_t end) {
                    for (std::size_t i = first; i < end; ++i) out[i] = words.row(words.order[i]);
                });
                return;
            }
            out.push_back(noRow); // room for the write after the last match
            for (auto word = words.order.begin(); word != words.order.end() && count < wanted; ++word) {
                out[count] = words.row(*word);
                count += set.contains(out[count]);
            }
            out.resize(count);
        },
        m_words);
    return out;
}

} // namespace signalbox
