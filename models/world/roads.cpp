#include "world/roads.h"

#include "places/greatcircle.h"
#include "places/referencedata.h"
#include "places/tsv.h"

namespace signalbox::world {

namespace {

constexpr double grid = 1000; // points are written in thousandths of a degree
constexpr QByteArrayView kinds[] = { "road", "bridge", "tunnel", "ferry" };

/// m/s on a road at `metres` of `length`: slower near the cities at its ends.
double usualSpeed(double metres, double length)
{
    const double fromCity = std::min(metres, length - metres);
    return fromCity < 4000 ? 11.5 : fromCity < 12000 ? 18.0 : 23.5;
}

QByteArray pointsText(const Corridor &corridor)
{
    QByteArray text;
    long lat = 0, lon = 0;
    CountryCode country;
    for (std::size_t i = 0; i < corridor.points.size(); ++i) {
        const long y = std::lround(corridor.points[i].lat * grid), x = std::lround(corridor.points[i].lon * grid);
        text += QByteArray::number(qlonglong(y - lat)) + ' ' + QByteArray::number(qlonglong(x - lon));
        if (i == 0 || corridor.countries[i] != country) text += ' ' + corridor.countries[i].toString().toLatin1();
        text += ';';
        lat = y;
        lon = x;
        country = corridor.countries[i];
    }
    text.chop(1);
    return text;
}

} // namespace

std::uint32_t Roads::addNode(QString name, CountryCode country, LatLon place)
{
    m_nodes.push_back({ std::move(name), country, place, {} });
    return std::uint32_t(m_nodes.size() - 1);
}

void Roads::addCorridor(std::uint32_t from, std::uint32_t to, LegKind kind, double speed, std::vector<LatLon> points,
                        std::vector<CountryCode> countries)
{
    Corridor corridor { from, to, kind, std::move(points), { 0 }, { 0 }, std::move(countries) };
    for (std::size_t i = 1; i < corridor.points.size(); ++i)
        corridor.metres.push_back(corridor.metres.back() + float(distanceMetres(corridor.points[i - 1], corridor.points[i])));
    for (std::size_t i = 1; i < corridor.points.size(); ++i) {
        const double step = double(corridor.metres[i]) - double(corridor.metres[i - 1]);
        const double middle = double(corridor.metres[i - 1]) + step / 2;
        const double pace = kind == LegKind::Road ? usualSpeed(middle, corridor.length()) : speed;
        corridor.seconds.push_back(corridor.seconds.back() + float(step / pace));
    }
    const auto index = std::uint32_t(m_corridors.size());
    m_nodes[from].corridors.push_back(index);
    m_nodes[to].corridors.push_back(index);
    m_corridors.push_back(std::move(corridor));
}

QByteArray Roads::toTsv() const
{
    QByteArray text = "# The lab's roads. Written by `signalbox-lab --write-roads FILE`; see PROVENANCE.md.\n"
                      "# node\tname\tcountry\tlat\tlon\n"
                      "# road|bridge|tunnel|ferry\tfrom\tto\tspeed_mps\tpoints: steps in 0.001 degrees, country where it changes\n";
    for (const RoadNode &node : m_nodes)
        text += "node\t" + node.name.toUtf8() + '\t' + node.country.toString().toLatin1() + '\t'
            + QByteArray::number(node.place.lat, 'f', 3) + '\t' + QByteArray::number(node.place.lon, 'f', 3) + '\n';
    for (const Corridor &corridor : m_corridors) {
        const double speed = corridor.kind == LegKind::Road ? 0 : corridor.length() / corridor.duration();
        text += kinds[std::size_t(corridor.kind)].toByteArray() + '\t' + QByteArray::number(corridor.from) + '\t'
            + QByteArray::number(corridor.to) + '\t' + QByteArray::number(speed, 'f', 1) + '\t' + pointsText(corridor) + '\n';
    }
    return text;
}

Result<void> Roads::readCorridor(const std::vector<QByteArrayView> &fields, int line)
{
    const auto bad = [&] { return failure("roads.row", { { QStringLiteral("line"), line } }); };
    const auto kind = std::find(std::begin(kinds), std::end(kinds), fields[0]) - std::begin(kinds);
    const auto from = fields[1].toByteArray().toUInt(), to = fields[2].toByteArray().toUInt();
    if (kind == std::ssize(kinds) || from >= m_nodes.size() || to >= m_nodes.size()) return bad();
    std::vector<LatLon> points;
    std::vector<CountryCode> countries;
    CountryCode country; // "--" on the high seas
    long lat = 0, lon = 0;
    for (const QByteArray &step : fields[4].toByteArray().split(';')) {
        const QList<QByteArray> parts = step.split(' ');
        if (parts.size() < 2) return bad();
        lat += parts[0].toLong();
        lon += parts[1].toLong();
        points.push_back({ double(lat) / grid, double(lon) / grid });
        if (parts.size() > 2) country = CountryCode::parse(QString::fromLatin1(parts[2])).value_or(CountryCode());
        countries.push_back(country);
    }
    if (points.size() < 2) return bad();
    addCorridor(from, to, LegKind(kind), std::max(1.0, fields[3].toByteArray().toDouble()), std::move(points), std::move(countries));
    return {};
}

Result<Roads> Roads::read(QByteArrayView tsv)
{
    Roads roads;
    Result<void> state;
    int line = 0;
    const auto read = readTsv(tsv, 5, [&](const std::vector<QByteArrayView> &fields) {
        ++line;
        if (!state) return;
        if (fields[0] == QByteArrayView("node"))
            roads.addNode(QString::fromUtf8(fields[1]), CountryCode::parse(QString::fromUtf8(fields[2])).value_or(CountryCode()),
                          { fields[3].toByteArray().toDouble(), fields[4].toByteArray().toDouble() });
        else
            state = roads.readCorridor(fields, line);
    });
    if (!read) return tl::unexpected(read.error());
    if (!state) return tl::unexpected(state.error());
    return roads;
}

Result<Roads> Roads::load()
{
    const auto tsv = referenceData(QStringLiteral("world/roads.tsv"));
    if (!tsv) return tl::unexpected(tsv.error());
    return read(*tsv);
}

} // namespace signalbox::world
