#include "incidents/causesearch.h"

#include "incidents/regionfit.h"
#include "incidents/surprise.h"

#include <cmath>
#include <unordered_set>

namespace signalbox {

namespace {

struct Tally
{
    int troubled = 0;
    double healthy = 0;
    std::size_t example = 0; ///< a witness
    CauseDimension dimension = CauseDimension::Fleet;
};

bool isPlace(CauseDimension dimension)
{
    return dimension == CauseDimension::NetworkSquare || dimension == CauseDimension::Square || dimension == CauseDimension::Cell;
}

class Search
{
public:
    Search(std::span<const Witness> witnesses, const UsualLevel &usual, const CauseLimits &limits)
        : m_witnesses(witnesses), m_usual(usual), m_limits(limits), m_young(usual.isYoung())
    {
        for (std::size_t i = 0; i < witnesses.size(); ++i) {
            if (witnesses[i].troubled) m_open.push_back(i);
            else m_healthy += double(witnesses[i].weight);
        }
    }
    std::vector<FoundCause> run();

private:
    void countTroubled();
    void countHealthy();
    double shareBeside(double troubled, double known) const;
    FoundCause rated(FoundCause cause, double usual) const;
    bool convinces(const FoundCause &cause, CauseDimension dimension, std::size_t tried) const;
    std::optional<FoundCause> best();
    /// Where to look for the circle of a cause: its most surprising square.
    const Tally *seedOf(const CausePattern &kind) const;
    std::optional<FoundCause> inCircle(const CausePattern &kind) const;
    std::optional<FoundCause> bestCircle(const FoundCause &cause, const Tally &tally) const;
    double usualAround(const std::vector<const Witness *> &troubled, bool ofNetwork) const;

