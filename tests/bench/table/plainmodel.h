#pragma once

#include "fleet/fleetstate.h"

#include <QAbstractTableModel>

namespace signalbox::bench {

/// The yardstick: the fleet's values as most programs hold them, a list of vehicles with their strings and numbers, for
/// a QSortFilterProxyModel above it.
class PlainModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Id, Plate, Vin, Cohort, Modem, Country, Rsrp, ColumnCount };

    explicit PlainModel(const FleetState &fleet);
    /// With dataChanged, a row at a time as facts arrive.
    void setRsrp(int row, double value);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_vehicles.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Vehicle
    {
        QString texts[Rsrp];
        double rsrp;
    };
    std::vector<Vehicle> m_vehicles;
};

} // namespace signalbox::bench
