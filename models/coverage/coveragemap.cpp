#include "coverage/coveragemap.h"

namespace signalbox {

namespace {

constexpr double tileAcross = mercatorWorld / (1 << int(Grain::Fine));
// A network that runs at all serves most places; this is what is thought before anything is known.
constexpr double usually = 0.9, usuallyWeight = 2;
constexpr double wideWeight = 3, middleWeight = 2; // of the wider square's opinion, in observations
constexpr float leastWorth = 0.5; // observations

double metresAcross(MercatorPoint at)
{
    return tileAcross * 9.33e-3 * std::cos(toLatLon(at).lat * std::numbers::pi / 180);
}

} // namespace

void CoverageMap::learn(std::span<const Observation> observations)
{
    if (observations.empty()) return;
    const std::unique_lock lock(m_mutex);
    for (const Observation &o : observations) {
        const Testimony said = testimony(o);
        const std::uint32_t network = o.network.key();
        const std::uint64_t key = keyOf(network, CoverageBlock::numberOf(o.at));
        CoverageBlock &block = m_blocks[key];
        m_tiles -= block.size();
        block.learn(o.at, said.good, said.bad, o.kind == Observation::Kind::Reading ? std::optional(o.rsrp) : std::nullopt, o.t);
        m_tiles += block.size();
        m_networks.insert(network);
        m_changed.insert(key);
    }
    m_observations += observations.size();
    if (m_tiles > m_most) makeRoom(observations.back().t);
}

/// Forgets the squares that say least until a quarter of the room is free.
void CoverageMap::makeRoom(Instant now)
{
    for (float weight = leastWorth; m_tiles > m_most - m_most / 4 && weight < 64; weight *= 2)
        for (auto &[key, block] : m_blocks)
            if (const std::size_t gone = block.drop(now, weight)) {
                m_tiles -= gone;
                m_changed.insert(key);
            }
}

/// The blocks of one network; neighbours are mostly in one.
class CoverageMap::Reader::Look
{
public:
    Look(const CoverageMap &map, std::uint32_t network, Instant now) : m_map(map), m_network(network), m_now(now) { }

    Tally operator()(MercatorPoint at, Grain grain)
    {
        const std::uint32_t number = CoverageBlock::numberOf(at);
        if (!m_asked || number != m_number) {
            const auto found = m_map.m_blocks.find(keyOf(m_network, number));
            m_block = found == m_map.m_blocks.end() ? nullptr : &found->second;
            m_number = number;
            m_asked = true;
        }
        return m_block ? m_block->at(at, grain).faded(m_now) : Tally {};
    }

private:
    const CoverageMap &m_map;
    const std::uint32_t m_network;
    const Instant m_now;
    bool m_asked = false;
    std::uint32_t m_number = 0;
    const CoverageBlock *m_block = nullptr;
};

/// The fine squares around, the nearer the heavier, on what the wider squares say: where the place itself was seen often
/// that decides, where it was not the neighbourhood does.
CoverageEstimate CoverageMap::Reader::estimate(const CoverageNetwork &network, MercatorPoint at, Instant now, double reach) const
{
    Look look(m_map, network.key(), now);
    const Tally wide = look(at, Grain::Wide), middle = look(at, Grain::Middle);
    double served = (double(wide.good) + usually * usuallyWeight) / (double(wide.count()) + usuallyWeight);
    served = (double(middle.good) + served * wideWeight) / (double(middle.count()) + wideWeight);

    const double width = std::max(metresAcross(at), 1.0);
    const double blur = 0.6 * 0.6 + (reach / width) * (reach / width); // of the kernel, in squares
    const int span = reach > width ? 2 : 1;
    const double atX = at.x / tileAcross, atY = at.y / tileAcross;
    double good = 0, bad = 0, level = 0, levels = 0;
    std::uint32_t minute = middle.minute;
    for (int dy = -span; dy <= span; ++dy)
        for (int dx = -span; dx <= span; ++dx) {
            const double x = std::floor(atX) + dx + 0.5, y = std::floor(atY) + dy + 0.5;
            if (y < 0 || y * tileAcross >= mercatorWorld) continue;
            const double column = x * tileAcross - std::floor(x * tileAcross / mercatorWorld) * mercatorWorld;
            const Tally tile = look({ std::uint32_t(column), std::uint32_t(y * tileAcross) }, Grain::Fine);
            if (tile.count() == 0) continue;
            const double weight = std::exp(-((x - atX) * (x - atX) + (y - atY) * (y - atY)) / (2 * blur));
            good += weight * double(tile.good);
            bad += weight * double(tile.bad);
            if (tile.rsrp != 0) {
                level += weight * double(tile.good) * tile.rsrp / 10.0;
                levels += weight * double(tile.good);
            }
            minute = std::max(minute, tile.minute);
        }
    CoverageEstimate out;
    out.served = (good + served * middleWeight) / (good + bad + middleWeight);
    out.evidence = good + bad + 0.25 * double(middle.count());
    if (levels > 0) out.rsrp = float(level / levels);
    if (minute != 0) out.newest = instantFromMicros(std::int64_t(minute) * 60'000'000);
    return out;
}

std::vector<CoverageRow> CoverageMap::takeChanged(std::size_t most)
{
    const std::unique_lock lock(m_mutex);
    std::vector<CoverageRow> out;
    out.reserve(std::min(most, m_changed.size()));
    while (out.size() < most && !m_changed.empty()) {
        const std::uint64_t key = *m_changed.begin();
        m_changed.erase(m_changed.begin());
        out.push_back({ std::uint32_t(key >> 32), std::uint32_t(key), m_blocks.at(key).bytes() });
    }
    return out;
}

void CoverageMap::markChanged(std::span<const CoverageRow> rows)
{
    const std::unique_lock lock(m_mutex);
    for (const CoverageRow &row : rows) m_changed.insert(keyOf(row.network, row.block));
}

std::size_t CoverageMap::restore(std::span<const CoverageRow> rows)
{
    const std::unique_lock lock(m_mutex);
    std::size_t damaged = 0;
    for (const CoverageRow &row : rows) {
        auto block = CoverageBlock::fromBytes(row.tiles);
        if (!block || !CoverageNetwork::fromKey(row.network)) {
            ++damaged;
            continue;
        }
        const std::size_t size = block->size();
        if (!m_blocks.try_emplace(keyOf(row.network, row.block), std::move(*block)).second) continue;
        m_tiles += size;
        m_networks.insert(row.network);
    }
    return damaged;
}

std::size_t CoverageMap::tiles() const
{
    const std::shared_lock lock(m_mutex);
    return m_tiles;
}

std::uint64_t CoverageMap::observations() const
{
    const std::shared_lock lock(m_mutex);
    return m_observations;
}

} // namespace signalbox
