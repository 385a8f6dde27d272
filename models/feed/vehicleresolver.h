#pragma once

#include "domain/identifiers.h"
#include "domain/vehicle.h"

#include <optional>
#include <string>

namespace signalbox {

/// What a foreign platform calls a device; whatever it did not say is absent.
struct DeviceMarks
{
    std::optional<Iccid> iccid;
    std::optional<Imsi> imsi;
    std::optional<Imei> imei;
    std::string name; ///< free text of the platform; counts when it is the name of a vehicle
};

/// Which vehicle of the inventory a device is. The subscription goes before the device: ICCID, IMSI, IMEI, name.
/// Any thread.
class VehicleResolver
{
public:
    virtual ~VehicleResolver() = default;
    virtual std::optional<VehicleId> find(const DeviceMarks &marks) const = 0;
};

} // namespace signalbox
