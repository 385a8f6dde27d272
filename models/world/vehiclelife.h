#pragma once

#include "world/sessionbook.h"

namespace signalbox::world {

/// How often a vehicle speaks; world time. The past is written more sparsely than the present.
struct Rhythm
{
    /// Of position and radio; absent: the vehicle's own. Where it is set all vehicles speak in the same minute,
    /// so that the store has few, well-filled chunks of a sparse past.
    std::optional<Span> sample;
    Span interim = std::chrono::minutes(5);
    Span device = std::chrono::minutes(5);

    /// Only what comes round and every session: no reports of single events.
    bool sparse() const { return sample && *sample > std::chrono::minutes(1); }
};

/// One vehicle through time: drives, parks, attaches, loses the network, changes it. Stepped at moments of
/// world time that it asks for itself, so that the same seed and the same steps give the same facts. One thread.
class VehicleLife
{
public:
    VehicleLife(const Surroundings &around, const VehicleSpec &spec);

    /// Lives at `t`, which is not before the last step. Returns when it wants to be stepped next.
    Instant step(Instant t, const Rhythm &rhythm, const FactSink &sink);
    /// The card changed its enabled profile (-1: none): leaves the air at `t` and comes back some seconds later.
    Instant switchProfile(int slot, Instant t, const FactSink &sink);

    bool online() const { return m_online; } ///< at the last step
    int slot() const { return m_slot; }
    const SessionBook &session() const { return m_session; }
    TourPoint pointAt(Instant t) const { return m_spec.tour.at(m_spec.duty.at(t).driven); }
    const VehicleSpec &spec() const { return m_spec; }
    /// The profile in `slot` would find a network here and now.
    bool wouldAttach(int slot, Instant t) const;
    /// Stays as it is but leaves no trace of a session that the core has not seen: for a world that starts.
    void enableQuietly(int slot) { m_slot = slot; }

    QByteArray save() const;
    bool restore(const QByteArray &saved);

private:
    enum class Phase : quint8 { Asleep, Rolling, Parking };

    Instant rolling(Instant t, const DutyState &duty, const Rhythm &rhythm, const FactSink &sink);
    Instant parked(Instant t, const DutyState &duty, const Rhythm &rhythm, const FactSink &sink);
    Instant dead(Instant t, const FactSink &sink);
    void stayConnected(Instant t, const TourPoint &at, const Rhythm &rhythm, const FactSink &sink);
    void withoutNetwork(Instant t, const TourPoint &at, const FactSink &sink);
    void attach(Serving serving, const TourPoint &at, Instant t, const Rhythm &rhythm, const FactSink &sink);
    void reportPlace(Instant t, const TourPoint &at, const DutyState &duty, const FactSink &sink);
    void reportDevice(Instant t, bool ignition, const char *reboot, const TourPoint &at, const FactSink &sink);
    void reject(Instant t, Plmn plmn, Cause cause, const FactSink &sink);
    Span drawn(const char *what, Instant t, double low, double high) const;
    Instant soonest(Instant t, Instant wish) const;
    Instant nextSample(Instant t, const Rhythm &rhythm) const;

    const VehicleSpec &m_spec;
    NetworkChoice m_choice;
    const Surroundings &m_around;
    SessionBook m_session;
    Phase m_phase = Phase::Asleep;
    int m_slot = 0;
    bool m_online = false;
    int m_rejects = 0; ///< of the present trouble
    Instant m_attachAt {}; ///< not before
    Instant m_lostAt {}; ///< zero: not lost
    Instant m_nextReject {};
    Instant m_nextInterim {};
    Instant m_nextDevice {};
    Instant m_nextSearch {};
    Instant m_nextSample {};
    Instant m_closeAt {}; ///< of a parked vehicle's session
    Instant m_nextReport {}; ///< of a parked vehicle
};

} // namespace signalbox::world
