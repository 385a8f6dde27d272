#pragma once

#include "places/cityindex.h"
#include "places/countries.h"

#include <QRectF>
#include <span>

namespace signalbox {

/// A name and where it belongs; the map measures, places and draws it.
struct MapLabel
{
    enum class Kind : std::uint8_t { Country, Capital, City };
    Kind kind = Kind::City;
    QString text;
    MercatorPoint place; ///< the middle of a country's name; the dot of a city
    double priority = 0; ///< higher is placed first
};

/// Which names a map may show at a zoom (world of 512 * 2^zoom logical pixels), highest priority first.
/// Country names in the language of a locale; city names as they are written there. Any thread.
class MapLabels
{
public:
    /// Both must outlive this.
    MapLabels(const Countries &countries, const CityIndex &cities)
        : m_countries(countries)
        , m_cities(cities)
    { }

    std::vector<MapLabel> in(const GeoRect &rect, double zoom, QStringView language, int limit = 80) const;

private:
    const Countries &m_countries;
    const CityIndex &m_cities;
};

/// Keeps labels apart: each box is taken if it is free, so offer them by priority.
class LabelPlacement
{
public:
    /// `gap` in pixels is kept between boxes.
    explicit LabelPlacement(double gap = 4)
        : m_gap(gap)
    { }

    void block(const QRectF &box) { m_taken.push_back(box); } ///< where something else is drawn
    bool place(const QRectF &box); ///< false, and nothing changes, when it would touch another
    /// The first of several boxes that is free, for instance right, left, above, below of a dot; -1 for none.
    int placeFirst(std::span<const QRectF> boxes);

private:
    bool isFree(const QRectF &box) const;

    double m_gap;
    std::vector<QRectF> m_taken;
};

} // namespace signalbox
