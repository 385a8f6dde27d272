#pragma once

#include "places/arcsfile.h"

namespace signalbox {

/// Coasts, borders and land of the world in Web Mercator, ready to paint at any zoom. The world is 2^30 units
/// wide, x from the antimeridian, y from 85.0511 degrees north (0) to south (2^30). Lines that cross the
/// antimeridian run on beyond 0 or 2^30 instead of jumping. Immutable; any thread may read it.
class WorldLines
{
public:
    static constexpr std::int32_t world = 1 << 30;
    /// One pixel of a 512-px tile at zoom z is 2^(21 - z) units.
    static constexpr int pixelShift = 21;

    struct Point
    {
        std::int32_t x = 0, y = 0;
    };
    struct Box
    {
        std::int64_t left = INT64_MAX, top = INT64_MAX, right = INT64_MIN, bottom = INT64_MIN;
        void include(std::int64_t x, std::int64_t y);
        bool touches(const Box &other) const;
        Box shifted(std::int64_t dx) const { return { left + dx, top, right + dx, bottom }; }
    };
    struct Arc
    {
        ArcsFile::Kind kind;
        std::uint32_t first, count; ///< in `points()`
        Box box;
    };
    struct RingPart
    {
        std::uint32_t arc;
        bool backwards;
        std::int32_t shift; ///< to add to x, a multiple of the world, so that the parts join
    };
    /// Around a pole the ring does not close: it ends a world beside its start.
    struct Ring
    {
        std::vector<RingPart> parts;
        bool polar = false;
        Box box;
    };

    /// A country or territory; a territory that has several areas occurs several times.
    struct Area
    {
        CountryCode code;
        std::vector<Ring> rings; ///< fill odd-even
    };

    explicit WorldLines(const ArcsFile &file);
    /// `name` is "basemap/world50.arcs" or "basemap/world10.arcs". Errors: "reference.missing",
    /// "arcs.format".
    static Result<WorldLines> load(const QString &name);

    const std::vector<Point> &points() const { return m_points; }
    /// The lowest zoom at which a point is needed to stay within half a pixel of the full line.
    const std::vector<std::uint8_t> &levels() const { return m_levels; }
    const std::vector<Arc> &arcs() const { return m_arcs; }
    const std::vector<Ring> &land() const { return m_land; } ///< lakes as rings of their own: fill odd-even
    const std::vector<Area> &countries() const { return m_countries; }

private:
    void addArc(const ArcsFile &file, const ArcsFile::Arc &arc);
    void addRings(const ArcsFile::Area &area, std::vector<Ring> &rings);
    void addRing(const ArcsFile::Ring &ring, std::vector<Ring> &rings);

    std::vector<Point> m_points;
    std::vector<std::uint8_t> m_levels;
    std::vector<Arc> m_arcs;
    std::vector<Ring> m_land;
    std::vector<Area> m_countries;
};

} // namespace signalbox
