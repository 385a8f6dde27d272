#include "diagnosis/census.h"

#include "diagnosis/neighbours.h"

namespace signalbox {

namespace {
using std::chrono::minutes;
constexpr Span recent = std::chrono::hours(3);
constexpr std::size_t enoughPlaces = 8;
constexpr Row slice = 20'000;
constexpr int wideShift = 22; // of a Mercator coordinate: coverage's wide squares
}

Census Census::take(const FleetState &fleet, Instant now)
{
    Census census;
    census.m_at = now;
    for (Row first = 0, size = fleet.size(); first < size; first += slice) {
        const auto view = fleet.read();
        for (Row row = first; row < std::min(size, first + slice); ++row) census.count(view.columns(), row, now);
    }
    return census;
}

void Census::count(const FleetColumns &c, Row row, Instant now)
{
    const Instant own = ownSign(c, row);
    if (own < now - recent) return;
    const bool speaks = own > now - std::max<Span>(drivingPatience(c, row), minutes(5));
    const bool asleep = c.ignition[row] == Ignition::Off;
    if (!speaks && (asleep || (c.hasRejects[row] && c.rejectAt[row] > own - minutes(1)))) return;
    Tally &radio = m_radio[radioKey(c.plmn[row], c.rat[row])];
    Tally &model = m_models[std::uint64_t(c.modem[row]) << 32 | c.firmware[row]];
    for (Count *each : { &radio.count, &model.count, &m_fleet }) ++(speaks ? each->speaking : each->silent);
    if (speaks || !c.located(row) || radio.squares.size() >= enoughPlaces) return;
    radio.squares.insert((c.y[row] >> wideShift) << 10 | c.x[row] >> wideShift);
    radio.count.places = std::uint32_t(radio.squares.size());
}

Census::Count Census::find(const Table &table, std::uint64_t key)
{
    const auto it = table.find(key);
    return it == table.end() ? Count {} : it->second.count;
}

} // namespace signalbox
