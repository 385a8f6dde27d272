#include "tables/fleetlines.h"

namespace signalbox {

LineChange stepsBetween(const FleetLines &shown, const FleetLines &wanted)
{
    std::vector<Line> staying, going, coming;
    for (const Line line : shown.list()) (wanted.placeOf(line) >= 0 ? staying : going).push_back(line);
    if (int(staying.size()) < wanted.size()) {
        for (const Line line : wanted.list())
            if (shown.placeOf(line) < 0) coming.push_back(line);
    }
    const auto joined = [](std::vector<Line> first, const std::vector<Line> &then) {
        first.insert(first.end(), then.begin(), then.end());
        return first;
    };
    const auto made = [](std::vector<Line> lines) { return std::make_shared<const FleetLines>(std::move(lines)); };
    LineChange change;
    std::vector<Line> grown = joined(staying, coming);
    change.moves = grown != wanted.list();
    if (!coming.empty()) change.grown = made(std::move(grown));
    if (going.empty()) return change;
    std::vector<Line> parted = joined(staying, going);
    if (parted != shown.list()) change.parted = made(std::move(parted));
    change.stayed = made(std::move(staying));
    return change;
}

} // namespace signalbox
