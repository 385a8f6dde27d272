#include "world/noise.h"
#include "world/vehiclelife.h"

#include <QIODevice>

namespace signalbox::world {

namespace {
constexpr quint8 format = 2;

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

void VehicleLife::reportDevice(Instant t, bool ignition, const char *reboot, const TourPoint &at, const FactSink &sink)
{
    const double hours = double(toMicros(t)) / 3.6e9;
    const double local = hours + at.place.lon / 15;
    const double sway = noise(m_spec.seed, hours, 0.5);
    const double cell = m_spec.kind == VehicleType::Truck ? 2 : 1; // batteries in series
    DeviceFact device;
    device.battery = float(rounded(cell * ((ignition ? 13.9 : 12.55) + 0.25 * sway), 100));
    const double season = 18 - std::abs(at.place.lat) * 0.35 + 14;
    device.temperature = float(rounded(season + 6 * std::sin((local - 9) / 12 * 3.14159265) + 4 * sway + (ignition ? 9 : 0), 10));
    device.firmware = m_spec.hardware->modem.firmware.front().toStdString();
    device.rebootReason = reboot;
    sink({ m_spec.id, t, sequence(t, 0), std::move(device) });
}

QByteArray VehicleLife::save() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << format << quint8(m_phase) << qint32(m_slot) << m_online << qint32(m_rejects);
    for (Instant t : { m_attachAt, m_lostAt, m_nextReject, m_nextInterim, m_nextDevice, m_nextSearch, m_nextSample, m_closeAt, m_nextReport })
        out << qint64(toMicros(t));
    m_session.save(out);
    return bytes;
}

bool VehicleLife::restore(const QByteArray &saved)
{
    QDataStream in(saved);
    in.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0, phase = 0;
    qint32 slot = 0, rejects = 0;
    in >> version >> phase >> slot >> m_online >> rejects;
    if (version != format || phase > quint8(Phase::Parking) || slot < -1 || slot >= int(m_spec.profiles.size())) return false;
    m_phase = Phase(phase);
    m_slot = slot;
    m_rejects = rejects;
    for (Instant *t : { &m_attachAt, &m_lostAt, &m_nextReject, &m_nextInterim, &m_nextDevice, &m_nextSearch, &m_nextSample, &m_closeAt, &m_nextReport }) {
        qint64 micros = 0;
        in >> micros;
        *t = instantFromMicros(micros);
    }
    m_session.restore(in);
    return in.status() == QDataStream::Ok;
}

} // namespace signalbox::world
