#include "tables/fleetorder.h"

namespace signalbox {

std::vector<Row> keptInPlace(const std::vector<Row> &shown, const std::vector<Row> &ordered, const RowSet &matches)
{
    std::vector<Row> first; // new rows before any that is shown
    std::unordered_map<Row, std::vector<Row>> behind;
    RowSet known(ordered.empty() && shown.empty() ? 0 : 1 + std::max(ordered.empty() ? 0 : *std::max_element(ordered.begin(), ordered.end()),
                                                                     shown.empty() ? 0 : *std::max_element(shown.begin(), shown.end())), 0);
    for (const Row row : shown) known.add(row);
    Row neighbour = noRow;
    for (const Row row : ordered) {
        if (known.contains(row)) neighbour = row;
        else (neighbour == noRow ? first : behind[neighbour]).push_back(row);
    }
    std::vector<Row> out = std::move(first);
    out.reserve(ordered.size());
    for (const Row row : shown) {
        if (!matches.contains(row)) continue;
        out.push_back(row);
        if (const auto it = behind.find(row); it != behind.end()) out.insert(out.end(), it->second.begin(), it->second.end());
    }
    return out;
}

int rowsToMove(const std::vector<Row> &shown, const std::vector<Row> &ordered, Row size)
{
    std::vector<std::uint32_t> rank(size);
    for (std::size_t i = 0; i < ordered.size(); ++i) rank[ordered[i]] = static_cast<std::uint32_t>(i);
    std::vector<std::uint32_t> tails; // patience sorting
    for (const Row row : shown) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), rank[row]);
        if (place == tails.end()) tails.push_back(rank[row]);
        else *place = rank[row];
    }
    return int(shown.size() - tails.size());
}

} // namespace signalbox
