#include "world/noise.h"
#include "world/vehiclelife.h"

#include <QIODevice>

namespace signalbox::world {

namespace {
constexpr quint8 format = 4;

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}
}

void VehicleLife::reportPlace(Instant t, const TourPoint &at, const DutyState &duty, const FactSink &sink)
{
    PositionFact position;
    position.lat = rounded(at.place.lat, 1e6);
    position.lon = rounded(at.place.lon, 1e6);
    position.speed = duty.driving ? float(rounded(at.speed, 10)) : 0.0f;
    position.heading = float(rounded(at.heading, 1));
    position.ignition = duty.ignition;
    position.odometer = std::floor(at.metres);
    position.driving = std::int64_t(duty.driven);
    sink({ m_spec.id, t, sequence(t, 0), position });
    const Serving serving = m_session.serving();
    sink({ m_spec.id, t, sequence(t, 0),
           m_around.radio.sample(serving.network, serving.rat, at.place, keyed(m_spec.seed, toMicros(t))) });
}

void VehicleLife::reportDevice(Instant t, bool ignition, const TourPoint &at, const FactSink &sink)
{
    const double hours = double(toMicros(t)) / 3.6e9;
    const double local = hours + at.place.lon / 15;
    const double sway = noise(m_spec.seed, hours, 0.5);
    const double cell = m_spec.kind == VehicleType::Truck ? 2 : 1; // batteries in series
    const double spent = exhaustion(t);
    const double volts = spent > 0 ? 12.4 - 2.9 * spent : ignition && m_spec.kind != VehicleType::Trailer ? 13.9 : 12.55;
    DeviceFact device;
    device.battery = float(rounded(cell * (volts + (spent > 0 ? 0.1 : 0.25) * sway), 100));
    const double season = 18 - std::abs(at.place.lat) * 0.35 + 14;
    device.temperature = float(rounded(season + 6 * std::sin((local - 9) / 12 * 3.14159265) + 4 * sway + (ignition ? 9 : 0), 10));
    const QStringList &firmware = m_spec.hardware->modem.firmware;
    device.firmware = (m_updated ? firmware.front() : firmware.back()).toStdString();
    device.rebootReason = std::string(code(m_reboot).data(), std::size_t(code(m_reboot).size()));
    m_reboot = Reboot::None;
    sink({ m_spec.id, t, sequence(t, 0), std::move(device) });
}

QByteArray VehicleLife::save() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << format << quint8(m_phase) << qint32(m_slot) << m_online << qint32(m_rejects) << m_restarted << m_updated
        << quint8(m_reboot) << qint8(m_silencedBy ? int(*m_silencedBy) : -1) << quint64(m_cell) << quint32(m_area);
    for (Instant t : { m_attachAt, m_lostAt, m_nextReject, m_nextInterim, m_nextDevice, m_nextSearch, m_nextSample, m_closeAt, m_nextReport,
                       m_blindUntil, m_restartAt, m_nextScan })
        out << qint64(toMicros(t));
    m_session.save(out);
    return bytes;
}

bool VehicleLife::restore(const QByteArray &saved)
{
    QDataStream in(saved);
    in.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0, phase = 0, reboot = 0;
    qint8 silencedBy = -1;
    qint32 slot = 0, rejects = 0;
    quint64 cell = 0;
    quint32 area = 0;
    in >> version >> phase >> slot >> m_online >> rejects >> m_restarted >> m_updated >> reboot >> silencedBy >> cell >> area;
    if (version != format || phase > quint8(Phase::Parking) || reboot > quint8(Reboot::SimError) || silencedBy >= faultKinds || slot < -1 || slot >= int(m_spec.profiles.size())) return false;
    m_phase = Phase(phase);
    m_slot = slot;
    m_rejects = rejects;
    m_reboot = Reboot(reboot);
    m_silencedBy = silencedBy < 0 ? std::nullopt : std::optional(FaultKind(silencedBy));
    m_cell = cell;
    m_area = area;
    for (Instant *t : { &m_attachAt, &m_lostAt, &m_nextReject, &m_nextInterim, &m_nextDevice, &m_nextSearch, &m_nextSample, &m_closeAt,
                        &m_nextReport, &m_blindUntil, &m_restartAt, &m_nextScan }) {
        qint64 micros = 0;
        in >> micros;
        *t = instantFromMicros(micros);
    }
    m_session.restore(in);
    return in.status() == QDataStream::Ok;
}

} // namespace signalbox::world
