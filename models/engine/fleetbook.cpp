#include "engine/fleetbook.h"

#include "coverage/coverageknowledge.h"

#include <cmath>

namespace signalbox {

namespace {

/// The technologies in "GSM 900 / LTE 800 / 5G 3500". The list tells NB-IoT and LTE-M only seldom, and both
/// run on LTE networks, so LTE stands for them as well.
RatSet ratsOfBands(const QString &bands)
{
    RatSet rats = 0;
    if (bands.contains(QLatin1StringView("GSM"))) rats |= ratBit(Rat::Geran);
    if (bands.contains(QLatin1StringView("UMTS"))) rats |= ratBit(Rat::Utran) | ratBit(Rat::Hspa);
    if (bands.contains(QLatin1StringView("LTE"))) rats |= ratBit(Rat::Lte) | ratBit(Rat::NbIot) | ratBit(Rat::LteM);
    if (bands.contains(QLatin1StringView("5G"))) rats |= ratBit(Rat::Nr);
    return rats;
}

std::optional<Instant> known(Instant t)
{
    return t == Instant {} ? std::nullopt : std::optional(t);
}

std::optional<float> number(float value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

} // namespace

FleetBook::FleetBook(const FleetState &fleet, std::shared_ptr<const NetworkNames> networks, FleetLoader &loader)
    : m_fleet(fleet), m_networks(std::move(networks)), m_loader(loader)
{
}

std::optional<VehicleRecord> FleetBook::record(const VehicleId &vehicle) const
{
    const Row row = m_fleet.find(vehicle);
    if (row == noRow) return std::nullopt;
    std::string fleet;
    {
        const auto view = m_fleet.read();
        fleet = view.text(view->fleet[row]);
    }
    Recent &recent = m_recent[std::hash<std::string_view>()(vehicle.view()) % m_recent.size()];
    const auto now = std::chrono::steady_clock::now();
    {
        const std::lock_guard lock(m_mutex);
        if (recent.record && recent.record->id == vehicle && now < recent.until) return recent.record;
    }
    auto record = m_loader.vehicle(fleet, vehicle).result().value_or(std::nullopt);
    const std::lock_guard lock(m_mutex);
    recent = { now + std::chrono::seconds(1), record };
    return record;
}

std::optional<VehicleBrief> FleetBook::find(const VehicleId &vehicle) const
{
    auto inventory = record(vehicle);
    if (!inventory) return std::nullopt;
    VehicleBrief brief;
    brief.record = std::move(*inventory);
    const Row row = m_fleet.find(vehicle);
    if (row != noRow) fill(m_fleet.read(), row, brief);
    return brief;
}

std::vector<std::optional<VehicleBrief>> FleetBook::findMany(const std::vector<VehicleId> &vehicles) const
{
    std::vector<std::optional<VehicleBrief>> out(vehicles.size());
    std::vector<Row> rows;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < vehicles.size(); ++i) {
        rows.push_back(m_fleet.find(vehicles[i]));
        places.emplace(vehicles[i].view(), i);
    }
    std::map<std::string, std::vector<VehicleId>> byFleet;
    {
        const auto view = m_fleet.read();
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i] != noRow) byFleet[std::string(view.text(view->fleet[rows[i]]))].push_back(vehicles[i]);
    }
    for (auto &[fleet, ids] : byFleet) {
        auto records = m_loader.vehicles(fleet, std::move(ids)).result().value_or(std::vector<VehicleRecord> {});
        for (VehicleRecord &record : records)
            if (const auto place = places.find(record.id.view()); place != places.end()) out[place->second].emplace().record = std::move(record);
    }
    const auto view = m_fleet.read();
    for (std::size_t i = 0; i < out.size(); ++i)
        if (out[i]) fill(view, rows[i], *out[i]);
    // Whoever is named twice is answered twice.
    for (std::size_t i = 0; i < out.size(); ++i)
        if (const std::size_t first = places.at(vehicles[i].view()); first != i) out[i] = out[first];
    return out;
}

void FleetBook::fill(const FleetState::ReadView &view, Row row, VehicleBrief &brief)
{
    brief.state = static_cast<VehicleState>(view->state[row]);
    brief.lastFact = known(view->lastFactAt[row]);
    brief.onAirAt = known(view->sessionAt[row]);
    if (view->iccid[row].digits().size() > 0) brief.onAirIccid = view->iccid[row];
    if (view->imsi[row].digits().size() > 0) brief.onAirImsi = view->imsi[row];
    if (view->plmn[row] != 0) brief.servingNetwork = Plmn::fromKey(view->plmn[row]);
    brief.battery = number(view->battery[row]);
    if (view->ignition[row] != Ignition::Unknown) brief.ignition = view->ignition[row] == Ignition::On;
    brief.speed = number(view->speed[row]);
    brief.motion = coverage::motionOf(view.columns(), row, view.newestFact());
}

std::optional<RatSet> FleetBook::radiosOf(const Plmn &network) const
{
    const Network *found = m_networks ? m_networks->find(network) : nullptr;
    if (!found) return std::nullopt;
    const RatSet rats = ratsOfBands(found->bands);
    return rats == 0 ? std::nullopt : std::optional(rats);
}

} // namespace signalbox
