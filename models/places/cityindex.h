#pragma once

#include "base/result.h"
#include "places/countrycode.h"
#include "places/mercator.h"

#include <vector>

namespace signalbox {

struct City
{
    QString name;
    CountryCode country;
    LatLon place;
    int population = 0;
    bool capital = false;
};

/// Degrees. `west` > `east` means across the antimeridian.
struct GeoRect
{
    double south = -90, west = -180, north = 90, east = 180;
    bool contains(LatLon place) const
    {
        return place.lat >= south && place.lat <= north
            && (west <= east ? place.lon >= west && place.lon <= east
                             : place.lon >= west || place.lon <= east);
    }
};

/// Places of 15,000 people and more from resources/places/cities.tsv. Pointers live as long as the index.
/// Immutable; any thread may ask.
class CityIndex
{
public:
    /// Errors: "reference.columns".
    static Result<CityIndex> read(QByteArrayView tsv);
    static Result<CityIndex> load();

    const std::vector<City> &all() const { return m_cities; } ///< largest first
    /// The nearest within a distance; nullptr when there is none.
    const City *nearest(LatLon place, double withinMetres) const;
    /// Those whose name begins with the text, without regard to case and accents; largest first.
    std::vector<const City *> named(QStringView beginning, int limit) const;
    std::vector<const City *> in(CountryCode country) const; ///< largest first
    std::vector<const City *> largestIn(const GeoRect &rect, int limit) const; ///< largest first

private:
    void build();
    std::vector<std::uint32_t> cellsOf(const GeoRect &rect) const;

    std::vector<City> m_cities;
    std::vector<std::uint32_t> m_cellFirst, m_cellCities; // one-degree cells, rows from the south
    std::vector<std::pair<QString, std::uint32_t>> m_byName; // folded, sorted
};

/// Lower case without accents, for finding a name however it was typed.
QString foldedName(QStringView name);

} // namespace signalbox
