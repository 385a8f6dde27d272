#pragma once

#include "fleet/block.h"
#include "fleet/mercatorrect.h"
#include "fleet/row.h"
#include "places/mercator.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace signalbox {

struct FleetColumns;
class RowSet;

/// The x of a column value as the rectangle counts it, which may span the antimeridian.
double unwrappedX(std::uint32_t x, const MercatorRect &rect);

/// Rows by place: 128 x 128 squares of the Mercator square, each cut into four, and those again, where more than a run of
/// rows is in it, down to squares of 2.4 km at the equator. FleetState keeps it up to date with every position, and
/// its lock guards it.
class CellIndex
{
public:
    static constexpr int finestBits = 18; ///< of the side of a square that is not cut any more
    static constexpr std::size_t run = 128; ///< rows in a square that can still be cut, at most

    CellIndex();
    /// Calls visit(std::span<const Row> rows, bool inside) for every square with rows that touches the rectangle; with
    /// `inside` all of the square is in it. Each row comes once, also where the rectangle is wider than the world.
    template<typename Visit> void visit(const MercatorRect &rect, Visit &&visit) const;
    /// Exactly the rows within the rectangle (left and top edges belong to it), in no particular order.
    std::vector<Row> rowsIn(const FleetColumns &columns, const MercatorRect &rect) const;
    /// The worst, then nearest row within `radius` units of a place; noRow when there is none. `filter` null = all.
    Row nearest(const FleetColumns &columns, const RowSet *filter, double x, double y, double radius) const;

    std::size_t size() const { return m_size; }
    std::size_t bytes() const { return m_squares.bytes() + m_rows.bytes(); }

    /// For the writer, which has put the row's new place into the columns `xs` and `ys`.
    void add(Row row, const std::uint32_t *xs, const std::uint32_t *ys);
    void move(Row row, std::uint32_t fromX, std::uint32_t fromY, const std::uint32_t *xs, const std::uint32_t *ys)
    {
        const std::uint32_t changed = (fromX ^ xs[row]) | (fromY ^ ys[row]);
        if (changed >> finestBits != 0) cross(row, fromX, fromY, xs, ys);
    }
    /// What move() will touch, some time before.
    void prefetchMove(std::uint32_t fromX, std::uint32_t fromY, MercatorPoint to) const
    {
        if (((fromX ^ to.x) | (fromY ^ to.y)) >> finestBits == 0) return;
        const Square &left = m_squares[find(fromX, fromY).square], &entered = m_squares[find(to.x, to.y).square];
        constexpr std::uint32_t most = 256, step = 64 / sizeof(Row);
        for (std::uint32_t i = 0; i < std::min(left.count, most); i += step) __builtin_prefetch(m_rows.data() + left.first + i);
        __builtin_prefetch(m_rows.data() + left.first + left.count);
        __builtin_prefetch(m_rows.data() + entered.first + entered.count, 1);
    }
    /// What a snapshot keeps of it: visit(name, part).
    template<typename Index, typename Visit> static void parts(Index &index, Visit &&visit)
    {
        visit("squares", index.m_squares), visit("square-rows", index.m_rows), visit("square-left", index.m_left);
        visit("square-fours", index.m_leftFours), visit("square-size", index.m_size);
    }

private:
    static constexpr int RootBits = 25; // 128 x 128 squares of 2^25 units
    static constexpr int RootSide = 128;
    static constexpr std::uint8_t Cut = 0xff;

    struct Square
    {
        std::uint32_t first = 0; ///< in m_rows; of a cut one the first of its four in m_squares
        std::uint32_t count = 0; ///< rows
        std::uint8_t room = 0; ///< class of its place in m_rows, 0 = none, or Cut
    };
    struct Found
    {
        std::uint32_t square;
        int bits; ///< of its side
    };
    struct Span
    {
        std::uint64_t left, right, top, bottom; ///< units, right and bottom not included
    };
    static constexpr std::size_t roomOf(std::uint8_t room) { return room == 0 ? 0 : std::size_t(4) << room; }
    static int spansOf(const MercatorRect &rect, std::array<Span, 2> &spans);
    static unsigned quarter(std::uint32_t x, std::uint32_t y, int bits) { return (y >> bits & 1) << 1 | (x >> bits & 1); }

    Found find(std::uint32_t x, std::uint32_t y) const { return find(rootOf(x, y), x, y); }
    Found find(Found from, std::uint32_t x, std::uint32_t y) const;
    static Found rootOf(std::uint32_t x, std::uint32_t y) { return { (y >> RootBits) * RootSide + (x >> RootBits), RootBits }; }
    void cross(Row row, std::uint32_t fromX, std::uint32_t fromY, const std::uint32_t *xs, const std::uint32_t *ys);
    void addBelow(Found from, Row row, const std::uint32_t *xs, const std::uint32_t *ys);
    void removeFrom(std::uint32_t square, Row row);
    void push(std::uint32_t square, Row row);
    void resizeRoom(std::uint32_t square, std::uint8_t room);
    void cut(std::uint32_t square, int bits, const std::uint32_t *xs, const std::uint32_t *ys);
    bool join(std::uint32_t x, std::uint32_t y);
    std::uint32_t takeRoom(std::uint8_t room);
    void leaveRoom(std::uint32_t first, std::uint8_t room);
    struct Walk
    {
        Span span;
        const Span *before; ///< squares that touch it were visited already
    };
    template<typename Visit> void visit(const Walk &walk, std::uint32_t square, std::uint64_t x, std::uint64_t y, int bits, Visit &visit) const;

    Block<Square> m_squares; // the roots, then fours
    Block<Row> m_rows; // places of 8, 16, 32, … rows
    std::array<std::uint32_t, 32> m_left {}; // 1 + the first place of that class that was left; the next one is in it
    std::vector<std::uint32_t> m_leftFours; // of squares
    std::size_t m_size = 0;
};

template<typename Visit>
void CellIndex::visit(const MercatorRect &rect, Visit &&call) const
{
    std::array<Span, 2> spans;
    const int count = spansOf(rect, spans);
    for (int i = 0; i < count; ++i) {
        const Walk walk { spans[std::size_t(i)], i == 0 ? nullptr : spans.data() };
        for (std::uint64_t line = walk.span.top >> RootBits; line << RootBits < walk.span.bottom; ++line)
            for (std::uint64_t column = walk.span.left >> RootBits; column << RootBits < walk.span.right; ++column)
                visit(walk, std::uint32_t(line * RootSide + column), column << RootBits, line << RootBits, RootBits, call);
    }
}

template<typename Visit>
void CellIndex::visit(const Walk &walk, std::uint32_t number, std::uint64_t x, std::uint64_t y, int bits, Visit &call) const
{
    const Square &square = m_squares[number];
    const Span &span = walk.span;
    const std::uint64_t side = std::uint64_t(1) << bits;
    if (square.room != Cut) {
        if (square.count == 0 || (walk.before && x + side > walk.before->left)) return;
        const bool inside = x >= span.left && x + side <= span.right && y >= span.top && y + side <= span.bottom;
        return call(std::span(m_rows.data() + square.first, square.count), inside);
    }
    const std::uint64_t half = side / 2, midX = x + half, midY = y + half;
    for (unsigned q = 0; q < 4; ++q) {
        const bool east = (q & 1) != 0, south = (q & 2) != 0;
        if (east ? midX < span.right && x + side > span.left : x < span.right && midX > span.left)
            if (south ? midY < span.bottom && y + side > span.top : y < span.bottom && midY > span.top)
                visit(walk, square.first + q, east ? midX : x, south ? midY : y, bits - 1, call);
    }
}

} // namespace signalbox
