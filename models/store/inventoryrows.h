#pragma once

#include "domain/inventory.h"
#include "store/sight.h"
#include "store/sql.h"

namespace signalbox::inventory {

/// Adds or replaces the vehicle's own columns; its profiles stay.
Result<void> putVehicle(sql::Statements &statements, const VehicleRecord &record);
/// Adds or replaces the profile at `slot` of this vehicle.
Result<void> putProfile(sql::Statements &statements, const VehicleRecord &record, const Profile &profile, int slot);
Result<void> dropProfiles(sql::Statements &statements, const VehicleRecord &record, int fromSlot);

/// What recordOf() reads, from `vehicle_core c left join vehicle_identity i`.
inline constexpr char vehicleColumns[]
    = "c.fleet, c.vehicle, c.cohort, c.hardware, c.modem, c.firmware, c.rats, c.connection, c.fact_interval, "
      "c.parked_interval, c.poll_interval, i.imei, i.eid, c.imei_last4, c.eid_last4, c.type, c.labels, c.transport, c.ipa, "
      "c.standard, c.memory_total, c.memory_free, c.vin_last4, i.plate, i.vin";
/// What profileOf() reads from its first column on; `profile_core c`, `profile_identity i`.
inline constexpr char profileColumns[]
    = "c.state, c.kind, c.home, c.name, c.fallback, i.iccid, i.imsi, c.supplier, c.iccid_last4, c.imsi_last4";

/// Nothing when the row's name makes no sense.
std::optional<VehicleRecord> recordOf(const QSqlQuery &row, const Sight &sight);
Profile profileOf(const QSqlQuery &row, int first, const Sight &sight);

} // namespace signalbox::inventory
