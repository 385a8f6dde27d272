#pragma once

#include "world/modem.h"
#include "world/scenario.h"

#include <memory>

namespace signalbox::world {

/// Everything about a world that does not change while it runs, made from a seed; the fleet alone gains profiles.
class LabModel
{
public:
    /// `origin`: the world's beginning, from which the scenario counts; a scenario that names kinds of vehicles
    /// overrules those of `options`. Errors of the parts.
    static Result<std::unique_ptr<LabModel>> make(FleetOptions options, const QString &scenario, Instant origin);

    const Roads &roads() const { return m_roads; }
    const Carriers &carriers() const { return m_carriers; }
    const LabFleet &fleet() const { return m_fleet; }
    LabFleet &fleet() { return m_fleet; }
    const Surroundings &surroundings() const { return m_surroundings; }
    const Faults &faults() const { return m_faults; }
    const Imperfection &imperfection() const { return m_imperfection; }

private:
    LabModel(Roads roads, Carriers carriers, std::uint64_t seed, double weaker);

    Roads m_roads;
    Carriers m_carriers;
    RadioField m_radio;
    Faults m_faults;
    LabFleet m_fleet;
    Surroundings m_surroundings;
    Imperfection m_imperfection;
};

} // namespace signalbox::world
