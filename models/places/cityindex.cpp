#include "places/cityindex.h"

#include "places/greatcircle.h"
#include "places/referencedata.h"
#include "places/tsv.h"

namespace signalbox {

namespace {

constexpr int columns = 360, rows = 180;

int columnOf(double lon)
{
    return std::clamp(int(std::floor(lon + 180)), 0, columns - 1);
}
int rowOf(double lat)
{
    return std::clamp(int(std::floor(lat + 90)), 0, rows - 1);
}

} // namespace

QString foldedName(QStringView name)
{
    QString folded;
    for (const QChar letter : name.toString().normalized(QString::NormalizationForm_D))
        if (letter.category() != QChar::Mark_NonSpacing) folded += letter.toCaseFolded();
    return folded;
}

Result<CityIndex> CityIndex::read(QByteArrayView tsv)
{
    CityIndex index;
    const auto done = readTsv(tsv, 6, [&](const std::vector<QByteArrayView> &fields) {
        const auto number = [&](size_t column) { return fields[column].toByteArray().toDouble(); };
        if (const auto code = CountryCode::parse(QString::fromLatin1(fields[1])))
            index.m_cities.push_back({ QString::fromUtf8(fields[0]), *code, { number(2), number(3) },
                int(number(4)), fields[5] == "capital" });
    });
    if (!done) return tl::unexpected(done.error());
    index.build();
    return index;
}

Result<CityIndex> CityIndex::load()
{
    return referenceData(QStringLiteral("places/cities.tsv")).and_then([](const QByteArray &tsv) {
        return read(tsv);
    });
}

void CityIndex::build()
{
    std::ranges::stable_sort(m_cities, std::greater(), &City::population);
    const auto cellOf
        = [](const City &city) { return size_t(rowOf(city.place.lat) * columns + columnOf(city.place.lon)); };
    m_cellFirst.assign(size_t(columns) * rows + 1, 0);
    for (const City &city : m_cities)
        ++m_cellFirst[cellOf(city) + 1];
    for (size_t cell = 1; cell < m_cellFirst.size(); ++cell)
        m_cellFirst[cell] += m_cellFirst[cell - 1];
    m_cellCities.resize(m_cities.size());
    auto next = m_cellFirst;
    for (std::uint32_t i = 0; i < m_cities.size(); ++i) {
        m_cellCities[next[cellOf(m_cities[i])]++] = i;
        m_byName.emplace_back(foldedName(m_cities[i].name), i);
    }
    std::ranges::sort(m_byName);
}

/// Numbers of the cities in the cells that touch the rectangle, in no order.
std::vector<std::uint32_t> CityIndex::cellsOf(const GeoRect &rect) const
{
    std::vector<std::uint32_t> found;
    const int first = columnOf(rect.west);
    const int count = (columnOf(rect.east) - first + (rect.west > rect.east ? columns : 0)) + 1;
    for (int row = rowOf(rect.south); row <= rowOf(rect.north); ++row)
        for (int i = 0; i < std::min(count, columns); ++i) {
            const size_t cell = size_t(row * columns + (first + i) % columns);
            found.insert(found.end(), m_cellCities.begin() + m_cellFirst[cell],
                m_cellCities.begin() + m_cellFirst[cell + 1]);
        }
    return found;
}

const City *CityIndex::nearest(LatLon place, double withinMetres) const
{
    if (!std::isfinite(place.lat) || !std::isfinite(place.lon)) return nullptr;
    const double dLat = withinMetres / earthRadiusMetres * 180 / std::numbers::pi;
    const double cosine = std::cos(radians(std::min(89.0, std::abs(place.lat) + dLat)));
    const double dLon = std::min(180.0, dLat / cosine);
    const auto wrapped = [](double lon) { return std::remainder(lon, 360.0); };
    const GeoRect rect = dLon >= 180 ? GeoRect { place.lat - dLat, -180, place.lat + dLat, 180 }
                                     : GeoRect { place.lat - dLat, wrapped(place.lon - dLon),
                                           place.lat + dLat, wrapped(place.lon + dLon) };
    const City *best = nullptr;
    double bestMetres = withinMetres;
    for (std::uint32_t i : cellsOf(rect)) {
        const double metres = distanceMetres(place, m_cities[i].place);
        if (metres <= bestMetres) {
            bestMetres = metres;
            best = &m_cities[i];
        }
    }
    return best;
}

std::vector<const City *> CityIndex::named(QStringView beginning, int limit) const
{
    const QString folded = foldedName(beginning);
    std::vector<std::uint32_t> numbers;
    for (auto at
         = std::ranges::lower_bound(m_byName, folded, {}, [](const auto &entry) { return entry.first; });
         at != m_byName.end() && at->first.startsWith(folded); ++at)
        numbers.push_back(at->second);
    std::ranges::sort(numbers);
    std::vector<const City *> found;
    for (size_t i = 0; i < numbers.size() && int(i) < limit; ++i)
        found.push_back(&m_cities[numbers[i]]);
    return found;
}

std::vector<const City *> CityIndex::in(CountryCode country) const
{
    std::vector<const City *> found;
    for (const City &city : m_cities)
        if (city.country == country) found.push_back(&city);
    return found;
}

std::vector<const City *> CityIndex::largestIn(const GeoRect &rect, int limit) const
{
    std::vector<const City *> found;
    const double width = rect.east - rect.west + (rect.west > rect.east ? 360 : 0);
    if ((rect.north - rect.south) * width > 2000) { // square degrees: the largest are found soon
        for (const City &city : m_cities) {
            if (int(found.size()) >= limit) break;
            if (rect.contains(city.place)) found.push_back(&city);
        }
        return found;
    }
    auto numbers = cellsOf(rect);
    std::erase_if(numbers, [&](std::uint32_t i) { return !rect.contains(m_cities[i].place); });
    const auto middle = numbers.begin() + std::min(std::max(0, limit), int(numbers.size()));
    std::ranges::partial_sort(numbers, middle);
    for (auto at = numbers.begin(); at != middle; ++at)
        found.push_back(&m_cities[*at]);
    return found;
}

} // namespace signalbox
