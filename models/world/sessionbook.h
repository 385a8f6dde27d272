#pragma once

#include "domain/facts.h"
#include "world/modem.h"

#include <QDataStream>
#include <functional>

namespace signalbox::world {

/// Where facts go, in time order for each vehicle.
using FactSink = std::function<void(Fact &&)>;

/// The sequence number of the `nth` (of four) fact of its kind in one microsecond of one vehicle: rising without
/// being kept, and below 2^53, which is where JSON readers that take numbers for doubles begin to round.
constexpr std::uint64_t sequence(Instant t, unsigned nth)
{
    return static_cast<std::uint64_t>(toMicros(t)) * 4 + nth;
}

/// The data session of one vehicle as a packet core keeps it: at most one is open.
class SessionBook
{
public:
    SessionBook(const Surroundings &around, const VehicleSpec &spec) : m_around(around), m_spec(spec) { }

    bool open() const { return !m_id.empty(); }
    const std::string &id() const { return m_id; }
    int slot() const { return m_slot; }
    Serving serving() const { return m_serving; }
    Instant lastCount() const { return m_counted; }

    /// `device`: another one than the vehicle's has the card.
    void start(int slot, Serving serving, LatLon place, Instant t, const FactSink &sink, std::optional<Imei> device = {});
    void interim(Serving serving, LatLon place, Instant t, const FactSink &sink);
    void stop(Cause cause, LatLon place, Instant t, const FactSink &sink);
    /// The vehicle was on the air until `t`: octets flow.
    void count(Instant t);
    /// It slept until `t`: none did.
    void skip(Instant t) { m_counted = std::max(m_counted, t); }
    bool elsewhere() const { return open() && m_device.has_value(); }

    void save(QDataStream &out) const;
    void restore(QDataStream &in);

private:
    void emitFact(SessionEvent event, std::optional<Cause> cause, LatLon place, Instant t, const FactSink &sink);

    const Surroundings &m_around;
    const VehicleSpec &m_spec;
    std::string m_id;
    int m_slot = 0;
    Serving m_serving;
    Instant m_counted {};
    double m_rx = 0, m_tx = 0;
    std::optional<Imei> m_device; ///< not the vehicle's
};

} // namespace signalbox::world
