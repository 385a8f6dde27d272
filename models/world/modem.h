#pragma once

#include "world/faults.h"
#include "world/radiofield.h"
#include "world/specs.h"

namespace signalbox::world {

/// What all vehicles look at; outlives them. `faults` does not change while the world runs.
struct Surroundings
{
    const Carriers &carriers;
    const RadioField &radio;
    const Faults &faults;
};

/// What a modem camps on.
struct Serving
{
    std::uint16_t network = 0;
    Rat rat = Rat::Unknown;
    bool operator==(const Serving &) const = default;
};

/// Picks a network as TS 23.122 does in spirit: stays where it is while that is good enough, prefers the
/// home network's list, then takes what there is.
class NetworkChoice
{
public:
    NetworkChoice(const Surroundings &around, const VehicleSpec &spec) : m_around(around), m_spec(spec) { }

    /// Nothing: no coverage. `slot` is the enabled profile. A function of its arguments alone.
    std::optional<Serving> choose(int slot, const TourPoint &at, Instant t, std::optional<Serving> current, bool searchPreferred) const;

    /// Whether a search of that network's band would find a cell.
    bool finds(std::uint16_t network, Rat rat, LatLon place, Instant t) const { return received(network, rat, place, t, 0); }

private:
    bool received(std::uint16_t network, Rat rat, LatLon place, Instant t, double margin) const;
    std::optional<Rat> bestRat(std::uint16_t network, LatLon place, Instant t, double margin) const;
    std::optional<Serving> stay(int slot, const TourPoint &at, Instant t, Serving current, bool searchPreferred) const;

    const Surroundings &m_around;
    const VehicleSpec &m_spec;
};

} // namespace signalbox::world
