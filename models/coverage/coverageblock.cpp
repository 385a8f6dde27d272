#include "coverage/coverageblock.h"

#include <QtEndian>

namespace signalbox {

namespace {

constexpr int middleFrom = 1, fineFrom = middleFrom + 16, indices = fineFrom + 256;
constexpr int octets = 12;
constexpr float steps = 16; // of a count that is written
// What a square remembers at most, in observations.
constexpr float mostFine = 40, mostMiddle = 120, mostWide = 400;

int shiftOf(Grain grain)
{
    return 32 - int(grain);
}

std::uint32_t minuteOf(Instant t)
{
    return std::uint32_t(std::clamp<std::int64_t>(toMicros(t) / 60'000'000, 0, 0xffffffffll));
}

} // namespace

Tally Tally::faded(Instant t) const
{
    const double minutes = double(minuteOf(t)) - double(minute);
    if (minutes <= 0 || count() == 0) return *this;
    Tally out = *this;
    const float left = float(std::exp2(-minutes * 6e7 / double(halfLife.count())));
    out.good *= left;
    out.bad *= left;
    return out;
}

void Tally::add(float goodness, float badness, std::optional<float> dBm, Instant t, float most)
{
    if (minuteOf(t) > minute) {
        *this = faded(t);
        minute = minuteOf(t);
    }
    if (dBm && *dBm < 0) {
        const float share = rsrp == 0 ? 1 : goodness / (std::min(good, most) + goodness);
        rsrp = std::int16_t(std::lround(rsrp + (*dBm * 10 - rsrp) * share));
    }
    good += goodness;
    bad += badness;
    if (const float sum = count(); sum > most) {
        good *= most / sum;
        bad *= most / sum;
    }
}

std::uint32_t CoverageBlock::numberOf(MercatorPoint at)
{
    return at.y >> shiftOf(Grain::Wide) << int(Grain::Wide) | at.x >> shiftOf(Grain::Wide);
}

std::uint16_t CoverageBlock::indexOf(MercatorPoint at, Grain grain)
{
    const std::uint32_t across = 1u << (int(grain) - int(Grain::Wide));
    const std::uint32_t column = at.x >> shiftOf(grain) & (across - 1), row = at.y >> shiftOf(grain) & (across - 1);
    const int from = grain == Grain::Wide ? 0 : grain == Grain::Middle ? middleFrom : fineFrom;
    return std::uint16_t(unsigned(from) + row * across + column);
}

Tally &CoverageBlock::tally(std::uint16_t index)
{
    auto place = std::lower_bound(m_tiles.begin(), m_tiles.end(), index, [](const Tile &tile, std::uint16_t i) { return tile.index < i; });
    if (place == m_tiles.end() || place->index != index) place = m_tiles.insert(place, Tile { index, {} });
    return place->tally;
}

void CoverageBlock::learn(MercatorPoint at, float good, float bad, std::optional<float> rsrp, Instant t)
{
    tally(indexOf(at, Grain::Fine)).add(good, bad, rsrp, t, mostFine);
    tally(indexOf(at, Grain::Middle)).add(good, bad, rsrp, t, mostMiddle);
    tally(indexOf(at, Grain::Wide)).add(good, bad, rsrp, t, mostWide);
}

Tally CoverageBlock::at(MercatorPoint place, Grain grain) const
{
    const std::uint16_t index = indexOf(place, grain);
    const auto found = std::lower_bound(m_tiles.begin(), m_tiles.end(), index, [](const Tile &tile, std::uint16_t i) { return tile.index < i; });
    return found == m_tiles.end() || found->index != index ? Tally {} : found->tally;
}

std::size_t CoverageBlock::drop(Instant t, float weight)
{
    return std::erase_if(m_tiles, [&](const Tile &tile) { return tile.index != 0 && tile.tally.faded(t).count() < weight; });
}

QByteArray CoverageBlock::bytes() const
{
    QByteArray out(qsizetype(m_tiles.size()) * octets, Qt::Uninitialized);
    char *to = out.data();
    const auto counted = [](float count) { return quint16(std::clamp(std::lround(count * steps), 0l, 65535l)); };
    for (const Tile &tile : m_tiles) {
        qToLittleEndian<quint16>(tile.index, to);
        qToLittleEndian<quint16>(counted(tile.tally.good), to + 2);
        qToLittleEndian<quint16>(counted(tile.tally.bad), to + 4);
        qToLittleEndian<qint16>(tile.tally.rsrp, to + 6);
        qToLittleEndian<quint32>(tile.tally.minute, to + 8);
        to += octets;
    }
    return out;
}

Result<CoverageBlock> CoverageBlock::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() % octets != 0) return failure("coverage.damaged");
    CoverageBlock block;
    int before = -1;
    for (const char *from = bytes.data(), *end = from + bytes.size(); from != end; from += octets) {
        Tile tile;
        tile.index = qFromLittleEndian<quint16>(from);
        if (int(tile.index) <= before || tile.index >= indices) return failure("coverage.damaged");
        before = tile.index;
        tile.tally.good = float(qFromLittleEndian<quint16>(from + 2)) / steps;
        tile.tally.bad = float(qFromLittleEndian<quint16>(from + 4)) / steps;
        tile.tally.rsrp = qFromLittleEndian<qint16>(from + 6);
        tile.tally.minute = qFromLittleEndian<quint32>(from + 8);
        block.m_tiles.push_back(tile);
    }
    return block;
}

} // namespace signalbox
