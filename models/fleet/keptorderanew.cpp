#include "fleet/keptorder.h"

#include "fleet/textranks.h"

#include <bit>

namespace signalbox {

namespace {

constexpr std::size_t slice = 32'768; // rows read under one lock: well below a millisecond

template<typename Work>
void inSlices(const FleetState &fleet, std::size_t from, std::size_t to, Work &&work)
{
    for (std::size_t first = from; first < to; first += slice) {
        const auto view = fleet.read();
        work(view, Row(first), Row(std::min(to, first + slice)));
    }
}

/// The texts of all rows; who made this keeps what they refer to.
class TextsOfRows
{
public:
    TextsOfRows(const FleetState &fleet, SortField field, Row size, SideBySide &both) : m_views(size)
    {
        both.halves(size, [&](std::size_t from, std::size_t to) {
            SortTexts &texts = m_parts[from != 0];
            inSlices(fleet, from, to, [&](const FleetState::ReadView &view, Row first, Row end) { texts.read(view, field, first, end, m_views.data() + first); });
            texts.finish(m_views.data() + from);
        });
    }
    const LargeVector<std::string_view> &views() const { return m_views; }

private:
    SortTexts m_parts[2];
    LargeVector<std::string_view> m_views;
};

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

void KeptOrder::rankVehicles(const FleetState &fleet)
{
    if (m_byName.size() == m_size) return; // a vehicle's name never changes
    TextRanks ranks = rankTexts(TextsOfRows(fleet, SortField::Vehicle, m_size, m_both).views(), m_both);
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
        m_both.halves(m_size, [&](std::size_t from, std::size_t to) {
            inSlices(fleet, from, to, [&](const FleetState::ReadView &view, Row first, Row end) {
                sortCodes(view, field.key.field, first, end, now, codes.data() + first);
            });
        });
        if (field.kind == SortKind::Name) rankNames(fleet, field, codes);
        return codes;
    }
    const TextsOfRows texts(fleet, field.key.field, m_size, m_both);
    const LargeVector<std::string_view> &views = texts.views();
    const TextRanks ranks = rankTexts(views, m_both);
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
    const TextRanks ranks = rankTexts(texts, m_both);
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
        words.keys.resize(m_size);
        m_both.halves(m_size, [&](std::size_t first, std::size_t end) {
            std::fill(words.keys.begin() + std::ptrdiff_t(first), words.keys.begin() + std::ptrdiff_t(end), Word(0));
            for (std::size_t i = 0; i < m_fields.size(); ++i) {
                const Field &field = m_fields[i];
                std::uint64_t placed = 0;
                for (std::size_t row = first; row < end; ++row) {
                    place(field, codes[i][row], placed);
                    words.keys[row] = words.keys[row] << field.bits | placed;
                }
            }
        });
        codes.clear();
        words.sortAll(m_byName, m_both);
    };
    if (keyBits + rowBits <= 64) fill(m_words.emplace<0>());
    else fill(m_words.emplace<1>());
}

/// By one text alone: its ranks are the order already, but for equal texts. What has no text is last.
void KeptOrder::orderByText(const FleetState &fleet, SortKey key)
{
    m_lasts = false; // a changed text would need a new rank
    const TextsOfRows texts(fleet, key.field, m_size, m_both);
    const LargeVector<std::string_view> &views = texts.views();
    const TextOrder sorted = orderTexts(views, m_both);
    auto &words = m_words.emplace<0>();
    words.rowBits = std::max(1, int(std::bit_width(std::uint64_t(m_size))));
    words.order.resize(m_size);
    std::size_t none = 0;
    while (none < m_size && views[sorted.order[none]].empty()) ++none;
    const std::size_t some = m_size - none;
    // Where the text at a place of `sorted` goes.
    const auto placeOf = [&](std::size_t place) { return place < none ? some + place : key.descending ? m_size - 1 - place : place - none; };
    m_both.halves(m_size, [&](std::size_t first, std::size_t end) {
        for (std::size_t place = first; place < end; ++place) words.order[placeOf(place)] = sorted.order[place];
    });
    sorted.eachTie([&](std::size_t first, std::size_t end) {
        const auto begin = words.order.begin() + std::ptrdiff_t(std::min(placeOf(first), placeOf(end - 1)));
        std::sort(begin, begin + std::ptrdiff_t(end - first), [this](Row a, Row b) { return m_nameRank[a] < m_nameRank[b]; });
    });
}

} // namespace signalbox
