#pragma once

#include "places/arcsfile.h"
#include "places/mercator.h"

namespace signalbox {

/// Which territory a point lies in, coastal waters included, from resources/places/borders.arcs. Exact
/// against those polygons; they are simplified, so a point within some hundred metres of a border may fall
/// across it. A grid of half degrees answers inland points at once and keeps only the edges of a cell for the
/// others. Immutable after construction; any thread may ask.
class CountryIndex
{
public:
    explicit CountryIndex(const ArcsFile &borders);
    /// From the table inside the program. Errors: "reference.missing", "arcs.format".
    static Result<CountryIndex> load();

    /// Nothing on the high seas, and for coordinates that are not finite or out of range.
    std::optional<CountryCode> at(LatLon place) const;

private:
    struct Edge
    {
        std::int32_t x1, y1, x2, y2; // units of the file, -180 degrees = 0
        std::uint16_t area;
    };
    class Builder;

    std::vector<CountryCode> m_codes; // of an area
    std::vector<Edge> m_edges;
    std::vector<std::uint16_t> m_centres; // area + 1 at the centre of a cell, 0 = none
    std::vector<std::uint32_t> m_first; // first entry of a cell in m_cellEdges
    std::vector<std::uint32_t> m_cellEdges; // sorted by area within a cell
    double m_unit = 1;
};

} // namespace signalbox
