#include "world/vehiclelife.h"

namespace signalbox::world {

namespace {
constexpr Instant never {};
constexpr Cause userRequest { CauseSpace::Radius, 1 }, lostCarrier { CauseSpace::Radius, 2 };
constexpr Cause networkFailure { CauseSpace::Emm, 17 }, noSuitableCells { CauseSpace::Emm, 15 };
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
    if (!rhythm.sample) return t + m_spec.interval;
    const std::int64_t every = rhythm.sample->count(), offset = std::int64_t(m_spec.seed % 50'000'000);
    return instantFromMicros(((toMicros(t) - offset) / every + 1) * every + offset);
}

bool VehicleLife::wouldAttach(int slot, Instant t) const
{
    return m_choice.choose(slot, pointAt(t), t, std::nullopt, false).has_value();
}

Instant VehicleLife::step(Instant t, const Rhythm &rhythm, const FactSink &sink)
{
    if (m_around.faults.modemDead(m_spec.index, t)) return dead(t, sink);
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
    // UICC reset, network selection over all bands, attach.
    m_attachAt = t + drawn("refresh", t, 6, 18);
    if (m_phase == Phase::Parking) m_closeAt = std::max(m_closeAt, t + minutes(6));
    return m_attachAt;
}

Instant VehicleLife::dead(Instant t, const FactSink &sink)
{
    m_online = false;
    if (m_session.open() && m_lostAt == never) {
        m_lostAt = t;
        return t + drawn("core", t, 60, 150);
    }
    m_session.stop(lostCarrier, pointAt(t).place, t, sink);
    m_phase = Phase::Asleep;
    return t + minutes(10);
}

Instant VehicleLife::rolling(Instant t, const DutyState &duty, const Rhythm &rhythm, const FactSink &sink)
{
    const TourPoint at = m_spec.tour.at(duty.driven);
    const bool starts = m_phase != Phase::Rolling;
    m_phase = Phase::Rolling;
    if (starts && !m_session.open()) m_attachAt = t + drawn("boot", t, 2, 9);
    const bool boots = starts && !m_session.open();
    stayConnected(t, at, rhythm, sink);
    if (m_online) {
        if (!rhythm.sparse() || t >= m_nextSample) reportPlace(t, at, duty, sink);
        if (t >= m_nextDevice) {
            reportDevice(t, true, boots ? "power-on" : "", at, sink);
            m_nextDevice = t + rhythm.device;
        }
    }
    m_nextSample = nextSample(t, rhythm);
    // One microsecond on, so that the next step sees the other side of the change.
    return soonest(t, std::min(m_nextSample, duty.until + Span(1)));
}

Instant VehicleLife::parked(Instant t, const DutyState &duty, const Rhythm &rhythm, const FactSink &sink)
{
    const TourPoint at = m_spec.tour.at(duty.driven);
    const auto sleepUntil = [&] { return std::min(duty.until + Span(1), m_nextReport); };
    const bool arrives = m_phase == Phase::Rolling;
    const bool reports = m_phase == Phase::Asleep && t >= m_nextReport;
    if (arrives || reports) {
        m_phase = Phase::Parking;
        m_closeAt = t + (arrives ? drawn("park", t, 120, 300) : drawn("report", t, 40, 70));
        m_nextReport = t + drawn("nap", t, 3.2 * 3600, 4.6 * 3600);
    }
    if (m_phase == Phase::Asleep) return sleepUntil();
    if (t >= m_closeAt) {
        m_session.count(t);
        m_session.stop(userRequest, at.place, t, sink);
        m_phase = Phase::Asleep;
        m_online = false;
        return sleepUntil();
    }
    const bool wasOnline = m_online;
    stayConnected(t, at, rhythm, sink);
    if (m_online && (arrives || !wasOnline) && !rhythm.sparse()) {
        reportPlace(t, at, duty, sink);
        reportDevice(t, false, "", at, sink);
    }
    return soonest(t, std::min({ m_closeAt, rhythm.sample ? nextSample(t, rhythm) : t + seconds(15), duty.until + Span(1) }));
}

void VehicleLife::stayConnected(Instant t, const TourPoint &at, const Rhythm &rhythm, const FactSink &sink)
{
    m_online = false;
    if (t < m_attachAt) return;
    const bool search = t >= m_nextSearch;
    if (search) m_nextSearch = t + drawn("search", t, 480, 900);
    const auto current = m_session.open() ? std::optional(m_session.serving()) : std::nullopt;
    const auto next = m_choice.choose(m_slot, at, t, current, search);
    if (!next) return withoutNetwork(t, at, sink);
    m_lostAt = never;
    if (!current) return attach(*next, at, t, rhythm, sink);
    if (next->network != current->network) {
        m_session.count(t);
        m_session.stop(userRequest, at.place, t, sink);
        m_attachAt = t + drawn("roam", t, 3, 14);
        return;
    }
    m_online = true;
    if (next->rat != current->rat || t >= m_nextInterim) {
        m_session.interim(*next, at.place, t, sink);
        m_nextInterim = t + rhythm.interim;
    }
}

void VehicleLife::attach(Serving serving, const TourPoint &at, Instant t, const Rhythm &rhythm, const FactSink &sink)
{
    const auto &network = m_around.carriers.networks()[serving.network];
    // Now and then the network asked first has no room for this modem.
    if (m_rejects == 0 && fraction(keyed(m_spec.seed, keyOf("attach"), toMicros(t))) < 0.012) {
        m_attachAt = t + drawn("again", t, 10, 25);
        return reject(t, network.plmn, noSuitableCells, sink);
    }
    m_rejects = 0;
    if (!rhythm.sparse()) sink({ m_spec.id, t, sequence(t, 0), SignallingFact { "attach", network.plmn, std::nullopt } });
    m_session.start(m_slot, serving, at.place, t, sink);
    m_nextInterim = t + rhythm.interim;
    m_online = true;
}

void VehicleLife::withoutNetwork(Instant t, const TourPoint &at, const FactSink &sink)
{
    if (m_lostAt == never) {
        m_lostAt = t;
        m_nextReject = t + drawn("reject", t, 1, 40);
    }
    const auto &partners = m_slot < 0 ? m_around.carriers.partners(0, CountryCode())
                                      : m_around.carriers.partners(m_spec.profiles[std::size_t(m_slot)].carrier, at.country);
    if (t >= m_nextReject && m_rejects < 4)
        for (std::uint16_t network : partners) {
            const Plmn plmn = m_around.carriers.networks()[network].plmn;
            if (!m_around.faults.outage(plmn, at.place, t)) continue;
            m_nextReject = t + drawn("reject", t, 25, 110);
            reject(t, plmn, networkFailure, sink);
            break;
        }
    // What the packet core notices: the radio side let go of the bearer.
    if (m_session.open() && t >= m_lostAt + drawn("core", m_lostAt, 50, 170)) m_session.stop(lostCarrier, at.place, t, sink);
}

void VehicleLife::reject(Instant t, Plmn plmn, Cause cause, const FactSink &sink)
{
    ++m_rejects;
    sink({ m_spec.id, t, sequence(t, 1), SignallingFact { m_session.open() ? "tau" : "attach", plmn, cause } });
}

} // namespace signalbox::world
