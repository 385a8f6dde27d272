#include "desk.h"

namespace diagnosisskill {

Desk::Desk(const Clock &clock) : m_clock(clock), m_fleet(clock, nullptr), m_observer(m_fleet) { }

void Desk::hear(std::vector<Fact> facts)
{
    m_fleet.apply(facts);
    m_coverage.visited.learn(facts);
    m_coverage.map.learn(m_observer.observe(facts));
    for (const Fact &fact : facts) m_history.take(fact);
}

void Desk::judge(const FeedHealth &feed)
{
    m_feed = feed;
    m_fleet.judge(m_clock.now(), feed);
    m_census = Census::take(m_fleet, m_clock.now());
    if (!feed.lostSince) m_places.learn(m_fleet, m_clock.now());
}

Verdict Desk::verdict(Row row, const WeightTable &table) const
{
    const auto view = m_fleet.read();
    const std::string_view name = view->id[row];
    const auto id = VehicleId::parse(QString::fromUtf8(name.data(), qsizetype(name.size())));
    DiagnosisContext context { .now = m_clock.now(), .feed = m_feed, .census = &m_census, .coverage = &m_coverage, .works = nullptr, .places = &m_places, .settledSwitch = {} };
    return reachVerdict(gatherSilence(view, row, m_history.of(*id), context), table);
}

Instant Desk::refusedSince(Row row) const
{
    const auto view = m_fleet.read();
    const Instant own = ownSign(view.columns(), row);
    if (!view->hasRejects[row] || view->rejectAt[row] < own) return {};
    const std::string_view name = view->id[row];
    const auto id = VehicleId::parse(QString::fromUtf8(name.data(), qsizetype(name.size())));
    for (const SignallingRow &refusal : m_history.of(*id).signalling)
        if (refusal.t > own && refusal.signalling.cause->space != CauseSpace::Radio) return refusal.t;
    return {};
}

Instant Desk::heard(Row row) const
{
    const auto view = m_fleet.read();
    return ownSign(view.columns(), row);
}

} // namespace diagnosisskill
