#include "world/sessionbook.h"

namespace signalbox::world {

void SessionBook::start(int slot, Serving serving, LatLon place, Instant t, const FactSink &sink,
                        std::optional<Imei> device)
{
    m_device = device;
    const QByteArray number = QByteArray::number(qulonglong(keyed(m_spec.seed, toMicros(t)) & 0xffffffffull), 16).rightJustified(8, '0');
    m_id = (m_spec.id.text() + '-' + number.toStdString());
    m_slot = slot;
    m_serving = serving;
    m_rx = m_tx = 0;
    m_counted = t;
    emitFact(SessionEvent::Start, std::nullopt, place, t, sink);
}

void SessionBook::interim(Serving serving, LatLon place, Instant t, const FactSink &sink)
{
    count(t);
    m_serving = serving;
    emitFact(SessionEvent::Interim, std::nullopt, place, t, sink);
}

void SessionBook::stop(Cause cause, LatLon place, Instant t, const FactSink &sink)
{
    if (!open()) return;
    emitFact(SessionEvent::Stop, cause, place, t, sink);
    m_id.clear();
}

void SessionBook::count(Instant t)
{
    if (!open() || t <= m_counted) return;
    const double seconds = double((t - m_counted).count()) / 1e6;
    // Telemetry up, maps and orders down; some vehicles carry a camera.
    const double base = 40 + fraction(mixed(m_spec.seed)) * (m_spec.seed % 17 == 0 ? 4000 : 260);
    m_tx += seconds * base;
    m_rx += seconds * base * (0.4 + 3 * fraction(mixed(m_spec.seed + 1)));
    m_counted = t;
}

void SessionBook::emitFact(SessionEvent event, std::optional<Cause> cause, LatLon place, Instant t, const FactSink &sink)
{
    const ProfileSpec &profile = m_spec.profiles[std::size_t(m_slot)];
    SessionFact fact;
    fact.event = event;
    fact.sessionId = m_id;
    fact.iccid = profile.iccid;
    fact.imsi = profile.imsi;
    fact.imei = m_device.value_or(m_spec.imei);
    fact.plmn = m_around.carriers.networks()[m_serving.network].plmn;
    fact.rat = m_serving.rat;
    fact.apn = m_around.carriers.profiles()[profile.carrier].apn;
    const unsigned host = m_spec.index * 8 + unsigned(m_slot);
    fact.ip = "10." + std::to_string(host >> 16 & 255) + '.' + std::to_string(host >> 8 & 255) + '.' + std::to_string(host & 255);
    fact.cell = m_around.radio.cell(m_serving.network, m_serving.rat, place);
    fact.rx = std::uint64_t(m_rx);
    fact.tx = std::uint64_t(m_tx);
    fact.cause = cause;
    sink({ m_spec.id, t, sequence(t, unsigned(event)), std::move(fact) });
}

void SessionBook::save(QDataStream &out) const
{
    out << QByteArray::fromStdString(m_id) << qint32(m_slot) << m_serving.network << quint8(m_serving.rat)
        << qint64(toMicros(m_counted)) << m_rx << m_tx << (m_device ? m_device->toString() : QString());
}

void SessionBook::restore(QDataStream &in)
{
    QByteArray id;
    qint32 slot = 0;
    quint8 rat = 0;
    qint64 counted = 0;
    QString device;
    in >> id >> slot >> m_serving.network >> rat >> counted >> m_rx >> m_tx >> device;
    const bool sound = in.status() == QDataStream::Ok && slot >= 0 && slot < int(m_spec.profiles.size())
        && m_serving.network < m_around.carriers.networks().size();
    m_id = sound ? id.toStdString() : std::string();
    m_slot = sound ? slot : 0;
    const auto imei = Imei::parse(device);
    m_device = imei ? std::optional(*imei) : std::nullopt;
    m_serving.rat = ratFromNumber(rat);
    m_counted = instantFromMicros(counted);
}

} // namespace signalbox::world
