#include "world/specs.h"

#include "world/fleetbuilder.h"
#include "world/hardwaretable.h"
#include "world/parallel.h"

namespace signalbox::world {

namespace {

QString cohortOf(VehicleType kind)
{
    switch (kind) {
    case VehicleType::Truck: return QStringLiteral("Long-haul");
    case VehicleType::Scooter: return QStringLiteral("City");
    case VehicleType::Trailer: return QStringLiteral("Trailers");
    case VehicleType::Agricultural: return QStringLiteral("Farm");
    default: return QStringLiteral("Parcel");
    }
}

} // namespace

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
    if (!options.countries.empty()) {
        std::vector<FleetShare> chosen;
        for (const auto &[country, weight] : options.countries)
            for (FleetShare share : *mix)
                if (share.country == country) {
                    share.weight = weight;
                    chosen.push_back(std::move(share));
                }
        *mix = std::move(chosen);
    }
    LabFleet fleet;
    fleet.m_options = options;
    fleet.m_hardware = std::make_unique<std::vector<Hardware>>(std::move(*hardware));
    const FleetBuilder builder(options, *fleet.m_hardware, *mix, roads, carriers);
    fleet.m_vehicles.resize(options.vehicles);
    inParallel(options.vehicles, [&](std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t i = from; i < to; ++i)
            fleet.m_vehicles[i] = builder.build(i);
    });
    return fleet;
}

VehicleRecord LabFleet::record(std::uint32_t vehicle, const Carriers &carriers, const FleetId &fleet, const QString &connection,
                               int enabled) const
{
    const VehicleSpec &spec = m_vehicles[vehicle];
    VehicleRecord record;
    record.fleet = fleet;
    record.id = spec.id;
    record.type = spec.kind;
    record.cohort = cohortOf(spec.kind);
    record.hardware = spec.hardware->name;
    const ModemModel &modem = spec.hardware->modem;
    record.modem = modem.name;
    record.firmware = modem.firmware.front();
    record.rats = modem.rats;
    record.transport = modem.transport;
    record.ipa = modem.ipa;
    record.standard = modem.standard;
    record.memoryTotal = modem.access.memory;
    giveRegistration(record, spec, m_options.seed);
    record.imei = spec.imei;
    record.eid = spec.eid;
    record.connection = connection;
    record.factInterval = spec.interval;
    record.parkedInterval = spec.parkedInterval;
    if (modem.standard == EuiccStandard::Sgp32) record.pollInterval = spec.pollInterval;
    for (int slot = 0; slot < int(spec.profiles.size()); ++slot) {
        const ProfileSpec &profile = spec.profiles[std::size_t(slot)];
        const CarrierProfile &carrier = carriers.profiles()[profile.carrier];
        record.profiles.push_back({ profile.iccid, slot == enabled ? ProfileState::Enabled : ProfileState::Disabled,
                                    ProfileClass::Operational, profile.imsi, carrier.home, carrier.name, slot == fallbackSlot });
    }
    return record;
}

} // namespace signalbox::world
