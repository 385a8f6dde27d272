#include "world/radiofield.h"

#include "places/greatcircle.h"
#include "world/noise.h"

namespace signalbox::world {

namespace {

struct Kilometres
{
    double x, y;
};

Kilometres flat(LatLon place)
{
    return { place.lon * 111.3 * std::cos(radians(place.lat)), place.lat * 111.3 };
}

/// dB against LTE: lower bands carry further, 5G less far.
double ratOffset(Rat rat)
{
    switch (rat) {
    case Rat::Geran: return 5;
    case Rat::LteM: return 1;
    case Rat::NbIot: return 2;
    case Rat::Utran: return -2;
    case Rat::Nr: return -7;
    default: return 0;
    }
}

double cellSize(Rat rat) // km
{
    return rat == Rat::Nr ? 3 : rat == Rat::Geran ? 12 : 7;
}

} // namespace

RadioField::RadioField(const Carriers &carriers, std::uint64_t seed, double weaker) : m_carriers(carriers), m_seed(seed), m_weaker(weaker) { }

double RadioField::floorOf(Rat rat)
{
    switch (rat) {
    case Rat::LteM: return -124;
    case Rat::NbIot: return -129;
    case Rat::Geran: return -108;
    case Rat::Utran: return -112;
    case Rat::Nr: return -113;
    default: return -118;
    }
}

std::uint64_t RadioField::networkKey(std::uint16_t network) const
{
    return keyed(m_seed, m_carriers.networks()[network].plmn.key());
}

double RadioField::rsrp(std::uint16_t network, Rat rat, LatLon place) const
{
    const std::uint64_t key = networkKey(network), ratKey = keyed(key, std::uint64_t(rat));
    const auto [x, y] = flat(place);
    const double base = -101 + (m_carriers.networks()[network].quality * 100 - 85) * 0.75 + ratOffset(rat) - m_weaker;
    // Regions, valleys, streets.
    return base + 12 * noise(key, x / 45, y / 45) + 8 * noise(ratKey, x / 9, y / 9) + 4 * noise(ratKey + 1, x / 1.3, y / 1.3);
}

CellId RadioField::cell(std::uint16_t network, Rat rat, LatLon place) const
{
    const std::uint64_t key = networkKey(network);
    const auto [x, y] = flat(place);
    const double size = cellSize(rat);
    const auto column = std::int64_t(std::floor(x / size + 0.35 * noise(key + 2, x / size, y / size)));
    const auto row = std::int64_t(std::floor(y / size + 0.35 * noise(key + 3, x / size, y / size)));
    // TS 36.413 9.2.1.38: 20 bits of eNB, 8 bits of cell.
    const std::uint64_t site = keyed(key, rat, column, row);
    const std::uint64_t sector = 1 + std::uint64_t(std::floor((x / size - std::floor(x / size)) * 3));
    return (site & 0xfffff) << 8 | sector;
}

std::uint32_t RadioField::trackingArea(std::uint16_t network, LatLon place) const
{
    const auto [x, y] = flat(place);
    return std::uint32_t(keyed(networkKey(network), std::int64_t(std::floor(x / 50)), std::int64_t(std::floor(y / 50)))) | 1;
}

RadioFact RadioField::sample(std::uint16_t network, Rat rat, LatLon place, std::uint64_t moment) const
{
    const std::uint64_t draw = keyed(m_seed, network, moment);
    const double level = rsrp(network, rat, place) + (fraction(draw) - 0.5) * 3;
    const auto [x, y] = flat(place);
    const double interference = 6 * noise(networkKey(network) + 4, x / 4, y / 4) + (fraction(mixed(draw)) - 0.5) * 3;
    const auto rounded = [](double value) { return float(std::round(value * 10) / 10); };
    RadioFact fact;
    fact.plmn = m_carriers.networks()[network].plmn;
    fact.rat = rat;
    fact.cell = cell(network, rat, place);
    fact.rsrp = rounded(std::clamp(level, -140.0, -50.0));
    fact.sinr = rounded(std::clamp((level + 119) * 0.55 + interference, -10.0, 30.0));
    fact.rsrq = rounded(std::clamp(-10.5 + double(fact.sinr) * 0.22 + interference * 0.2, -19.5, -3.0));
    return fact;
}

} // namespace signalbox::world
