#include "diagnosis/census.h"

#include "diagnosis/neighbours.h"

namespace signalbox {

namespace {
using std::chrono::minutes;
constexpr Span recent = std::chrono::hours(3);
constexpr std::size_t enoughPlaces = 8;
constexpr int wideShift = 22; // of a Mercator coordinate: coverage's wide squares
}

Census Census::take(const FleetState::ReadView &view, Instant now)
{
    Census census;
    census.m_at = now;
    const FleetColumns &c = view.columns();
    for (Row row = 0; row < c.size(); ++row) {
        const Instant own = ownSign(c, row);
        if (own < now - recent) continue;
        const bool speaks = own > now - std::max<Span>(drivingPatience(c, row), minutes(5));
        const bool asleep = c.ignition[row] == Ignition::Off;
        if (!speaks && (asleep || (c.hasRejects[row] && c.rejectAt[row] > own - minutes(1)))) continue;
        Tally &radio = census.m_radio[radioKey(c.plmn[row], c.rat[row])];
        Tally &model = census.m_models[std::uint64_t(c.modem[row]) << 32 | c.firmware[row]];
        for (Count *count : { &radio.count, &model.count, &census.m_fleet }) ++(speaks ? count->speaking : count->silent);
        if (speaks || !c.located(row) || radio.squares.size() >= enoughPlaces) continue;
        radio.squares.insert((c.y[row] >> wideShift) << 10 | c.x[row] >> wideShift);
        radio.count.places = std::uint32_t(radio.squares.size());
    }
    return census;
}

Census::Count Census::find(const Table &table, std::uint64_t key)
{
    const auto it = table.find(key);
    return it == table.end() ? Count {} : it->second.count;
}

} // namespace signalbox
