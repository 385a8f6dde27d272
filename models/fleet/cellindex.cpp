#include "fleet/cellindex.h"

namespace signalbox {

CellIndex::CellIndex()
{
    m_squares.resize(RootSide * RootSide);
}

CellIndex::Found CellIndex::find(std::uint32_t x, std::uint32_t y) const
{
    Found found { (y >> RootBits) * RootSide + (x >> RootBits), RootBits };
    while (m_squares[found.square].room == Cut) {
        --found.bits;
        found.square = m_squares[found.square].first + quarter(x, y, found.bits);
    }
    return found;
}

bool CellIndex::stays(std::uint32_t fromX, std::uint32_t fromY, std::uint32_t x, std::uint32_t y) const
{
    const std::uint32_t changed = (fromX ^ x) | (fromY ^ y);
    return changed >> finestBits == 0 || changed >> find(fromX, fromY).bits == 0;
}

void CellIndex::add(Row row, const std::uint32_t *xs, const std::uint32_t *ys)
{
    Found found = find(xs[row], ys[row]);
    while (m_squares[found.square].count >= run && found.bits > finestBits) {
        cut(found.square, found.bits, xs, ys);
        found = find(xs[row], ys[row]);
    }
    push(found.square, row);
    ++m_size;
}

void CellIndex::remove(Row row, const std::uint32_t *xs, const std::uint32_t *ys)
{
    const std::uint32_t number = find(xs[row], ys[row]).square;
    Square &square = m_squares[number];
    Row *const first = m_rows.data() + square.first, *const last = first + square.count;
    Row *const place = std::find(first, last, row);
    if (place == last) return;
    *place = *(last - 1);
    --square.count;
    --m_size;
    if (square.count == 0) resizeRoom(number, 0);
    else if (square.room > 1 && square.count <= roomOf(square.room) / 4) resizeRoom(number, std::uint8_t(square.room - 1));
    if (square.count <= roomOf(1)) join(xs[row], ys[row]);
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
void CellIndex::join(std::uint32_t x, std::uint32_t y)
{
    Found found { (y >> RootBits) * RootSide + (x >> RootBits), RootBits };
    std::uint32_t around = found.square;
    while (m_squares[found.square].room == Cut) {
        around = found.square;
        --found.bits;
        found.square = m_squares[found.square].first + quarter(x, y, found.bits);
    }
    if (around == found.square) return;
    const std::uint32_t four = m_squares[around].first;
    std::uint32_t total = 0;
    for (std::uint32_t q = four; q < four + 4; ++q) {
        if (m_squares[q].room == Cut) return;
        total += m_squares[q].count;
    }
    if (total > run / 4) return;
    m_squares[around] = {};
    for (std::uint32_t q = four; q < four + 4; ++q) {
        for (std::uint32_t i = 0; i < m_squares[q].count; ++i) push(around, m_rows[m_squares[q].first + i]);
        leaveRoom(m_squares[q].first, m_squares[q].room);
        m_squares[q] = {};
    }
    m_leftFours.push_back(four);
}

} // namespace signalbox
