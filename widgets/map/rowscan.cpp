#include "map/rowscan.h"

#include "places/mercator.h"

namespace signalbox {

namespace {
constexpr std::size_t chunk = 4096; // rows whose cells stay in the first-level cache
constexpr std::size_t slice = 32 * chunk; // rows for one lock: about half a millisecond
constexpr std::size_t listedBelow = 64; // a row found by its number costs as much as some sixty found in turn
} // namespace

RowScan::RowScan(const PlaneKernel &kernel)
    : m_kernel(kernel), m_cells(chunk + PlaneKernel::slack + ahead), m_rows(chunk + PlaneKernel::slack)
{
}

bool RowScan::run(const FleetState &fleet, const RowSet *filter, const RasterFrame &frame, const MercatorRect &rect, const Visit &visit)
{
    std::optional<FleetState::ReadView> view = fleet.tryRead();
    if (!view)
        return false;
    const Wanted wanted { filter, frame, visit };
    const std::size_t few = view->size() / listedBelow;
    const bool listed = filter != nullptr && filter->size() < few;
    if (!listed && rowsAbout(view->cells(), rect) < std::min(few, slice)) {
        scanIndexed(*view, wanted, rect);
        return true;
    }
    m_listed.clear();
    if (listed)
        filter->each([this](Row row) { m_listed.push_back(row); });
    const std::size_t all = listed ? m_listed.size() : view->size();
    for (std::size_t first = 0; first < all; first += slice) {
        if (first > 0) {
            view.reset(); // a writer that waits comes first
            view.emplace(fleet.read());
        }
        const std::size_t last = std::min(all, first + slice);
        if (listed)
            scanListed(view->columns(), { nullptr, frame, visit }, std::span(m_listed).subspan(first, last - first));
        else
            scanRows(view->columns(), wanted, Row(first), Row(last));
    }
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

void RowScan::scanIndexed(const FleetState::ReadView &view, const Wanted &wanted, const MercatorRect &rect)
{
    m_listed.clear();
    view.cells().visit(rect, [this](std::span<const Row> square, bool) { m_listed.insert(m_listed.end(), square.begin(), square.end()); });
    scanListed(view.columns(), wanted, m_listed);
}

void RowScan::scanRows(const FleetColumns &columns, const Wanted &wanted, Row first, Row last)
{
    for (Row row = first; row < last; row += Row(chunk)) {
        const Row end = std::min(last, row + Row(chunk));
        hand(columns, wanted, m_kernel.locate(wanted.frame, columns.x.data(), columns.y.data(), row, end, m_cells.data(), m_rows.data()));
    }
}

void RowScan::scanListed(const FleetColumns &columns, const Wanted &wanted, std::span<const Row> rows)
{
    const std::uint32_t *const x = columns.x.data(), *const y = columns.y.data();
    std::size_t found = 0;
    for (const Row row : rows) {
        if (row >= columns.size())
            continue;
        m_cells[found] = wanted.frame.cellOf(x[row], y[row]);
        m_rows[found] = row;
        found += m_cells[found] != RasterFrame::nowhere;
        if (found == chunk) {
            hand(columns, wanted, found);
            found = 0;
        }
    }
    hand(columns, wanted, found);
}

void RowScan::hand(const FleetColumns &columns, const Wanted &wanted, std::size_t found)
{
    if (wanted.filter != nullptr) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < found; ++i) {
            m_cells[kept] = m_cells[i];
            m_rows[kept] = m_rows[i];
            kept += wanted.filter->contains(m_rows[i]);
        }
        found = kept;
    }
    if (found > 0)
        wanted.visit(columns, { std::span(m_cells).first(found), std::span(m_rows).first(found) });
}

} // namespace signalbox
