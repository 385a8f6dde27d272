#include "world/specs.h"

#include "world/fleetbuilder.h"

namespace signalbox::world {

Result<LabFleet> LabFleet::make(const FleetOptions &options, const Roads &roads, const Carriers &carriers)
{
    auto hardware = loadHardware();
    if (!hardware) return tl::unexpected(hardware.error());
    auto mix = loadFleetMix();
    if (!mix) return tl::unexpected(mix.error());
    for (const FleetShare &share : *mix)
        for (const auto &first : share.profiles)
            if (!carriers.profile(first.profile))
                return failure("fleet.profile", { { QStringLiteral("value"), QString::fromUtf8(first.profile) } });
    LabFleet fleet;
    fleet.m_options = options;
    fleet.m_hardware = std::make_unique<std::vector<Hardware>>(std::move(*hardware));
    const FleetBuilder builder(options, *fleet.m_hardware, *mix, roads, carriers);
    fleet.m_vehicles.reserve(options.vehicles);
    for (std::uint32_t i = 0; i < options.vehicles; ++i)
        fleet.m_vehicles.push_back(builder.build(i));
    return fleet;
}

VehicleRecord LabFleet::record(std::uint32_t vehicle, const Carriers &carriers, const FleetId &fleet, const QString &connection,
                               int enabled) const
{
    const VehicleSpec &spec = m_vehicles[vehicle];
    VehicleRecord record;
    record.fleet = fleet;
    record.id = spec.id;
    record.cohort = spec.kind == VehicleKind::Truck ? QStringLiteral("Long-haul") : QStringLiteral("Parcel");
    record.hardware = spec.hardware->name;
    record.modem = spec.hardware->modem;
    record.firmware = spec.hardware->firmware;
    record.rats = spec.hardware->rats;
    record.imei = spec.imei;
    record.eid = spec.eid;
    record.connection = connection;
    record.factInterval = spec.interval;
    record.parkedInterval = spec.parkedInterval;
    record.pollInterval = spec.pollInterval;
    for (int slot = 0; slot < int(spec.profiles.size()); ++slot) {
        const ProfileSpec &profile = spec.profiles[std::size_t(slot)];
        const CarrierProfile &carrier = carriers.profiles()[profile.carrier];
        record.profiles.push_back({ profile.iccid, slot == enabled ? ProfileState::Enabled : ProfileState::Disabled,
                                    ProfileClass::Operational, profile.imsi, carrier.home, carrier.name, slot == 1 });
    }
    return record;
}

} // namespace signalbox::world
