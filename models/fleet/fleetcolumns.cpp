#include "fleet/fleetcolumns.h"

namespace signalbox {

void FleetColumns::reserve(Row size)
{
    vehicleTexts.reserve(size);
    sessionTexts.reserve(size);
    blocks(*this, [size](std::string_view name, auto &block) {
        if (!name.ends_with("-high") || !block.empty()) block.reserve(size);
    });
}

void FleetColumns::append(std::string_view vehicle, std::string_view plateText, std::string_view vinText)
{
    const Row row = size(), next = row + 1;
    vehicleTexts.append(vehicle, plateText, vinText);
    sessionTexts.resize(next);
    blocks(*this, [next](std::string_view name, auto &block) {
        if (!name.ends_with("-high") || !block.empty()) block.resize(next);
    });
    state.set(row, std::uint8_t(VehicleState::Unknown));
    previousState.set(row, std::uint8_t(VehicleState::Unknown));
    reasonCode.set(row, ReasonCode::None);
}

std::size_t FleetColumns::bytes() const
{
    std::size_t sum = vehicleTexts.size() * sizeof(std::uint32_t) + sessionTexts.placeBytes();
    blocks(*this, [&sum](std::string_view, const auto &block) { sum += block.bytes(); });
    for (const auto *identifiers : { &fallbackIccid, &iccid }) sum -= identifiers->block().bytes();
    return sum - eid.block().bytes() - imei.block().bytes() - imsi.block().bytes();
}

std::size_t FleetColumns::textBytes() const
{
    return vehicleTexts.bytes() + sessionTexts.bytes() + eid.block().bytes() + imei.block().bytes() + imsi.block().bytes() + iccid.block().bytes()
        + fallbackIccid.block().bytes();
}

} // namespace signalbox
