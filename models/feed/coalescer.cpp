#include "feed/coalescer.h"

namespace signalbox {

void Coalescer::add(Fact fact)
{
    const FactKind kind = fact.kind();
    if (kind != FactKind::Position && kind != FactKind::Radio) {
        m_batch.push_back(std::move(fact));
        return;
    }
    auto &index = kind == FactKind::Position ? m_positions : m_radio;
    const auto [known, fresh] = index.try_emplace(fact.vehicle.text(), m_batch.size());
    if (fresh) {
        m_batch.push_back(std::move(fact));
        return;
    }
    Fact &held = m_batch[known->second];
    if (std::pair(held.t, held.seq) <= std::pair(fact.t, fact.seq)) held = std::move(fact);
}

void Coalescer::take(std::vector<Fact> &out)
{
    out.clear();
    out.swap(m_batch);
    m_positions.clear();
    m_radio.clear();
}

} // namespace signalbox
