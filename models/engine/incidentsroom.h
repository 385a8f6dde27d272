#pragma once

#include "incidents/incidentsdesk.h"
#include "incidents/incidentwatch.h"

#include <functional>

namespace signalbox {

/// Incidents joined: the desk in every process; in the owner's, the watch over the fleet and what it finds to the store.
/// Desk: main thread. tick(): the housekeeper's, which waits for the store.
class IncidentsRoom final
{
public:
    struct Parts
    {
        IncidentStore &store;
        const FleetState &fleet;
        const Clock &clock;
        FleetId fleetId;
        /// Feeds of which nothing arrives, and since when; world time.
        std::function<std::map<QString, Instant>()> lostFeeds;
    };

    explicit IncidentsRoom(Parts parts);

    IncidentsDesk &desk() { return m_desk; }
    void follow() { m_desk.follow(); }
    /// This process is the owner from now on.
    void run() { m_running.store(true); }
    void stop() { m_running.store(false); }
    /// Once a second, after the fleet was judged. A search for causes takes at most a twentieth of the time.
    void tick();

private:
    bool begin();
    void restore(const IncidentWrite &stored);
    void readWorks();
    void keep();
    IncidentWrite writeOf(LiveIncident &incident) const;

    const Parts m_parts;
    IncidentsDesk m_desk;
    std::atomic<bool> m_running { false };

    // The housekeeper's
    std::unique_ptr<IncidentWatch> m_watch;
    std::chrono::steady_clock::time_point m_notBefore {};
    int m_untilWorks = 0;
};

} // namespace signalbox
