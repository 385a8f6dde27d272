#include "world/vehiclelife.h"

namespace signalbox::world {

namespace {
constexpr Instant never {};
constexpr Cause userRequest { CauseSpace::Radius, 1 };
using std::chrono::minutes;
using std::chrono::seconds;
}

VehicleLife::VehicleLife(const Surroundings &around, const VehicleSpec &spec)
    : m_spec(spec), m_choice(around, spec), m_around(around), m_session(around, spec)
{
}

Span VehicleLife::drawn(const char *what, Instant t, double low, double high) const
{
    const double share = fraction(keyed(m_spec.seed, keyOf(what), toMicros(t)));
    return Span(std::int64_t((low + (high - low) * share) * 1e6));
}

Instant VehicleLife::soonest(Instant t, Instant wish) const
{
    return m_attachAt > t ? std::min(wish, m_attachAt) : wish;
}

Instant VehicleLife::nextSample(Instant t, const Rhythm &rhythm) const
{
    if (!rhythm.sample) return t + Span(std::int64_t(double(m_spec.interval.count()) * rhythm.pace));
    const std::int64_t every = rhythm.sample->count(), offset = std::int64_t(m_spec.seed % 50'000'000);
    return instantFromMicros(((toMicros(t) - offset) / every + 1) * every + offset);
}

bool VehicleLife::wouldAttach(int slot, Instant t) const
{
    return m_choice.choose(slot, pointAt(t), t, std::nullopt, false).has_value();
}

Instant VehicleLife::step(Instant t, const Rhythm &rhythm, const FactSink &sink)
{
    m_trouble.reset();
    if (const Fault *fault = silencing(t)) return silent(*fault, t, rhythm, sink);
    if (m_silencedBy) wake(t, sink);
    restartWhenDue(t);
    const DutyState duty = m_spec.duty.at(t);
    return duty.ignition ? rolling(t, duty, rhythm, sink) : parked(t, duty, rhythm, sink);
}

Instant VehicleLife::switchProfile(int slot, Instant t, const FactSink &sink)
{
    m_session.count(t);
    m_session.stop(userRequest, pointAt(t).place, t, sink);
    m_slot = slot;
    m_online = false;
    m_rejects = 0;
    m_lostAt = never;
    m_restarted = false;
    // UICC reset, network selection over all bands, attach.
    m_attachAt = t + drawn("refresh", t, 6, 18);
    if (m_phase == Phase::Parking) m_closeAt = std::max(m_closeAt, t + minutes(6));
    return m_attachAt;
}

Instant VehicleLife::rolling(Instant t, const DutyState &duty, const Rhythm &rhythm, const FactSink &sink)
{
    const TourPoint at = m_spec.tour.at(duty.driven);
    if (m_phase != Phase::Rolling) {
        m_rejects = 0;
        m_session.skip(m_phase == Phase::Asleep ? t : never);
        if (!m_session.open()) {
            m_attachAt = std::max(m_attachAt, t + drawn("boot", t, 2, 9));
            if (m_reboot == Reboot::None) m_reboot = Reboot::PowerOn;
        }
    }
    m_phase = Phase::Rolling;
    stayConnected(t, at, rhythm, sink);
    if (m_online) {
        if (!rhythm.sparse() || t >= m_nextSample) reportPlace(t, at, duty, sink);
        if (t >= m_nextDevice || (m_reboot != Reboot::None && !rhythm.sparse())) {
            reportDevice(t, true, at, sink);
            m_nextDevice = t + (exhaustion(t) > 0 ? std::min<Span>(rhythm.device, minutes(10)) : rhythm.device);
        }
    }
    m_nextSample = nextSample(t, rhythm);
    // One microsecond on, so that the next step sees the other side of the change.
    return soonest(t, std::min(m_nextSample, duty.until + Span(1)));
}

Instant VehicleLife::parked(Instant t, const DutyState &duty, const Rhythm &rhythm, const FactSink &sink)
{
    const TourPoint at = m_spec.tour.at(duty.driven);
    const bool arrives = m_phase == Phase::Rolling;
    const bool reports = m_phase == Phase::Asleep && t >= m_nextReport;
    if (arrives || reports) {
        m_phase = Phase::Parking;
        m_rejects = reports ? 0 : m_rejects;
        m_closeAt = t + (arrives ? drawn("park", t, 120, 300) : drawn("report", t, 40, 70));
        const double usual = double(m_spec.parkedInterval.count()) / 1e6;
        m_nextReport = t + (exhaustion(t) > 0 ? drawn("alarm", t, 1200, 2400) : drawn("nap", t, usual * 0.53, usual * 0.77));
        if (reports) m_session.skip(t);
    }
    if (m_phase == Phase::Asleep && !(m_session.open() && m_spec.hardware->modem.sleep == SleepMode::Edrx && !rhythm.sparse()))
        return std::min(duty.until + Span(1), m_nextReport);
    if (m_phase == Phase::Parking && t >= m_closeAt) {
        fallAsleep(t, at, sink);
        return std::min(duty.until + Span(1), m_online ? t + minutes(5) : m_nextReport);
    }
    const bool wasOnline = m_online, updates = reports && m_session.open();
    stayConnected(t, at, rhythm, sink);
    if (updates && m_online && !rhythm.sparse())
        sink({ m_spec.id, t, sequence(t, 3), SignallingFact { "tau", m_around.carriers.networks()[m_session.serving().network].plmn, {} } });
    if (m_phase == Phase::Asleep) return soonest(t, std::min({ duty.until + Span(1), m_nextReport, t + minutes(5) }));
    if (m_online && (arrives || !wasOnline) && !rhythm.sparse()) {
        reportPlace(t, at, duty, sink);
        reportDevice(t, false, at, sink);
    }
    return soonest(t, std::min({ m_closeAt, rhythm.sample ? nextSample(t, rhythm) : t + seconds(15), duty.until + Span(1) }));
}

/// With PSM and eDRX the session outlives the drive (TS 23.682 4.5.4 and 4.5.13).
bool VehicleLife::keepsSession() const
{
    const Rat rat = m_session.serving().rat;
    return m_spec.hardware->modem.sleep != SleepMode::None && m_session.open() && m_online && (rat == Rat::LteM || rat == Rat::NbIot);
}

void VehicleLife::fallAsleep(Instant t, const TourPoint &at, const FactSink &sink)
{
    m_session.count(t);
    m_phase = Phase::Asleep;
    if (keepsSession()) {
        m_online = m_spec.hardware->modem.sleep == SleepMode::Edrx;
        return;
    }
    m_session.stop(userRequest, at.place, t, sink);
    m_online = false;
}

} // namespace signalbox::world
