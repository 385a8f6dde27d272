#include "fleet/keptorder.h"

#include "fleet/textranks.h"

#include <bit>

namespace signalbox {

namespace {

constexpr Row slice = 32'768; // rows read under one lock: well below a millisecond

template<typename Work>
void inSlices(const FleetState &fleet, Row size, Work &&work)
{
    for (Row first = 0; first < size; first += slice) {
        const auto view = fleet.read();
        work(view, first, std::min(size, first + slice));
    }
}

LargeVector<std::string_view> viewsOf(const FleetState &fleet, SortField field, Row size, SortTexts &texts)
{
    inSlices(fleet, size, [&](const FleetState::ReadView &view, Row first, Row end) { texts.read(view, field, first, end); });
    return texts.views();
}

/// 0 for the smallest of those that occur, and so on; what has no value stays so.
std::uint32_t makeDense(LargeVector<std::uint64_t> &codes)
{
    std::vector<std::uint64_t> sorted;
    std::copy_if(codes.begin(), codes.end(), std::back_inserter(sorted), [](std::uint64_t code) { return code != noSortCode; });
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    for (std::uint64_t &code : codes)
        if (code != noSortCode) code = std::uint64_t(std::lower_bound(sorted.begin(), sorted.end(), code) - sorted.begin());
    return std::uint32_t(sorted.size());
}

} // namespace

void KeptOrder::update(const FleetState &fleet, const SortOrder &order, Instant now)
{
    const Row size = fleet.size();
    const bool same = order == m_order && size == m_size && m_lasts;
    m_order = order;
    m_order.keys.resize(std::min(m_order.keys.size(), SortOrder::mostKeys));
    m_size = size;
    if (!same || !keepUp(fleet, now)) makeAnew(fleet, now);
}

void KeptOrder::rankVehicles(const FleetState &fleet)
{
    if (m_byName.size() == m_size) return; // a vehicle's name never changes
    SortTexts texts(m_size);
    TextRanks ranks = rankTexts(viewsOf(fleet, SortField::Vehicle, m_size, texts));
    m_byName = std::move(ranks.order);
    m_nameRank = std::move(ranks.ranks);
}

KeptOrder::Codes KeptOrder::readCodes(const FleetState &fleet, Field &field, Instant now)
{
    Codes codes(m_size);
    if (field.key.field == SortField::Vehicle) {
        std::copy(m_nameRank.begin(), m_nameRank.end(), codes.begin());
        return codes;
    }
    if (field.kind != SortKind::Text) {
        inSlices(fleet, m_size, [&](const FleetState::ReadView &view, Row first, Row end) {
            sortCodes(view, field.key.field, first, end, now, codes.data() + first);
        });
        if (field.kind == SortKind::Name) rankNames(fleet, field, codes);
        return codes;
    }
    SortTexts texts(m_size);
    const LargeVector<std::string_view> views = viewsOf(fleet, field.key.field, m_size, texts);
    const TextRanks ranks = rankTexts(views);
    for (Row row = 0; row < m_size; ++row) codes[row] = views[row].empty() ? noSortCode : ranks.ranks[row];
    return codes;
}

void KeptOrder::rankNames(const FleetState &fleet, Field &field, Codes &codes)
{
    std::uint64_t most = 0;
    for (const std::uint64_t code : codes) most = std::max(most, code == noSortCode ? 0 : code);
    std::vector<char> used(most + 1);
    for (const std::uint64_t code : codes)
        if (code != noSortCode) used[code] = 1;
    field.ranks.assign(used.size(), ~0u);
    std::vector<FleetColumns::Name> names;
    for (FleetColumns::Name name = 0; name < used.size(); ++name)
        if (used[name]) names.push_back(name);
    std::vector<std::string_view> texts;
    {
        const auto view = fleet.read();
        for (const FleetColumns::Name name : names) texts.push_back(view.text(name));
    }
    const TextRanks ranks = rankTexts(texts);
    for (std::size_t i = 0; i < names.size(); ++i) field.ranks[names[i]] = ranks.ranks[i];
    for (std::uint64_t &code : codes)
        if (code != noSortCode) code = field.ranks[code];
}

/// Foresees half of the present span on either side, for what changes later.
void KeptOrder::fit(Field &field, const Codes &codes)
{
    std::uint64_t least = noSortCode, most = 0;
    for (const std::uint64_t code : codes) {
        least = std::min(least, code);
        most = std::max(most, code == noSortCode ? 0 : code);
    }
    if (least == noSortCode) least = most = 0;
    const bool changes = field.kind == SortKind::Number && field.key.field != SortField::State;
    const std::uint64_t room = changes ? (most - least) / 2 + 1024 : 0;
    if (field.key.field == SortField::State) least = 0, most = vehicleStateCount - 1;
    field.base = least - std::min(least, room);
    field.bits = std::bit_width(most - field.base + room + 1);
}

void KeptOrder::narrow(Field &field, Codes &codes)
{
    const std::uint32_t distinct = makeDense(codes);
    field.kind = SortKind::Text; // as dear to follow
    field.base = 0;
    field.bits = std::bit_width(distinct);
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

void KeptOrder::makeAnew(const FleetState &fleet, Instant now)
{
    m_generation = fleet.generation();
    rankVehicles(fleet);
    m_fields.clear();
    m_changed = m_size;
    if (m_order.keys.size() == 1 && m_order.keys.front().field != SortField::Vehicle && sortKind(m_order.keys.front().field) == SortKind::Text) {
        orderByText(fleet, m_order.keys.front());
        return;
    }
    m_lasts = true;
    std::vector<Codes> codes;
    int keyBits = 0;
    for (const SortKey &key : m_order.keys) {
        Field field { key, sortKind(key.field), {}, 0, 0 };
        codes.push_back(readCodes(fleet, field, now));
        fit(field, codes.back());
        keyBits += field.bits;
        m_fields.push_back(std::move(field));
    }
    const int rowBits = std::max(1, int(std::bit_width(std::uint64_t(m_size))));
    for (std::size_t i = 0; i < m_fields.size() && keyBits + rowBits > 128; ++i) {
        keyBits -= m_fields[i].bits;
        narrow(m_fields[i], codes[i]);
        keyBits += m_fields[i].bits;
    }
    for (const Field &field : m_fields) m_lasts = m_lasts && (field.kind != SortKind::Text || field.key.field == SortField::Vehicle);
    const auto fill = [&](auto &words) {
        using Word = typename std::decay_t<decltype(words.keys)>::value_type;
        words.rowBits = rowBits;
        words.keyBits = keyBits;
        words.keys.assign(m_size, Word(0));
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const Field &field = m_fields[i];
            std::uint64_t placed = 0;
            for (Row row = 0; row < m_size; ++row) {
                place(field, codes[i][row], placed);
                words.keys[row] = words.keys[row] << field.bits | placed;
            }
        }
        codes.clear();
        words.sortAll(m_byName);
    };
    if (keyBits + rowBits <= 64) fill(m_words.emplace<0>());
    else fill(m_words.emplace<1>());
}

/// By one text alone: its ranks are the order already, but for equal texts. What has no text is last.
void KeptOrder::orderByText(const FleetState &fleet, SortKey key)
{
    m_lasts = false; // a changed text would need a new rank
    SortTexts texts(m_size);
    const LargeVector<std::string_view> views = viewsOf(fleet, key.field, m_size, texts);
    const TextOrder sorted = orderTexts(views);
    auto &words = m_words.emplace<0>();
    words.rowBits = std::max(1, int(std::bit_width(std::uint64_t(m_size))));
    words.order.resize(m_size);
    const auto byName = [this](Row a, Row b) { return m_nameRank[a] < m_nameRank[b]; };
    std::size_t none = 0, done = 0;
    while (none < m_size && views[sorted.order[none]].empty()) ++none;
    const auto add = [&](std::size_t first, std::size_t end) {
        const auto begin = words.order.begin() + std::ptrdiff_t(done);
        done += end - first;
        const auto behind = std::copy(sorted.order.begin() + std::ptrdiff_t(first), sorted.order.begin() + std::ptrdiff_t(end), begin);
        if (end - first > 1) std::sort(begin, behind, byName);
    };
    for (std::size_t first = none, end; first < m_size && !key.descending; first = end) {
        for (end = first + 1; end < m_size && sorted.begins[end] == 0;) ++end;
        add(first, end);
    }
    for (std::size_t end = m_size, first; end > none && key.descending; end = first) {
        for (first = end - 1; first > none && sorted.begins[first] == 0;) --first;
        add(first, end);
    }
    add(0, none);
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
    if (changed.size() > m_size / worthSorting) words.sortAll(m_byName);
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
                for (const auto word : words.order) out[count++] = words.row(word);
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
