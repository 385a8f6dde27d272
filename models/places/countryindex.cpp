#include "places/countryindex.h"

#include "places/countryindexbuilder.h"
#include "places/referencedata.h"

namespace signalbox {

using namespace countrygrid;

CountryIndex::CountryIndex(const ArcsFile &borders)
{
    Builder(*this).build(borders);
}

Result<CountryIndex> CountryIndex::load()
{
    return referenceData(QStringLiteral("places/borders.arcs"))
        .and_then([](const QByteArray &bytes) { return ArcsFile::read(bytes); })
        .map([](const ArcsFile &borders) { return CountryIndex(borders); });
}

/// Walks from the centre of the cell, whose area is known, to the point: first along the row, then along the
/// column. Every edge crossed on the way toggles the area that it bounds.
std::optional<CountryCode> CountryIndex::at(LatLon place) const
{
    if (!(place.lon >= -180 && place.lon <= 180 && place.lat >= -90 && place.lat <= 90)) return {};
    const std::int64_t x = std::llround((place.lon + 180) / m_unit);
    const std::int64_t y = std::llround((place.lat + 90) / m_unit);
    const int column = int(std::min<std::int64_t>(x / cell, columns - 1));
    const int row = int(std::min<std::int64_t>(y / cell, rows - 1));
    const size_t at = size_t(row * columns + column);
    const std::int64_t centreX = centre(column), centreY = centre(row);
    const int central = m_centres[at] - 1;

    bool centralHolds = central >= 0;
    for (std::uint32_t i = m_first[at]; i < m_first[at + 1];) {
        const int area = m_edges[m_cellEdges[i]].area;
        bool inside = area == central;
        for (; i < m_first[at + 1] && m_edges[m_cellEdges[i]].area == area; ++i) {
            const Edge &edge = m_edges[m_cellEdges[i]];
            inside ^= crossesRightOf(edge, centreX, centreY) != crossesRightOf(edge, x, centreY);
            inside ^= crossesAbove(edge, x, centreY) != crossesAbove(edge, x, y);
        }
        if (inside) return m_codes[size_t(area)];
        centralHolds = centralHolds && area != central;
    }
    return centralHolds ? std::optional(m_codes[size_t(central)]) : std::nullopt;
}

} // namespace signalbox
