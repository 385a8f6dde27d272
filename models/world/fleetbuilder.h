#pragma once

#include "world/fleetmix.h"
#include "world/specs.h"

namespace signalbox::world {

/// Draws one vehicle after the other; each is a function of the seed and its index alone. Borrows everything.
/// build() may be called on several threads.
class FleetBuilder
{
public:
    FleetBuilder(const FleetOptions &options, const std::vector<Hardware> &hardware, const std::vector<FleetShare> &mix,
                 const Roads &roads, const Carriers &carriers);

    VehicleSpec build(std::uint32_t index) const;

private:
    std::uint32_t drawHome(const FleetShare &share, Prng &random) const;
    void drawProfiles(VehicleSpec &spec, const FleetShare &share, Prng &random) const;
    void drawTour(VehicleSpec &spec, const FleetShare &share, Prng &random) const;
    void drawIntervals(VehicleSpec &spec, Prng &random) const;
    ProfileSpec cardProfile(std::uint32_t vehicle, std::uint32_t slot, std::uint16_t carrier) const;

    FleetOptions m_options;
    const std::vector<Hardware> &m_hardware;
    const std::vector<FleetShare> &m_mix;
    const Roads &m_roads;
    const Carriers &m_carriers;
    QHash<CountryCode, std::vector<std::pair<std::uint32_t, double>>> m_homes; ///< nodes with roads and their weights
};

/// Plate and VIN, which nothing in the world reads: not kept, and the same for the same seed.
void giveRegistration(VehicleRecord &record, const VehicleSpec &spec, std::uint64_t seed);

} // namespace signalbox::world