    std::span<const Witness> m_witnesses;
    const UsualLevel &m_usual;
    const CauseLimits &m_limits;
    const bool m_young;
    std::vector<std::size_t> m_open; // in trouble and not explained yet
    double m_healthy = 0;
    std::unordered_map<std::uint64_t, Tally> m_tallies;
    std::array<std::size_t, causeDimensions> m_tried {};
};

void Search::countTroubled()
{
    const bool first = m_tallies.empty();
    for (auto &[key, tally] : m_tallies) tally.troubled = 0;
    for (const std::size_t i : m_open) {
        const CauseKeys keys = causeKeys(m_witnesses[i]);
        for (std::size_t d = 0; d < causeDimensions; ++d) {
            if (keys[d] == 0) continue;
            if (first) {
                const auto [at, added] = m_tallies.try_emplace(keys[d], Tally { 0, 0, i, CauseDimension(d) });
                m_tried[d] += added;
                ++at->second.troubled;
            } else if (const auto at = m_tallies.find(keys[d]); at != m_tallies.end()) {
                ++at->second.troubled;
            }
        }
    }
    if (!first) return;
    std::erase_if(m_tallies, [this](const auto &entry) { return entry.second.troubled < m_limits.vehicles; });
    countHealthy();
}

void Search::countHealthy()
{
    if (m_tallies.empty()) return;
    for (const Witness &witness : m_witnesses) {
        if (witness.troubled) continue;
        for (const std::uint64_t key : causeKeys(witness))
            if (const auto at = key ? m_tallies.find(key) : m_tallies.end(); at != m_tallies.end()) at->second.healthy += double(witness.weight);
    }
}

/// Of the fleet without the candidate, or what is usual where that is too little to tell.
double Search::shareBeside(double troubled, double known) const
{
    const double others = double(m_open.size()) + m_healthy - known, dark = double(m_open.size()) - troubled;
    const double prior = m_usual.share();
    return std::max(0.002, (dark + 20 * prior) / (others + 20));
}

FoundCause Search::rated(FoundCause cause, double usual) const
{
    cause.expected = std::max({ cause.known * shareBeside(cause.troubled, cause.known), usual, 0.05 });
    cause.surprise = surpriseOf(cause.troubled, cause.expected);
    return cause;
}

bool Search::convinces(const FoundCause &cause, CauseDimension dimension, std::size_t tried) const
{
    const bool place = isPlace(dimension) || cause.pattern.region;
    const int least = m_young ? m_limits.vehiclesAtFirst : m_limits.vehicles;
    const double share = place || cause.pattern.isFleetWide() ? m_limits.shareOfPlace : m_limits.share;
    return cause.troubled >= least && cause.troubled >= share * cause.known && cause.troubled >= m_limits.times * cause.expected
        && cause.surprise >= m_limits.surprise + std::log(double(std::max<std::size_t>(tried, 1)));
}

/// Those of squares that are usual there anyhow; a circle may touch them only, so this is rather too many.
double Search::usualAround(const std::vector<const Witness *> &troubled, bool ofNetwork) const
{
    std::unordered_set<std::uint64_t> squares;
    double usual = 0;
    const auto dimension = std::size_t(ofNetwork ? CauseDimension::NetworkSquare : CauseDimension::Square);
    for (const Witness *witness : troubled)
        if (const std::uint64_t key = causeKeys(*witness)[dimension]; squares.insert(key).second) usual += m_usual.of(key);
    return usual;
}

const Tally *Search::seedOf(const CausePattern &kind) const
{
    const CauseDimension wanted = kind.network ? CauseDimension::NetworkSquare : CauseDimension::Square;
    const Tally *seed = nullptr;
    double most = 0;
    for (const auto &[key, tally] : m_tallies) {
        const Witness &example = m_witnesses[tally.example];
        if (tally.dimension != wanted || (kind.network && example.network != kind.network)) continue;
        const double surprise = rated({ {}, tally.troubled, tally.troubled + tally.healthy, 0, 0 }, m_usual.of(key)).surprise;
        if (surprise < most || (surprise == most && (!seed || seed->example < tally.example))) continue;
        seed = &tally;
        most = surprise;
    }
    return seed;
}

std::optional<FoundCause> Search::inCircle(const CausePattern &kind) const
{
    const Tally *seed = seedOf(kind);
    if (!seed) return std::nullopt;
    std::vector<const Witness *> those;
    for (const Witness &witness : m_witnesses)
        if (!witness.troubled && kind.matchesKind(witness)) those.push_back(&witness);
    for (const std::size_t i : m_open)
        if (kind.matchesKind(m_witnesses[i])) those.push_back(&m_witnesses[i]);
    // Beside the square: around it all may be dark.
    const auto region = fitRegion(those, toLatLon(m_witnesses[seed->example].at), shareBeside(seed->troubled, seed->troubled + seed->healthy));
    if (!region) return std::nullopt;
    FoundCause circle { kind, region->troubled, double(region->known), 0, 0 };
    circle.pattern.region = region;
    std::erase_if(those, [&](const Witness *w) { return !w->troubled || !circle.pattern.matches(*w); });
    circle.troubled = int(those.size());
    return rated(circle, usualAround(those, kind.network != 0));
}

/// Of the network rather than of its own cards, where both say about the same.
std::optional<FoundCause> Search::bestCircle(const FoundCause &cause, const Tally &tally) const
{
    CausePattern kind = cause.pattern;
    kind.country = 0, kind.cell = 0, kind.rat = Rat::Unknown;
    auto circle = inCircle(kind);
    if (!kind.home) return circle;
    auto ofNetwork = inCircle({ .network = m_witnesses[tally.example].network });
    const bool network = ofNetwork && (!circle || ofNetwork->surprise * 1.1 >= circle->surprise);
    return network ? ofNetwork : circle;
}

std::optional<FoundCause> Search::best()
{
    const Tally *chosen = nullptr;
    FoundCause found;
    const auto before = [](const Tally &a, const Tally &b) { return a.dimension != b.dimension ? a.dimension < b.dimension : a.example < b.example; };
    for (const auto &[key, tally] : m_tallies) {
        if (tally.troubled < m_limits.vehicles) continue;
        const FoundCause cause = rated({ patternOf(tally.dimension, m_witnesses[tally.example]), tally.troubled, tally.troubled + tally.healthy, 0, 0 }, m_usual.of(key));
        if (!convinces(cause, tally.dimension, m_tried[std::size_t(tally.dimension)])) continue;
        const double margin = 1e-6 * found.surprise + 1e-9;
        const bool same = chosen && std::abs(cause.surprise - found.surprise) <= margin;
        if (!chosen || (same ? before(tally, *chosen) : cause.surprise > found.surprise)) {
            chosen = &tally;
            found = cause;
        }
    }
    if (!chosen) return std::nullopt;
    const bool square = chosen->dimension == CauseDimension::NetworkSquare || chosen->dimension == CauseDimension::Square;
    const bool narrow = found.pattern.apn || found.pattern.firmware || found.pattern.modem || found.pattern.isFleetWide();
    if (narrow && !square) return found;
    const auto circle = bestCircle(found, *chosen);
    // Narrower and nearly all of them: the few others are elsewhere for reasons of their own.
    const auto accounts = [&] { return circle->surprise >= found.surprise || (circle->troubled >= 0.75 * found.troubled && circle->known <= 0.5 * found.known); };
    if (circle && accounts() && convinces(*circle, CauseDimension::Square, std::size_t(chosen->troubled) * 6)) return circle;
    if (!square) return found;
    if (circle) return circle; // a square is a way of looking, not a cause
    found.pattern.country = m_witnesses[chosen->example].country;
    return found;
}

std::vector<FoundCause> Search::run()
{
    std::vector<FoundCause> out;
    while (int(out.size()) < m_limits.causes && int(m_open.size()) >= m_limits.vehicles) {
        countTroubled();
        const auto cause = best();
        if (!cause) break;
        const std::size_t left = std::erase_if(m_open, [&](std::size_t i) { return cause->pattern.matches(m_witnesses[i]); });
        if (left == 0) break; // nothing would ever be explained by it
        out.push_back(*cause);
    }
    return out;
}

} // namespace

std::vector<FoundCause> findCauses(std::span<const Witness> witnesses, const UsualLevel &usual, const CauseLimits &limits)
{
    return Search(witnesses, usual, limits).run();
}

} // namespace signalbox
