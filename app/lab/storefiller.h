#pragma once

#include "labsetup.h"

#include "fleet/history.h"
#include "world/labmodel.h"

namespace signalbox::lab {

/// Writes what a desk knows of the fleet before the first message: the inventory and, for a new world, its
/// past. Through the store's own writer, which is closed again afterwards.
class StoreFiller
{
public:
    StoreFiller(const LabSetup &setup, const world::LabModel &model, const Clock &clock, world::WorldStore &world)
        : m_setup(setup), m_model(model), m_clock(clock), m_world(world) { }

    /// Does nothing when all of it is there. Errors of the stores.
    Result<void> fill(int days, std::uint32_t vehicles);

private:
    Result<void> writePast(HistoryWriter &writer, int days, std::uint32_t vehicles);
    Result<void> writeInventory(HistoryWriter &writer);
    QString edition() const;

    const LabSetup &m_setup;
    const world::LabModel &m_model;
    const Clock &m_clock;
    world::WorldStore &m_world;
};

} // namespace signalbox::lab
