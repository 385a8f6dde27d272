#pragma once

#include "coverage/coverageknowledge.h"
#include "coverage/coveragestore.h"
#include "coverage/factobserver.h"
#include "domain/operation.h"
#include "engine/fleetbook.h"

namespace signalbox {

/// Feeds what the fleet learns of networks and places, and carries it to the store and back.
class CoverageKeeper
{
public:
    CoverageKeeper(CoverageKnowledge &knowledge, CoverageStore &store, const FleetState &fleet, const FleetBook &book);

    /// What a store has; once, before facts come. The housekeeper's thread, which waits.
    void load();
    /// Facts that the live fleet has already. The ingest threads.
    void observe(const std::vector<Fact> &facts);
    /// A settled switch is a lesson about its target, modem and place. Main thread.
    void learn(const Operation &operation);
    /// What was learned since goes to the store, some hundred squares at a time; one thread at a time, which waits.
    void keep(Instant now);

private:
    CoverageKnowledge &m_knowledge;
    CoverageStore &m_store;
    const FleetState &m_fleet;
    const FleetBook &m_book;
    std::mutex m_observing; // there may be several feeds
    FactObserver m_observer;
};

} // namespace signalbox
