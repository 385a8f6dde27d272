#pragma once

#include "feed/foreigndecoder.h"

namespace signalbox {

/// The event stream of emnify's platform, which 1NCE runs as well: one object an event, or an array of them.
/// Create, update and delete of a PDP context become session facts, refused ones and location updates signalling;
/// events about accounts, quotas and the life of a SIM are understood and left alone, as are usage records.
/// The type alone does not say whether a request succeeded: severity and source do. seq is the event's id.
/// Volumes are millions of octets; rx is taken as "to the endpoint". Published reject texts stand for causes as
/// the table in the source says; other texts for "rejected, unspecified".
class SimEventDecoder final : public ForeignDecoder
{
public:
    SimEventDecoder(FleetId fleet, const VehicleResolver &resolver, Refusals &refusals)
        : ForeignDecoder(std::move(fleet), resolver, refusals)
    {
    }

private:
    Take read(const ForeignObject &message, Instant now, std::vector<Fact> &out) override;
};

} // namespace signalbox
