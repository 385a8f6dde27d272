#pragma once

#include "fleet/fleetload.h"

#include <string>

namespace signalbox {

/// A VehicleRecord as an InventoryRow; keeps the texts that the row points to.
class RecordRow
{
public:
    explicit RecordRow(const VehicleRecord &record);
    RecordRow(const RecordRow &) = delete;
    RecordRow &operator=(const RecordRow &) = delete;

    const InventoryRow &row() const { return m_row; }
    const Iccid &fallback() const { return m_fallback; }

private:
    InventoryRow m_row;
    Iccid m_fallback;
    QByteArray m_cohort, m_hardware, m_modem, m_firmware, m_connection, m_plate, m_vin, m_labels;
};

} // namespace signalbox
