#pragma once

#include "coverage/coverageknowledge.h"
#include "coverage/factobserver.h"
#include "diagnosis/gather.h"
#include "diagnosis/verdict.h"
#include "historybook.h"

namespace diagnosisskill {

/// What the desk knows of a world: only facts as they were told. It sees neither the world nor its truth.
class Desk
{
public:
    explicit Desk(const Clock &clock);

    void add(const VehicleRecord &record) { m_fleet.add(record); }
    void hear(std::vector<Fact> facts);
    /// Once a minute: states, and the census that verdicts compare with.
    void judge(const FeedHealth &feed);
    void order(Row row, OpenOperation operation) { m_fleet.setOperation(row, std::move(operation)); }
    Verdict verdict(Row row, const WeightTable &table) const;

    FleetState &fleet() { return m_fleet; }
    const FleetState &fleet() const { return m_fleet; }
    HistoryBook &history() { return m_history; }
    /// The first refusal since the vehicle itself was last heard; zero: none.
    Instant refusedSince(Row row) const;
    /// When the vehicle itself was last heard, as far as the desk can tell.
    Instant heard(Row row) const;

private:
    const Clock &m_clock;
    FleetState m_fleet;
    FactObserver m_observer;
    CoverageKnowledge m_coverage;
    HistoryBook m_history;
    Census m_census;
    SilencePlaces m_places;
    FeedHealth m_feed;
};

} // namespace diagnosisskill
