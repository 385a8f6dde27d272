#include "feed/coalescer.h"

#include <functional>

namespace signalbox {

namespace {
constexpr std::size_t fewest = 1024; // places

std::size_t hashOf(const Fact &fact)
{
    return std::hash<std::string_view>()(fact.vehicle.view()) * 2 + (fact.kind() == FactKind::Radio);
}
}

/// Where the newest of this vehicle and kind is noted, or would be.
Coalescer::Place &Coalescer::placeOf(const Fact &fact)
{
    const std::size_t mask = m_places.size() - 1, hash = hashOf(fact);
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Place &place = m_places[at];
        if (place.index == 0) place.hash = std::uint32_t(hash);
        if (place.index == 0) return place;
        if (place.hash != std::uint32_t(hash)) continue;
        const Fact &held = m_batch[place.index - 1];
        if (held.kind() == fact.kind() && held.vehicle.view() == fact.vehicle.view()) return place;
    }
}

void Coalescer::makeRoom()
{
    m_places.assign(std::max(fewest, m_places.size() * 2), {});
    for (std::uint32_t i = 0; i < m_batch.size(); ++i)
        if (m_batch[i].kind() == FactKind::Position || m_batch[i].kind() == FactKind::Radio) placeOf(m_batch[i]).index = i + 1;
}

void Coalescer::add(const Fact &fact)
{
    if (fact.kind() != FactKind::Position && fact.kind() != FactKind::Radio) {
        m_batch.push_back(fact);
        return;
    }
    if (2 * (m_kept + 1) > m_places.size()) makeRoom();
    Place &place = placeOf(fact);
    if (place.index == 0) {
        m_batch.push_back(fact);
        place.index = std::uint32_t(m_batch.size());
        ++m_kept;
        return;
    }
    Fact &held = m_batch[place.index - 1];
    if (std::pair(held.t, held.seq) <= std::pair(fact.t, fact.seq)) held = fact;
}

void Coalescer::take(std::vector<Fact> &out)
{
    out.clear();
    out.swap(m_batch);
    std::fill(m_places.begin(), m_places.end(), Place());
    m_kept = 0;
}

} // namespace signalbox
