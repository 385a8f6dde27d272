#include "vehicle/networkseries.h"

namespace signalbox {

void NetworkSeries::rank(const FleetState::ReadView &view)
{
    QHash<std::uint32_t, int> vehicles;
    for (Row row = 0; row < view.size(); ++row)
        ++vehicles[view->plmn[row]];
    std::vector<std::pair<int, std::uint32_t>> order;
    for (auto it = vehicles.cbegin(); it != vehicles.cend(); ++it)
        order.emplace_back(-it.value(), it.key());
    std::sort(order.begin(), order.end());
    for (const auto &[count, key] : order) {
        if (const std::optional<Plmn> plmn = Plmn::fromKey(key))
            indexOf(*plmn);
    }
}

int NetworkSeries::indexOf(Plmn plmn)
{
    const auto it = m_indices.constFind(plmn);
    return it != m_indices.cend() ? *it : *m_indices.insert(plmn, int(m_indices.size()));
}

} // namespace signalbox
