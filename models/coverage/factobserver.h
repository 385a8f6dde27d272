#pragma once

#include "coverage/observation.h"
#include "domain/facts.h"
#include "fleet/fleetstate.h"

#include <span>
#include <vector>

namespace signalbox {

/// Makes observations of facts, with places and modems as the live fleet has them. One thread.
///
/// - A radio sample taken where the vehicle is known to have been is a reading; of very many each batch gives a part.
/// - A session that ended because the radio link was lost is a drop where the vehicle was heard last (RFC 2866 5.10:
///   lost carrier, lost service).
/// - A reject of mobility management that tells of the network and not of the subscription is a reject, of each
///   technology of that cause's numbering that the modem has (TS 24.301 9.9.3.9, TS 24.501 9.11.3.2).
/// - A scan with a cause of space radio is a miss: the number is the technology (TS 29.274 8.17), 0 all of the modem's.
class FactObserver
{
public:
    /// `readings`: at most so many of a batch.
    explicit FactObserver(const FleetState &fleet, std::size_t readings = 2'000) : m_fleet(fleet), m_readings(readings) { }

    /// `facts` are already in the fleet. The answer is ours: valid until the next call.
    const std::vector<Observation> &observe(std::span<const Fact> facts);

private:
    struct Speaker
    {
        const Fact *fact;
        Row row;
    };
    void choose(std::span<const Fact> facts);
    void add(const FleetColumns &columns, const Speaker &speaker);
    void add(Observation observation, RatSet rats);

    const FleetState &m_fleet;
    const std::size_t m_readings;
    std::size_t m_turn = 0;
    std::vector<Speaker> m_speakers;
    std::vector<Observation> m_observations;
};

} // namespace signalbox
