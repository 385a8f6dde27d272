#pragma once

#include "fleet/fleetstate.h"

#include <unordered_map>

namespace signalbox {

/// What the fleet has learned of silence at one place.
struct PlaceSilence
{
    int back = 0; ///< vehicles that fell silent there and reappeared, in all that is remembered
    int known = 0; ///< … of them, longer than eight hours ago, on any network: a place that is known for it
    int fresh = 0; ///< … in the last eight hours, on the same network
    int away = 0; ///< fell silent there in the last two hours, on the same network, and are not back
    Span length {}; ///< how long those who came back were silent, on average
};

/// Learns where driving vehicles fall silent without being refused, and when they reappear: ferries, tunnels, valleys,
/// and masts that have just failed. And how long each vehicle itself is silent now and then. Looks at the live fleet about once
/// a minute (some 20 ns a vehicle) and remembers the last sixteen silences of each square of 1.6 km. One thread.
class SilencePlaces
{
public:
    /// Locks the fleet for slices of rows, so that its writer never waits long.
    void learn(const FleetState &fleet, Instant now);

    /// A row whose silence is to be expected until then, or no more.
    struct Expectation
    {
        Row row = noRow;
        std::optional<Instant> until;
    };
    /// Since it was asked last.
    std::vector<Expectation> takeExpectations() { return std::exchange(m_expectations, {}); }

    /// Within some 4 km; what `row` itself did there does not count.
    PlaceSilence around(std::uint32_t plmn, MercatorPoint at, Row row, Instant now) const;
    /// The longest silence while driving that this vehicle came back from, lately; zero: none.
    Span rhythm(Row row) const { return row < m_rows.size() ? Span(std::chrono::minutes(m_rows[row].usual)) : Span::zero(); }
    std::size_t squares() const { return m_squares.size(); }

private:
    using Minute = std::uint32_t; // world, since 1970
    struct Silence
    {
        Row row = noRow;
        std::uint32_t plmn = 0;
        Minute fell = 0, back = 0; ///< back 0: not yet
    };
    struct Watched
    {
        Minute fell = 0; ///< 0: speaks, sleeps, or is refused
        std::uint16_t usual = 0; ///< minutes
        std::uint32_t square = 0;
    };
    static std::uint32_t squareOf(std::uint32_t x, std::uint32_t y) { return y << 16 | x; }
    void look(const FleetColumns &columns, Row row, Instant now);
    void expect(const FleetColumns &columns, Row row, Instant own, Instant now);
    void fall(Watched &watched, const Silence &silence, std::uint32_t square);
    void comeBack(Watched &watched, Row row, Instant own);

    std::vector<Watched> m_rows;
    std::unordered_map<std::uint32_t, std::vector<Silence>> m_squares;
    std::vector<Expectation> m_expectations;
};

} // namespace signalbox
