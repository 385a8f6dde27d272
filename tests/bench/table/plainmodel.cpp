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
    for (auto &column : m_texts) column.reserve(view.size());
    for (Row row = 0; row < view.size(); ++row) {
        m_texts[Vehicle].push_back(toText(view->id[row]));
        m_texts[Plate].push_back(toText(view->plate[row]));
        m_texts[Cohort].push_back(toText(view.text(view->cohort[row])));
        m_texts[Modem].push_back(toText(view.text(view->modem[row])));
        m_texts[Vin].push_back(toText(view->vin[row]));
        m_texts[Country].push_back(view->country[row] == 0 ? QString() : CountryCode::fromKey(view->country[row]).toString());
        m_rsrp.push_back(double(view->rsrp[row]));
    }
}

void PlainModel::setRsrp(int row, double value)
{
    m_rsrp[std::size_t(row)] = value;
    const QModelIndex cell = index(row, Rsrp);
    Q_EMIT dataChanged(cell, cell, { Qt::DisplayRole });
}

QVariant PlainModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole) return {};
    const auto row = std::size_t(index.row());
    return index.column() == Rsrp ? QVariant(m_rsrp[row]) : QVariant(m_texts[index.column()][row]);
}

} // namespace signalbox::bench
