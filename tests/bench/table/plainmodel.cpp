#include "plainmodel.h"

namespace signalbox::bench {

namespace {
QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
} // namespace

PlainModel::PlainModel(const FleetState &fleet)
{
    const auto view = fleet.read();
    m_vehicles.reserve(view.size());
    for (Row row = 0; row < view.size(); ++row)
        m_vehicles.push_back({ { toText(view->id[row]), toText(view->plate[row]), toText(view->vin[row]), toText(view.text(view->cohort[row])),
                                 toText(view.text(view->modem[row])), view->country[row] == 0 ? QString() : CountryCode::fromKey(view->country[row]).toString() },
                               double(view->rsrp[row]) });
}

void PlainModel::setRsrp(int row, double value)
{
    m_vehicles[std::size_t(row)].rsrp = value;
    const QModelIndex cell = index(row, Rsrp);
    Q_EMIT dataChanged(cell, cell, { Qt::DisplayRole });
}

QVariant PlainModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole) return {};
    const Vehicle &vehicle = m_vehicles[std::size_t(index.row())];
    return index.column() == Rsrp ? QVariant(vehicle.rsrp) : QVariant(vehicle.texts[index.column()]);
}

} // namespace signalbox::bench
