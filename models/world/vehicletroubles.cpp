#include "world/vehiclelife.h"

namespace signalbox::world {

namespace {

constexpr Instant never {};
constexpr Cause lostCarrier { CauseSpace::Radius, 2 }, userRequest { CauseSpace::Radius, 1 };
using std::chrono::minutes;

constexpr QLatin1StringView reboots[] = { QLatin1StringView(), QLatin1StringView("power-on"), QLatin1StringView("watchdog"),
                                          QLatin1StringView("brown-out"), QLatin1StringView("firmware-update"), QLatin1StringView("sim-error") };

/// What the device says when it is back.
Reboot after(FaultKind kind)
{
    switch (kind) {
    case FaultKind::SimRemoved:
    case FaultKind::SimMoved: return Reboot::SimError;
    case FaultKind::DeadModem: return Reboot::Watchdog;
    default: return Reboot::PowerOn;
    }
}

} // namespace

QLatin1StringView code(Reboot reason)
{
    return reboots[std::size_t(reason)];
}

const Fault *VehicleLife::silencing(Instant t) const
{
    const Faults &faults = m_around.faults;
    for (FaultKind kind : { FaultKind::DeadModem, FaultKind::SimRemoved, FaultKind::SimMoved })
        if (const Fault *fault = faults.ofVehicle(kind, m_spec.index, t)) return fault;
    const Fault *battery = faults.ofVehicle(FaultKind::FlatBattery, m_spec.index, t);
    return battery && t >= battery->emptyAt() ? battery : nullptr;
}

double VehicleLife::exhaustion(Instant t) const
{
    const Fault *battery = m_around.faults.ofVehicle(FaultKind::FlatBattery, m_spec.index, t);
    if (!battery) return 0;
    return std::clamp(double((t - battery->from).count()) / double((battery->emptyAt() - battery->from).count()), 1e-6, 1.0);
}

Instant VehicleLife::silent(const Fault &fault, Instant t, const Rhythm &rhythm, const FactSink &sink)
{
    m_online = false;
    m_trouble = m_silencedBy = fault.kind;
    m_phase = Phase::Asleep;
    const Instant later = std::min(t + minutes(10), fault.until);
    if (m_session.elsewhere()) return elsewhere(fault, t, rhythm, sink);
    if (!m_session.open()) return fault.kind == FaultKind::SimMoved ? elsewhere(fault, t, rhythm, sink) : later;
    if (m_lostAt == never) {
        m_lostAt = t;
        return t + drawn("core", t, 60, 150);
    }
    m_session.stop(lostCarrier, pointAt(t).place, t, sink);
    return later;
}

/// The card in another device, near where the vehicle is: sessions, and nothing that only the vehicle can say.
Instant VehicleLife::elsewhere(const Fault &fault, Instant t, const Rhythm &rhythm, const FactSink &sink)
{
    const TourPoint at = pointAt(t);
    const Instant later = std::min(t + std::max<Span>(rhythm.interim, minutes(10)), fault.until);
    if (m_session.open()) {
        m_session.count(t);
        m_session.interim(m_session.serving(), at.place, t, sink);
        return later;
    }
    if (t < fault.from + drawn("moved", fault.from, 900, 5400)) return std::min(t + minutes(10), fault.until);
    const auto serving = m_choice.choose(m_slot, at, t, std::nullopt, false);
    if (!serving) return later;
    const std::uint64_t draw = keyed(m_spec.seed, keyOf("thief"), toMicros(fault.from));
    const QByteArray digits = "35990199" + QByteArray::number(qulonglong(draw % 1'000'000)).rightJustified(6, '0');
    const auto device = Imei::parse(QString::fromLatin1(digits + luhnDigit({ digits.constData(), std::size_t(digits.size()) })));
    m_session.start(m_slot, *serving, at.place, t, sink, device ? std::optional(*device) : std::nullopt);
    return later;
}

/// On the air again after a silence.
void VehicleLife::wake(Instant t, const FactSink &sink)
{
    if (m_session.elsewhere()) m_session.stop(userRequest, pointAt(t).place, t, sink);
    m_session.stop(lostCarrier, pointAt(t).place, t, sink);
    m_reboot = after(*m_silencedBy);
    m_silencedBy.reset();
    m_rejects = 0;
    m_lostAt = never;
    m_nextReport = t;
    m_attachAt = t + drawn("wake", t, 15, 50);
}

/// Firmware that arrived, and the loop that some devices are caught in.
void VehicleLife::restartWhenDue(Instant t)
{
    if (!m_updated && t >= m_spec.updateAt) {
        m_updated = true;
        if (m_phase == Phase::Rolling) restart(t, Reboot::FirmwareUpdate);
    }
    if (!m_around.faults.ofVehicle(FaultKind::RebootLoop, m_spec.index, t)) {
        m_restartAt = never;
        return;
    }
    m_trouble = FaultKind::RebootLoop;
    if (m_phase == Phase::Asleep) return;
    if (m_restartAt != never && t >= m_restartAt) restart(t, m_spec.seed % 3 ? Reboot::Watchdog : Reboot::BrownOut);
    else if (m_restartAt != never) return;
    m_restartAt = t + drawn("loop", t, 150, 420);
}

/// Nobody tells the network: the session stays until the device attaches again.
void VehicleLife::restart(Instant t, Reboot reason)
{
    m_reboot = reason;
    m_restarted = m_session.open();
    m_session.count(t);
    m_lostAt = never;
    m_attachAt = t + drawn("restart", t, 18, 50);
}

} // namespace signalbox::world
