#pragma once

#include "incidents/incidentlife.h"
#include "incidents/troublebook.h"

namespace signalbox {

/// Finds incidents in a fleet as it changes: follows who is in trouble, and searches for common causes when more come into
/// trouble than usual. Deterministic for the same facts at the same ticks. One thread; takes the fleet's lock for
/// at most about a millisecond at a time.
class IncidentWatch
{
public:
    /// `cities` may be null: then no place has a name.
    explicit IncidentWatch(std::shared_ptr<const CityIndex> cities = {}, CauseLimits limits = {}) : m_cities(std::move(cities)), m_limits(limits) { }

    /// Call about once a second. A search is what costs: `maySearch` false puts it off.
    void tick(const FleetState &fleet, Instant now, bool maySearch = true);
    bool searched() const { return m_searched; } ///< in the last tick
    IncidentLife &life() { return m_life; }
    const IncidentLife &life() const { return m_life; }
    const TroubleBook &book() const { return m_book; }
    const UsualLevel &usual() const { return m_usual; }

private:
    bool mustSearch(Instant now);
    void search(const FleetState &fleet, Instant now);
    void learn(const FleetState &fleet, Instant now);

    std::shared_ptr<const CityIndex> m_cities;
    const CauseLimits m_limits;
    TroubleBook m_book;
    UsualLevel m_usual;
    IncidentLife m_life;
    Instant m_learnedAt {}, m_searchedAt {};
    bool m_due = false, m_searched = false;
};

} // namespace signalbox
