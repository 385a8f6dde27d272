#pragma once

#include "places/arcsfile.h"
#include "places/mercator.h"

#include <vector>

namespace signalbox::world {

/// Land as bits on a grid of 1/40 degree, rasterised from the area "Land" of the basemap. Needed only where
/// roads are made or judged. Immutable after construction.
class LandMask
{
public:
    static constexpr int perDegree = 40;
    static constexpr int columns = 360 * perDegree;
    static constexpr int rows = 180 * perDegree;

    explicit LandMask(const ArcsFile &basemap);
    /// From the coasts inside the program. Errors: "reference.missing", "arcs.format".
    static Result<LandMask> load();

    bool land(int column, int row) const; ///< column 0 at 180 west, row 0 at 90 south; columns wrap
    bool at(LatLon place) const { return land(columnOf(place.lon), rowOf(place.lat)); }
    /// Every square that the line touches is land.
    bool dry(LatLon from, LatLon to) const;

    static int columnOf(double lon) { return static_cast<int>(std::floor((lon + 180) * perDegree)); }
    static int rowOf(double lat) { return static_cast<int>(std::floor((lat + 90) * perDegree)); }

private:
    void addRing(const ArcsFile &basemap, const ArcsFile::Ring &ring);
    void fill();

    std::vector<std::vector<float>> m_crossings; // of a row's centre line, in columns
    std::vector<bool> m_bits;
};

} // namespace signalbox::world
