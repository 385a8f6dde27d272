#include "world/landmask.h"

#include "places/referencedata.h"

namespace signalbox::world {

LandMask::LandMask(const ArcsFile &basemap) : m_crossings(rows), m_bits(std::size_t(columns) * rows)
{
    for (const ArcsFile::Area &area : basemap.areas) {
        if (area.name != QLatin1StringView("Land")) continue;
        for (const ArcsFile::Polygon &polygon : area.polygons)
            for (const ArcsFile::Ring &ring : polygon)
                addRing(basemap, ring);
    }
    fill();
}

Result<LandMask> LandMask::load()
{
    const auto bytes = referenceData(QStringLiteral("basemap/world10.arcs"));
    if (!bytes) return tl::unexpected(bytes.error());
    const auto arcs = ArcsFile::read(*bytes);
    if (!arcs) return tl::unexpected(arcs.error());
    return LandMask(*arcs);
}

void LandMask::addRing(const ArcsFile &basemap, const ArcsFile::Ring &ring)
{
    std::vector<double> wraps; // rows where the ring steps over the antimeridian
    const auto edge = [&](ArcsFile::Point a, ArcsFile::Point b) {
        const double x1 = (basemap.longitude(a) + 180) * perDegree, x2 = (basemap.longitude(b) + 180) * perDegree;
        const double y1 = (basemap.latitude(a) + 90) * perDegree, y2 = (basemap.latitude(b) + 90) * perDegree;
        if (std::abs(x1 - x2) > columns / 2) {
            wraps.push_back((y1 + y2) / 2);
            return;
        }
        const double low = std::min(y1, y2), high = std::max(y1, y2);
        for (int row = std::max(0, int(std::ceil(low - 0.5))); row < rows && row + 0.5 < high; ++row)
            m_crossings[std::size_t(row)].push_back(float(x1 + (row + 0.5 - y1) / (y2 - y1) * (x2 - x1)));
    };
    for (std::int32_t index : ring) {
        const auto &points = basemap.arcs[std::size_t(index < 0 ? ~index : index)].points;
        for (std::size_t i = 1; i < points.size(); ++i)
            edge(points[i - 1], points[i]);
    }
    // Between two such steps the land goes on beyond the antimeridian: the row begins inside.
    std::sort(wraps.begin(), wraps.end());
    for (std::size_t i = 1; i < wraps.size(); i += 2)
        for (int row = std::max(0, int(std::ceil(wraps[i - 1] - 0.5))); row < rows && row + 0.5 < wraps[i]; ++row)
            m_crossings[std::size_t(row)].push_back(0);
}

void LandMask::fill()
{
    for (int row = 0; row < rows; ++row) {
        auto &cuts = m_crossings[std::size_t(row)];
        std::sort(cuts.begin(), cuts.end());
        for (std::size_t i = 0; i < cuts.size(); i += 2) {
            const float end = i + 1 < cuts.size() ? cuts[i + 1] : float(columns);
            for (int column = std::max(0, int(std::ceil(cuts[i] - 0.5f))); column < columns && float(column) + 0.5f < end; ++column)
                m_bits[std::size_t(row) * columns + std::size_t(column)] = true;
        }
    }
    m_crossings = {};
}

bool LandMask::land(int column, int row) const
{
    if (row < 0 || row >= rows) return false;
    column = ((column % columns) + columns) % columns;
    return m_bits[std::size_t(row) * columns + std::size_t(column)];
}

bool LandMask::dry(LatLon from, LatLon to) const
{
    const double dLat = to.lat - from.lat, dLon = to.lon - from.lon;
    const int steps = 1 + int(std::max(std::abs(dLat), std::abs(dLon)) * perDegree * 20);
    for (int i = 0; i <= steps; ++i)
        if (!at({ from.lat + dLat * i / steps, from.lon + dLon * i / steps })) return false;
    return true;
}

} // namespace signalbox::world
