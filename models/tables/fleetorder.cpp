#include "tables/fleetorder.h"

namespace signalbox {

namespace {

enum Mark : std::uint8_t { Shown = 1, Ordered = 2, Leads = 4 };

std::uint32_t indexOf(Line line, std::uint32_t rows)
{
    return isGroup(line) ? rows + groupOf(line) : line;
}

/// Members outside the longest rising run; nothing once more than `searches` were needed.
std::optional<std::size_t> outOfOrder(const std::vector<std::uint32_t> &ranks, std::size_t searches)
{
    std::vector<std::uint32_t> tails; // patience sorting
    for (const std::uint32_t rank : ranks) {
        if (tails.empty() || tails.back() < rank) {
            tails.push_back(rank);
            continue;
        }
        if (searches-- == 0) return {};
        *std::lower_bound(tails.begin(), tails.end(), rank) = rank;
    }
    return ranks.size() - tails.size();
}

/// One walk over groups and their rows, in true order or as shown.
class LineWalk
{
public:
    LineWalk(const std::vector<Row> &ordered, const GroupedView &view, const std::vector<Line> *shown)
        : m_groups(*view.groups), m_open(view.open), m_shown(shown), m_inside(m_groups.ordered()), m_rows(m_groups.groups().size()),
          m_keepGroups(shown ? m_groups.groups().size() : 0), m_keepRows(shown && !ordered.empty() ? 1 + *std::max_element(ordered.begin(), ordered.end()) : 0)
    {
        for (const Row row : ordered)
            if (const std::uint32_t group = m_groups.groupOf(row); isOpen(group)) m_rows[group].push_back(row);
        if (shown) readShown();
        walk(FleetGroup::none);
    }
    std::vector<Line> take() { return std::move(m_lines); }

private:
    bool isOpen(std::uint32_t group) const { return group < m_open.size() && m_open[group]; }

    void readShown()
    {
        m_shownInside.resize(m_inside.size());
        m_shownRows.resize(m_rows.size());
        std::uint32_t group = FleetGroup::none;
        for (const Line line : *m_shown) {
            if (isGroup(line)) {
                group = groupOf(line);
                m_shownInside[m_groups.groups()[group].parent + 1].push_back(group);
            } else if (group != FleetGroup::none && line < m_keepRows.range()) {
                m_shownRows[group].push_back(line);
            }
        }
    }

    void walk(std::uint32_t parent)
    {
        const auto at = std::size_t(parent + 1);
        for (const std::uint32_t group : m_shown ? m_keepGroups.kept(m_shownInside[at], m_inside[at]) : m_inside[at]) {
            m_lines.push_back(group | groupMark);
            if (!isOpen(group)) continue;
            if (m_groups.groups()[group].level + 1 < m_groups.levels()) {
                walk(group);
                continue;
            }
            const std::vector<Row> rows = m_shown ? m_keepRows.kept(m_shownRows[group], m_rows[group]) : std::move(m_rows[group]);
            m_lines.insert(m_lines.end(), rows.begin(), rows.end());
        }
    }

    const FleetGroups &m_groups;
    const std::vector<char> &m_open;
    const std::vector<Line> *m_shown;
    std::vector<std::vector<std::uint32_t>> m_inside, m_shownInside; // by parent + 1
    std::vector<std::vector<Row>> m_rows, m_shownRows; // by group
    PlaceKeeper m_keepGroups, m_keepRows;
    std::vector<Line> m_lines;
};

} // namespace

std::vector<std::uint32_t> PlaceKeeper::kept(const std::vector<std::uint32_t> &shown, const std::vector<std::uint32_t> &ordered)
{
    if (shown.empty()) return ordered;
    for (const std::uint32_t each : shown) m_marks[each] = Shown;
    std::vector<std::uint32_t> out; // at first those before any that is shown
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> behind;
    std::uint32_t neighbour = noRow;
    for (const std::uint32_t each : ordered) {
        if (m_marks[each] & Shown) {
            neighbour = each;
        } else if (neighbour == noRow) {
            out.push_back(each);
        } else {
            behind[neighbour].push_back(each);
            m_marks[neighbour] |= Leads;
        }
        m_marks[each] |= Ordered;
    }
    out.reserve(ordered.size());
    for (const std::uint32_t each : shown) {
        const std::uint8_t mark = m_marks[each];
        if (mark & Ordered) out.push_back(each);
        if (!(mark & Leads)) continue;
        const std::vector<std::uint32_t> &coming = behind.at(each);
        out.insert(out.end(), coming.begin(), coming.end());
    }
    for (const std::uint32_t each : shown) m_marks[each] = 0;
    for (const std::uint32_t each : ordered) m_marks[each] = 0;
    return out;
}

int rowsToMove(const std::vector<std::uint32_t> &shown, const std::vector<std::uint32_t> &ordered, std::size_t range)
{
    constexpr std::size_t searches = 300'000, sample = 20'000; // some 20 ms
    if (shown == ordered) return 0;
    std::vector<std::uint32_t> rank(range), ranks(shown.size());
    for (std::size_t i = 0; i < ordered.size(); ++i) rank[ordered[i]] = std::uint32_t(i);
    for (std::size_t i = 0; i < shown.size(); ++i) ranks[i] = rank[shown[i]];
    if (const auto moved = outOfOrder(ranks, searches)) return int(*moved);
    std::vector<std::uint32_t> sampled;
    for (std::size_t i = 0; i < sample; ++i) sampled.push_back(ranks[i * ranks.size() / sample]);
    return int(double(*outOfOrder(sampled, sample)) / double(sample) * double(ranks.size()));
}

std::vector<Line> linesInOrder(const std::vector<Row> &ordered, const GroupedView &view)
{
    return view.groups ? LineWalk(ordered, view, nullptr).take() : ordered;
}

std::vector<Line> linesInPlace(const std::vector<Line> &shown, const std::vector<Row> &ordered, const GroupedView &view)
{
    if (view.groups) return LineWalk(ordered, view, &shown).take();
    const auto most = [](const std::vector<std::uint32_t> &list) { return list.empty() ? 0 : *std::max_element(list.begin(), list.end()); };
    return PlaceKeeper(std::size_t(std::max(most(shown), most(ordered))) + 1).kept(shown, ordered);
}

int linesToMove(const std::vector<Line> &shown, const std::vector<Line> &ordered)
{
    std::uint32_t rows = 0, groups = 0;
    for (const Line line : ordered) (isGroup(line) ? groups : rows) = std::max(isGroup(line) ? groups : rows, groupOf(line) + 1);
    if (groups == 0) return rowsToMove(shown, ordered, rows);
    const auto indices = [rows](std::vector<Line> lines) {
        for (Line &line : lines) line = indexOf(line, rows);
        return lines;
    };
    return rowsToMove(indices(shown), indices(ordered), rows + groups);
}

} // namespace signalbox
