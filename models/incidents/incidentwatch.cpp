#include "incidents/incidentwatch.h"

#include "incidents/causekeys.h"
#include "incidents/surprise.h"

namespace signalbox {

namespace {

constexpr Span learnEvery = std::chrono::minutes(1), searchAgainAfter = std::chrono::seconds(10);
constexpr std::size_t healthyToSearch = 60'000, healthyToLearn = 4'000;
constexpr double rises = 6; // log likelihood: cheap to pass, for the search decides

} // namespace

/// More in trouble than usual by some key, or incidents that go on.
bool IncidentWatch::mustSearch(Instant now)
{
    for (const std::uint64_t key : m_book.takeRisen()) {
        const auto count = m_book.fresh().find(key);
        if (count == m_book.fresh().end() || count->second < m_limits.vehicles) continue;
        m_due = m_due || surpriseOf(count->second, std::max(1.3 * m_usual.of(key), 0.3)) >= rises;
    }
    return m_due || (m_life.hasOpen() && now - m_searchedAt >= searchAgainAfter);
}

void IncidentWatch::learn(const FleetState &fleet, Instant now)
{
    m_learnedAt = now;
    TroubleBook::Counts counts;
    double troubled = 0, healthy = 0;
    for (const Witness &witness : m_book.witnesses(fleet, now, healthyToLearn, [](const Witness &) { return false; })) {
        if (!witness.troubled) {
            healthy += double(witness.weight);
            continue;
        }
        if (m_life.claims(witness)) continue;
        ++troubled;
        for (const std::uint64_t key : causeKeys(witness))
            if (key != 0) ++counts[key];
    }
    if (troubled + healthy > 0) m_usual.learn(now, counts, troubled / (troubled + healthy));
}

void IncidentWatch::search(const FleetState &fleet, Instant now)
{
    m_searched = true;
    m_due = false;
    m_searchedAt = now;
    const auto witnesses = m_book.witnesses(fleet, now, healthyToSearch, [this](const Witness &witness) { return m_life.claims(witness); });
    const auto causes = findCauses(witnesses, m_usual, m_limits);
    const auto describe = [&](const CausePattern &pattern) { return CommonCause::of(pattern, fleet.read(), m_cities.get()); };
    m_life.take(causes, m_book.troubled(), fleet.size(), describe, now);
}

void IncidentWatch::tick(const FleetState &fleet, Instant now, bool maySearch)
{
    m_searched = false;
    {
        // Whatever a vehicle says is lost as well: nobody falls silent, and nobody is back.
        const auto view = fleet.read();
        if (view->judgedAs.feed.lostSince) return;
    }
    m_book.look(fleet, now);
    const bool must = mustSearch(now);
    if (must && maySearch) search(fleet, now);
    if (now - m_learnedAt >= learnEvery) learn(fleet, now);
}

} // namespace signalbox
