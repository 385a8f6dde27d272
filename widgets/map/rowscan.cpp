#include "map/rowscan.h"

#include "places/mercator.h"

namespace signalbox {

namespace {
constexpr std::size_t chunk = 1024; // rows whose cells stay in the first-level cache
constexpr std::size_t slice = 128 * chunk; // rows for one lock: about half a millisecond
constexpr std::size_t listedBelow = 64; // a row found by its number costs as much as some sixty found in turn
} // namespace

RowScan::Hand::Hand() : cells(chunk + PlaneKernel::slack + ahead), rows(chunk + PlaneKernel::slack) { }

RowScan::RowScan(const PlaneKernel &kernel) : m_kernel(kernel) { }

void RowScan::run(const FleetState &fleet, FleetState::ReadView view, const Wanted &wanted, const Visit &visit)
{
    if (list(view, wanted))
        return scanListed(view.columns(), wanted, m_listed, visit);
    const Row all = view.size();
    { const FleetState::ReadView done = std::move(view); }
    scanAll(fleet, wanted, m_here, 0, all, visit);
}

void RowScan::run(const FleetState &fleet, FleetState::ReadView view, const Wanted &wanted, SideBySide &both, const Visit &here, const Visit &there)
{
    if (list(view, wanted))
        return scanListed(view.columns(), wanted, m_listed, here);
    const Row all = view.size();
    { const FleetState::ReadView done = std::move(view); }
    both.run([&] { scanAll(fleet, wanted, m_here, 0, all / 2, here); }, [&] { scanAll(fleet, wanted, m_there, all / 2, all, there); });
}

/// Fills m_listed with the rows that are to be looked at, if they are few.
bool RowScan::list(const FleetState::ReadView &view, const Wanted &wanted)
{
    const std::size_t few = view.size() / listedBelow;
    m_listed.clear();
    if (wanted.filter != nullptr && wanted.filter->size() < few)
        wanted.filter->each([this](Row row) { m_listed.push_back(row); });
    else if (rowsAbout(view.cells(), wanted.rect) < std::min(few, slice))
        view.cells().visit(wanted.rect, [this](std::span<const Row> square, bool) { m_listed.insert(m_listed.end(), square.begin(), square.end()); });
    else
        return false;
    return true;
}

/// How many rows the squares about a rectangle hold; all of them when it is a large part of the world.
std::size_t RowScan::rowsAbout(const CellIndex &cells, const MercatorRect &rect)
{
    constexpr double large = 1.0 / 8;
    if ((rect.right - rect.left) * (rect.bottom - rect.top) > mercatorWorld * mercatorWorld * large)
        return cells.size();
    std::size_t rows = 0;
    cells.visit(rect, [&rows](std::span<const Row> square, bool) { rows += square.size(); });
    return rows;
}

void RowScan::scanAll(const FleetState &fleet, const Wanted &wanted, Hand &hand, std::size_t first, std::size_t last, const Visit &visit)
{
    for (; first < last; first += slice) {
        const FleetState::ReadView view = fleet.read(); // a writer that waits comes between
        scanRows(view.columns(), wanted, hand, Row(first), Row(std::min(last, first + slice)), visit);
    }
}

void RowScan::scanRows(const FleetColumns &columns, const Wanted &wanted, Hand &hand, Row first, Row last, const Visit &visit)
{
    for (Row row = first; row < last; row += Row(chunk)) {
        const Row end = std::min(last, row + Row(chunk));
        give(columns, wanted, hand, m_kernel.locate(wanted.frame, columns.x.data(), columns.y.data(), row, end, hand.cells.data(), hand.rows.data()), visit);
    }
}

void RowScan::scanListed(const FleetColumns &columns, const Wanted &wanted, std::span<const Row> rows, const Visit &visit)
{
    const std::uint32_t *const x = columns.x.data(), *const y = columns.y.data();
    std::size_t found = 0;
    for (const Row row : rows) {
        if (row >= columns.size())
            continue;
        m_here.cells[found] = wanted.frame.cellOf(x[row], y[row]);
        m_here.rows[found] = row;
        found += m_here.cells[found] != RasterFrame::nowhere;
        if (found == chunk) {
            give(columns, wanted, m_here, found, visit);
            found = 0;
        }
    }
    give(columns, wanted, m_here, found, visit);
}

void RowScan::give(const FleetColumns &columns, const Wanted &wanted, Hand &hand, std::size_t found, const Visit &visit)
{
    if (wanted.filter != nullptr) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < found; ++i) {
            hand.cells[kept] = hand.cells[i];
            hand.rows[kept] = hand.rows[i];
            kept += wanted.filter->contains(hand.rows[i]);
        }
        found = kept;
    }
    if (found > 0)
        visit(columns, { std::span(hand.cells).first(found), std::span(hand.rows).first(found) });
}

} // namespace signalbox
