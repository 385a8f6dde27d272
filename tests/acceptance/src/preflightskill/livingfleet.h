#pragma once

#include "coverage/coverageknowledge.h"
#include "coverage/factobserver.h"
#include "fleet/fleetstate.h"
#include "witnesses.h"
#include "world/labmodel.h"
#include "world/world.h"

namespace preflightskill {

/// A world at lab speed and what the engine makes of its facts: the live fleet and, while it learns, coverage.
class LivingFleet
{
public:
    LivingFleet(const world::LabModel &model, Instant start);

    /// Lives until `t`; `learns`: observations reach the map.
    void live(Instant t, bool learns);

    Instant now() const { return m_clock.now(); }
    const world::LabModel &model() const { return m_model; }
    world::World &world() { return m_world; }
    FleetState &fleet() { return m_fleet; }
    const CoverageKnowledge &knowledge() const { return m_knowledge; }
    const Witnesses &witnesses() const { return m_witnesses; }
    std::uint64_t facts() const { return m_facts; }
    /// As the inventory has it.
    VehicleRecord record(std::uint32_t vehicle) const;

private:
    const world::LabModel &m_model;
    ManualClock m_clock;
    FleetState m_fleet;
    world::World m_world;
    CoverageKnowledge m_knowledge;
    FactObserver m_observer;
    Witnesses m_witnesses;
    std::uint64_t m_facts = 0;
};

} // namespace preflightskill
