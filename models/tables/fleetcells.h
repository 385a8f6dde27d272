#pragma once

#include "tables/fleettablemodel.h"
#include "tables/masking.h"

namespace signalbox {

/// The cells of one vehicle in the fleet table, from a view, for one viewer.
class FleetCells
{
public:
    enum class Tips : std::uint8_t { With, Without }; ///< without: half the work, for files
    FleetCells(const FleetState::ReadView &view, const TableSources &sources, Instant now, Tips tips = Tips::With);
    TableCell cell(Row row, FleetTableModel::Column column) const;
    /// In which this reader is told the times of the vehicle.
    QTimeZone zone(Row row) const;

private:
    TableCell state(Row row) const;
    TableCell vehicle(Row row) const;
    TableCell named(FleetColumns::Name name, const QString &tip = {}) const;
    TableCell written(std::string_view text) const;
    TableCell vin(Row row) const;
    TableCell place(Row row) const;
    TableCell network(Row row) const;
    TableCell rat(Row row) const;
    TableCell rsrp(Row row) const;
    TableCell lastFact(Row row) const;
    TableCell session(Row row) const;
    TableCell today(Row row) const;
    TableCell reason(Row row) const;
    TableCell country(Row row) const;
    TableCell radioCell(Row row) const;
    TableCell battery(Row row) const;
    TableCell speed(Row row) const;
    TableCell operation(Row row) const;
    TableCell measured(double value, int decimals, QStringView unit, Instant at) const;

    std::optional<CountryCode> countryOf(Row row) const;
    QString told(Instant t, Row row) const;
    /// "at 12:18:03, 2 h 14 min ago"
    QString when(Instant t, Row row) const;

    const FleetState::ReadView &m_view;
    const FleetColumns &m_columns;
    const TableSources &m_sources;
    Masking m_masking;
    Instant m_now;
    Tips m_tips;
};

/// The reader as told the times of one vehicle: where the vehicle's zone was chosen, that is the reader's own here.
Reader readerOf(const TableSources &sources, const VehicleId &vehicle);

} // namespace signalbox
