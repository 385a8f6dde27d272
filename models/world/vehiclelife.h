#pragma once

#include "world/sessionbook.h"

namespace signalbox::world {

/// How often a vehicle speaks; world time. The past is written more sparsely than the present.
struct Rhythm
{
    /// Of position and radio; absent: the vehicle's own. Where it is set all vehicles speak in the same minute,
    /// so that the store has few, well-filled chunks of a sparse past.
    std::optional<Span> sample {};
    Span interim = std::chrono::minutes(5);
    Span device = std::chrono::minutes(5);
    Span scan = std::chrono::hours(1); ///< between two searches over all bands, while awake and on the air
    double pace = 1; ///< of the vehicles' own intervals, longer or shorter by this

    /// Only what comes round and every session: no reports of single events.
    bool sparse() const { return sample && *sample > std::chrono::minutes(1); }
};

/// Why a device started anew; codes as in the feed.
enum class Reboot : std::uint8_t { None, PowerOn, Watchdog, BrownOut, FirmwareUpdate, SimError };
QLatin1StringView code(Reboot reason); ///< "" "power-on" "watchdog" "brown-out" "firmware-update" "sim-error"

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
    /// Awake and without a network, at the last step.
    bool searches() const { return !m_online && m_phase != Phase::Asleep; }
    /// What keeps it off the air, as of the last step; nothing while it is on the air, asleep, or merely out of reach.
    std::optional<FaultKind> trouble() const { return m_trouble; }
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

    const Fault *silencing(Instant t) const;
    Instant silent(const Fault &fault, Instant t, const Rhythm &rhythm, const FactSink &sink);
    Instant elsewhere(const Fault &fault, Instant t, const Rhythm &rhythm, const FactSink &sink);
    void wake(Instant t, const FactSink &sink);
    void restartWhenDue(Instant t);
    void restart(Instant t, Reboot reason);
    /// 0 to 1 while a battery runs down, else 0.
    double exhaustion(Instant t) const;

    void stayConnected(Instant t, const TourPoint &at, const Rhythm &rhythm, const FactSink &sink);
    bool handOver(Instant t, const TourPoint &at, Serving serving, const FactSink &sink);
    void fallAsleep(Instant t, const TourPoint &at, const FactSink &sink);
    bool keepsSession() const;
    void withoutNetwork(Instant t, const TourPoint &at, const FactSink &sink);
    void attach(Serving serving, const TourPoint &at, Instant t, const Rhythm &rhythm, const FactSink &sink);
    void reportPlace(Instant t, const TourPoint &at, const DutyState &duty, const FactSink &sink);
    void reportDevice(Instant t, bool ignition, const TourPoint &at, const FactSink &sink);
    void reject(Instant t, Plmn plmn, Cause cause, const FactSink &sink);
    void scanWhenDue(Instant t, const TourPoint &at, const Rhythm &rhythm, const FactSink &sink);
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
    bool m_restarted = false; ///< the session that is open was left by a reboot
    bool m_updated = false; ///< to the newest firmware
    Reboot m_reboot = Reboot::None; ///< not reported yet
    std::optional<FaultKind> m_trouble;
    std::optional<FaultKind> m_silencedBy;
    int m_rejects = 0; ///< of the present trouble
    CellId m_cell = 0; ///< 0: not known
    std::uint32_t m_area = 0; ///< tracking area
    Instant m_blindUntil {}; ///< between two cells
    Instant m_restartAt {}; ///< zero: no reboot loop
    Instant m_attachAt {}; ///< not before
    Instant m_lostAt {}; ///< zero: not lost
    Instant m_nextReject {};
    Instant m_nextInterim {};
    Instant m_nextDevice {};
    Instant m_nextSearch {};
    Instant m_nextSample {};
    Instant m_nextScan {}; ///< zero: not planned
    Instant m_closeAt {}; ///< of a parked vehicle's session
    Instant m_nextReport {}; ///< of a parked vehicle
};

} // namespace signalbox::world
