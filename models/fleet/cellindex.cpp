#include "fleet/cellindex.h"

namespace signalbox {

namespace {

/// std::find, sixteen at a time: a square of a city may hold thousands.
Row *placeOf(Row row, Row *first, Row *last)
{
    constexpr std::ptrdiff_t step = 16;
    for (; last - first >= step; first += step) {
        std::uint32_t found = 0;
        for (std::ptrdiff_t i = 0; i < step; ++i) found |= std::uint32_t(first[i] == row);
        if (found != 0) break;
    }
    return std::find(first, last, row);
}

} // namespace

CellIndex::CellIndex()
{
    m_squares.resize(RootSide * RootSide);
}

CellIndex::Found CellIndex::find(Found found, std::uint32_t x, std::uint32_t y) const
{
    while (m_squares[found.square].room == Cut) {
        --found.bits;
        found.square = m_squares[found.square].first + quarter(x, y, found.bits);
    }
    return found;
}

void CellIndex::add(Row row, const std::uint32_t *xs, const std::uint32_t *ys)
{
    addBelow(rootOf(xs[row], ys[row]), row, xs, ys);
    ++m_size;
}

void CellIndex::addBelow(Found from, Row row, const std::uint32_t *xs, const std::uint32_t *ys)
{
    Found found = find(from, xs[row], ys[row]);
    while (m_squares[found.square].count >= run && found.bits > finestBits) {
        cut(found.square, found.bits, xs, ys);
        found = find(found, xs[row], ys[row]);
    }
    push(found.square, row);
}

void CellIndex::cross(Row row, std::uint32_t fromX, std::uint32_t fromY, const std::uint32_t *xs, const std::uint32_t *ys)
{
    const std::uint32_t changed = (fromX ^ xs[row]) | (fromY ^ ys[row]);
    Found both = rootOf(fromX, fromY);
    if (changed >> both.bits == 0) {
        while (m_squares[both.square].room == Cut && changed >> (both.bits - 1) == 0) {
            --both.bits;
            both.square = m_squares[both.square].first + quarter(fromX, fromY, both.bits);
        }
        if (m_squares[both.square].room != Cut) return; // it stays in its square
    }
    const std::uint32_t left = find(both, fromX, fromY).square;
    removeFrom(left, row);
    const bool joins = m_squares[left].count <= roomOf(1) && join(fromX, fromY);
    const bool within = changed >> both.bits == 0 && !joins;
    addBelow(within ? both : rootOf(xs[row], ys[row]), row, xs, ys);
}

void CellIndex::removeFrom(std::uint32_t number, Row row)
{
    Square &square = m_squares[number];
    Row *const first = m_rows.data() + square.first, *const last = first + square.count;
    Row *const place = placeOf(row, first, last);
    if (place == last) return;
    *place = *(last - 1);
    --square.count;
    if (square.count == 0) resizeRoom(number, 0);
    else if (square.room > 1 && square.count <= roomOf(square.room) / 4) resizeRoom(number, std::uint8_t(square.room - 1));
}

void CellIndex::push(std::uint32_t number, Row row)
{
    if (m_squares[number].count == roomOf(m_squares[number].room)) resizeRoom(number, std::uint8_t(m_squares[number].room + 1));
    Square &square = m_squares[number];
    m_rows[square.first + square.count++] = row;
}

std::uint32_t CellIndex::takeRoom(std::uint8_t room)
{
    if (const std::uint32_t left = m_left[room]; left != 0) {
        m_left[room] = m_rows[left - 1];
        return left - 1;
    }
    const auto first = std::uint32_t(m_rows.size());
    m_rows.resize(first + roomOf(room));
    return first;
}

void CellIndex::leaveRoom(std::uint32_t first, std::uint8_t room)
{
    if (room == 0) return;
    m_rows[first] = m_left[room];
    m_left[room] = first + 1;
}

void CellIndex::resizeRoom(std::uint32_t number, std::uint8_t room)
{
    Square &square = m_squares[number];
    const std::uint32_t first = room == 0 ? 0 : takeRoom(room);
    if (square.count > 0) std::memcpy(m_rows.data() + first, m_rows.data() + square.first, square.count * sizeof(Row));
    leaveRoom(square.first, square.room);
    square.first = first;
    square.room = room;
}

void CellIndex::cut(std::uint32_t number, int bits, const std::uint32_t *xs, const std::uint32_t *ys)
{
    auto four = std::uint32_t(m_squares.size());
    if (m_leftFours.empty()) {
        m_squares.resize(four + 4);
    } else {
        four = m_leftFours.back();
        m_leftFours.pop_back();
    }
    const Square before = m_squares[number];
    m_squares[number] = { four, 0, Cut };
    for (std::uint32_t i = 0; i < before.count; ++i) {
        const Row row = m_rows[before.first + i];
        push(four + quarter(xs[row], ys[row], bits - 1), row);
    }
    leaveRoom(before.first, before.room);
}

/// Puts the four squares of which one holds this place together again when little is left in them.
bool CellIndex::join(std::uint32_t x, std::uint32_t y)
{
    Found found = rootOf(x, y);
    std::uint32_t around = found.square;
    while (m_squares[found.square].room == Cut) {
        around = found.square;
        --found.bits;
        found.square = m_squares[found.square].first + quarter(x, y, found.bits);
    }
    if (around == found.square) return false;
    const std::uint32_t four = m_squares[around].first;
    std::uint32_t total = 0;
    for (std::uint32_t q = four; q < four + 4; ++q) {
        if (m_squares[q].room == Cut) return false;
        total += m_squares[q].count;
    }
    if (total > run / 4) return false;
    m_squares[around] = {};
    for (std::uint32_t q = four; q < four + 4; ++q) {
        for (std::uint32_t i = 0; i < m_squares[q].count; ++i) push(around, m_rows[m_squares[q].first + i]);
        leaveRoom(m_squares[q].first, m_squares[q].room);
        m_squares[q] = {};
    }
    m_leftFours.push_back(four);
    return true;
}

} // namespace signalbox
