#include "fleet/recordrow.h"

namespace signalbox {

RecordRow::RecordRow(const VehicleRecord &record)
    : m_cohort(record.cohort.toUtf8()), m_hardware(record.hardware.toUtf8()), m_modem(record.modem.toUtf8()),
      m_firmware(record.firmware.toUtf8()), m_connection(record.connection.toUtf8()), m_labels(record.labels.join(u'\n').toUtf8())
{
    if (record.plate) m_plate = record.plate->toString().toUtf8();
    if (record.vin) m_vin = record.vin->toString().toUtf8();
    const auto view = [](const QByteArray &text) { return std::string_view(text.constData(), std::size_t(text.size())); };
    m_row.fleet = record.fleet.view();
    m_row.id = record.id.view();
    m_row.cohort = view(m_cohort);
    m_row.hardware = view(m_hardware);
    m_row.modem = view(m_modem);
    m_row.firmware = view(m_firmware);
    m_row.connection = view(m_connection);
    m_row.plate = view(m_plate);
    m_row.vin = view(m_vin);
    m_row.labels = view(m_labels);
    if (record.eid) m_row.eid = record.eid->digits();
    if (record.imei) m_row.imei = record.imei->digits();
    m_row.rats = record.rats;
    m_row.factInterval = record.factInterval;
    m_row.parkedInterval = record.parkedInterval;
    m_row.pollInterval = record.pollInterval.value_or(Span(0));
    m_row.type = record.type;
    m_row.transport = record.transport;
    m_row.ipa = record.ipa;
    m_row.standard = record.standard;
    for (const Profile &profile : record.profiles)
        if (profile.fallback) m_fallback = profile.iccid;
}

} // namespace signalbox
