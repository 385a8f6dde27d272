#include "diagnosis/silenceplaces.h"

#include "diagnosis/neighbours.h"

#include <set>

namespace signalbox {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
constexpr int shift = 18; // of a Mercator coordinate: coverage's fine squares
constexpr int reach = 2; // squares
constexpr Row slice = 20'000;
constexpr int enoughOthers = 3;
constexpr std::size_t remembered = 16;
constexpr std::uint32_t shortest = 4, longest = 12 * 60; // minutes; longer ones were not the place's doing

std::uint32_t minuteOf(Instant t)
{
    return std::uint32_t(t.time_since_epoch() / minutes(1));
}

} // namespace

void SilencePlaces::learn(const FleetState &fleet, Instant now)
{
    const Row size = fleet.size();
    m_rows.resize(size);
    for (Row first = 0; first < size; first += slice) {
        const auto view = fleet.read();
        for (Row row = first; row < std::min(size, first + slice); ++row) look(view.columns(), row, now);
    }
}

void SilencePlaces::look(const FleetColumns &c, Row row, Instant now)
{
    Watched &watched = m_rows[row];
    const Instant own = ownSign(c, row);
    const bool speaks = own > now - std::max<Span>(drivingPatience(c, row), minutes(shortest));
    if (speaks && watched.fell != 0) comeBack(watched, row, own);
    if (speaks || watched.fell != 0 || own < now - hours(1) || c.ignition[row] == Ignition::Off || !c.located(row)) return;
    const bool refused = c.hasRejects[row] && c.rejectAt[row] > own - minutes(1);
    if (refused) return;
    expect(c, row, own, now);
    fall(watched, { row, c.plmn[row], minuteOf(own), 0 }, squareOf(c.x[row] >> shift, c.y[row] >> shift));
}

/// Where three others were silent on earlier days and came back, this one is given twice their time.
void SilencePlaces::expect(const FleetColumns &c, Row row, Instant own, Instant now)
{
    const PlaceSilence place = around(c.plmn[row], { c.x[row], c.y[row] }, row, now);
    if (place.known >= enoughOthers && own + 2 * place.length > now) m_expectations.push_back({ row, own + 2 * place.length });
}

void SilencePlaces::fall(Watched &watched, const Silence &silence, std::uint32_t square)
{
    watched.fell = silence.fell;
    watched.square = square;
    auto &silences = m_squares[square];
    if (silences.size() >= remembered) silences.erase(silences.begin());
    silences.push_back(silence);
}

void SilencePlaces::comeBack(Watched &watched, Row row, Instant own)
{
    m_expectations.push_back({ row, std::nullopt });
    const Minute back = minuteOf(own), length = back - watched.fell;
    for (Silence &silence : m_squares[watched.square])
        if (silence.row == row && silence.fell == watched.fell) silence.back = back;
    // Forgotten slowly, so that one long silence does not excuse the next weeks.
    if (length <= longest) watched.usual = std::uint16_t(std::max<Minute>(length, watched.usual * 7u / 8));
    watched.fell = 0;
}

PlaceSilence SilencePlaces::around(std::uint32_t plmn, MercatorPoint at, Row row, Instant now) const
{
    PlaceSilence out;
    const Minute minute = minuteOf(now);
    std::set<std::pair<Row, bool>> seen;
    Minute sum = 0;
    for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx) {
            const auto found = m_squares.find(squareOf((at.x >> shift) + std::uint32_t(dx), (at.y >> shift) + std::uint32_t(dy)));
            if (found == m_squares.end()) continue;
            for (const Silence &silence : found->second) {
                const bool old = silence.fell + 480 < minute, same = silence.plmn == plmn;
                if (silence.row == row || !(old || same)) continue;
                if (silence.back == 0) {
                    out.away += silence.fell + 120 > minute;
                    continue;
                }
                if (silence.back - silence.fell > longest || !seen.emplace(silence.row, old).second) continue;
                ++out.back, ++(old ? out.known : out.fresh);
                sum += silence.back - silence.fell;
            }
        }
    if (out.back > 0) out.length = minutes(sum / Minute(out.back));
    return out;
}

} // namespace signalbox
