#pragma once

#include "fleet/fleetstate.h"

#include <QAbstractTableModel>

namespace signalbox::bench {

/// The yardstick: the fleet's values as most programs hold them, a list of strings and numbers for each column, for a
/// QSortFilterProxyModel above it.
class PlainModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Vehicle, Plate, Vin, Cohort, Modem, Country, Rsrp, ColumnCount };

    explicit PlainModel(const FleetState &fleet);
    /// With dataChanged, a row at a time as facts arrive.
    void setRsrp(int row, double value);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rsrp.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<QString> m_texts[Rsrp];
    std::vector<double> m_rsrp;
};

} // namespace signalbox::bench
