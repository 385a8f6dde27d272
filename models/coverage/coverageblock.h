#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "places/mercator.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace signalbox {

/// Places as squares of Web Mercator, one within another. In the middle of Europe, 1.6, 6.5 and 26 km wide.
enum class Grain : std::uint8_t { Fine = 14, Middle = 12, Wide = 10 };

/// What was observed in one square: counts with a fading memory.
struct Tally
{
    float good = 0; ///< observations that found service
    float bad = 0; ///< … and that did not
    std::int16_t rsrp = 0; ///< mean of the readings, tenths of dBm; 0 = none
    std::uint32_t minute = 0; ///< world, since 1970; of the newest observation, up to which the counts are faded

    float count() const { return good + bad; }
    /// The counts as they are worth at `t`.
    Tally faded(Instant t) const;
    /// `most`: what all observations together may count for, so that a change is learned from as many new ones.
    void add(float goodness, float badness, std::optional<float> dBm, Instant t, float most);

    static constexpr Span halfLife = std::chrono::hours(24 * 14); ///< world
};

/// All squares within one wide one, of one network and technology. Only those with observations take room.
class CoverageBlock
{
public:
    /// The wide square of a place as one number.
    static std::uint32_t numberOf(MercatorPoint at);

    void learn(MercatorPoint at, float good, float bad, std::optional<float> rsrp, Instant t);
    /// Zero where nothing was observed.
    Tally at(MercatorPoint place, Grain grain) const;
    /// Drops fine and middle squares that are worth less than `weight` at `t`; returns how many.
    std::size_t drop(Instant t, float weight);
    std::size_t size() const { return m_tiles.size(); }

    /// For the store: 12 octets a square, little endian, counts in sixteenths.
    QByteArray bytes() const;
    /// Errors: "coverage.damaged".
    static Result<CoverageBlock> fromBytes(QByteArrayView bytes);

private:
    struct Tile
    {
        std::uint16_t index = 0; ///< 0 wide, then 4 x 4 middle, then 16 x 16 fine, row by row
        Tally tally;
    };
    static std::uint16_t indexOf(MercatorPoint at, Grain grain);
    Tally &tally(std::uint16_t index);

    std::vector<Tile> m_tiles; // by index
};

} // namespace signalbox
