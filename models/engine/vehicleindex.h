#pragma once

#include "domain/inventory.h"
#include "feed/vehicleresolver.h"

#include <functional>
#include <shared_mutex>
#include <unordered_map>

namespace signalbox {

/// The inventory by what foreign platforms call its devices. Some write an ICCID without its check digit, so it is
/// found either way. Any thread.
class VehicleIndex final : public VehicleResolver
{
public:
    /// `onMiss` is called on the asking thread for marks that nobody has: the inventory may have grown.
    explicit VehicleIndex(std::function<void()> onMiss) : m_onMiss(std::move(onMiss)) { }

    void set(const std::vector<VehicleRecord> &records);
    std::optional<VehicleId> find(const DeviceMarks &marks) const override;

private:
    using Names = std::unordered_map<std::string, VehicleId>;

    const std::function<void()> m_onMiss;
    mutable std::shared_mutex m_mutex;
    Names m_byIccid, m_byImsi, m_byImei, m_byName;
};

} // namespace signalbox
