#include "basemap/maplabels.h"

#include <cmath>

namespace signalbox {

namespace {

constexpr double smallestCountryPixels = 44; // room for a short name
constexpr double lastCountryZoom = 7.5; // a name in the middle of a country says nothing to a street map

constexpr double firstCityZoom = 3.5;

/// Fewer than this many people: not at this zoom. A quarter for each level.
double leastPopulation(double zoom)
{
    return 6e6 * std::exp2(-2 * (zoom - firstCityZoom));
}

} // namespace

std::vector<MapLabel> MapLabels::in(const GeoRect &rect, double zoom, QStringView language, int limit) const
{
    std::vector<MapLabel> labels;
    const double pixelsADegree = 512 * std::exp2(zoom) / 360;
    if (zoom <= lastCountryZoom)
        for (const Country &country : m_countries.all())
            if (country.label && rect.contains(*country.label)
                && country.labelSize * pixelsADegree >= smallestCountryPixels)
                labels.push_back({ MapLabel::Kind::Country, country.name(language),
                    toMercator(*country.label), 1e9 + country.labelSize });
    for (const City *city : m_cities.largestIn(rect, zoom < firstCityZoom ? 0 : limit * 2)) {
        const double weight = city->population * (city->capital ? 4.0 : 1.0);
        if (weight >= leastPopulation(zoom))
            labels.push_back({ city->capital ? MapLabel::Kind::Capital : MapLabel::Kind::City, city->name,
                toMercator(city->place), weight });
    }
    std::ranges::stable_sort(labels, std::greater(), &MapLabel::priority);
    if (int(labels.size()) > limit) labels.resize(size_t(std::max(0, limit)));
    return labels;
}

bool LabelPlacement::isFree(const QRectF &box) const
{
    const QRectF wanted = box.adjusted(-m_gap, -m_gap, m_gap, m_gap);
    return std::ranges::none_of(m_taken, [&](const QRectF &taken) { return taken.intersects(wanted); });
}

bool LabelPlacement::place(const QRectF &box)
{
    if (!isFree(box)) return false;
    m_taken.push_back(box);
    return true;
}

int LabelPlacement::placeFirst(std::span<const QRectF> boxes)
{
    for (size_t i = 0; i < boxes.size(); ++i)
        if (place(boxes[i])) return int(i);
    return -1;
}

} // namespace signalbox
