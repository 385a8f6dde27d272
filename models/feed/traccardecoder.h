#pragma once

#include "feed/foreigndecoder.h"

#include <unordered_map>

namespace signalbox {

/// Traccar's position forwarding as JSON (forward.type json, mqtt, kafka …): {"position": …, "device": …}.
/// A position fact for every valid fix at its fixTime (speed from knots), and a device report when battery,
/// temperature or firmware say something new, because reports are kept one by one. seq is Traccar's position id.
/// The device's uniqueId is an IMEI or the name of a vehicle. Radio is left out: Traccar has no RSRQ and no SINR.
class TraccarDecoder final : public ForeignDecoder
{
public:
    TraccarDecoder(FleetId fleet, const VehicleResolver &resolver, Refusals &refusals)
        : ForeignDecoder(std::move(fleet), resolver, refusals)
    {
    }

private:
    Take read(const ForeignObject &message, Instant now, std::vector<Fact> &out) override;
    bool saysNews(const VehicleId &vehicle, Instant t, const DeviceFact &report);

    struct Reported
    {
        Instant t {};
        DeviceFact report;
    };
    std::unordered_map<std::string, Reported> m_reported; // by vehicle; bounded by the inventory
};

} // namespace signalbox
