#pragma once

#include "incidents/causesearch.h"
#include "incidents/plannedworks.h"

#include <unordered_map>

namespace signalbox {

/// An incident that goes on, with its vehicles by row.
struct LiveIncident
{
    struct Member
    {
        Instant since {};
        std::optional<Instant> backAt {};
        bool told = false; ///< as it is now
    };
    Incident record;
    CausePattern pattern;
    std::unordered_map<Row, Member> members;
    std::vector<IncidentEvent> untold; ///< events
    bool changed = true; ///< since it was told
    int toldSize = 0; ///< of the last event that was about size
    Instant quietSince {}; ///< zero: it is not over
};

/// What becomes of incidents as causes are found and vehicles come back: open, grow, shrink, end, come back. Pure: the same
/// facts give the same incidents. One thread.
class IncidentLife
{
public:
    using Describe = std::function<CommonCause(const CausePattern &)>;
    using Troubled = std::unordered_map<Row, Witness>;

    /// Causes as findCauses() gave them, and all vehicles in trouble. `fleet`: vehicles in it.
    void take(const std::vector<FoundCause> &causes, const Troubled &troubled, std::size_t fleet, const Describe &describe, Instant now);
    /// Feeds of which nothing arrives, and since when. Members of incidents are not judged meanwhile.
    void takeFeeds(const std::map<QString, Instant> &lost, Instant now);
    void setWorks(std::vector<PlannedWorks> works) { m_works = std::move(works); }
    /// One that was open when the program ended.
    void restore(LiveIncident incident) { m_live.push_back(std::move(incident)); }
    /// Oldest first; those that ended stay for half an hour, and may come back.
    std::vector<LiveIncident> &live() { return m_live; }
    const std::vector<LiveIncident> &live() const { return m_live; }
    bool hasMember(Row row) const;
    /// Whether a vehicle in trouble belongs to one that goes on.
    bool claims(const Witness &witness) const;
    bool hasOpen() const;

private:
    LiveIncident *akin(const CausePattern &pattern);
    void follow(LiveIncident &incident, const FoundCause &cause, const Describe &describe, Instant now);
    void open(const FoundCause &cause, const Troubled &troubled, const Describe &describe, Instant now);
    void recount(const Troubled &troubled, Instant now);
    void weigh(LiveIncident &incident, std::size_t fleet, Instant now);
    void attachWorks(LiveIncident &incident, Instant now);

    std::vector<LiveIncident> m_live;
    std::vector<PlannedWorks> m_works;
};

} // namespace signalbox
