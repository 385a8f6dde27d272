#pragma once

#include "campaigns/memberjudge.h"
#include "places/troubleregion.h"

#include <span>

namespace signalbox {

/// What is to be done next. Numbers are indices into the members that were shown.
struct CampaignMoves
{
    Campaign campaign; ///< as it is after them
    bool changed = false; ///< … other than in its counts
    int maySend = 0; ///< so many orders may be recorded now, of members up to the campaign's wave, in the drawn order
    std::vector<int> leave {}; ///< Waiting members whose turn will not come
    CampaignReason leaveFor {};
    MemberState leaveAs = MemberState::Withheld;
    std::vector<int> takeBack {}; ///< orders that are to be cancelled, if they were not sent yet
    std::vector<int> giveBack {}; ///< members that are to be switched back to their previous profile
};

/// What becomes of a campaign. Pure: the campaign, its members as judged, the time; the same always gives the same.
/// Reasons of a halt, each with what regionParameters() gives where trouble is concentrated: "region-dark", "dark-share"
/// {share, limit}, "rolled-back-share" {share, limit}, "failed-share" {share, limit}, "gate" {wave, rate, minimum}.
class CampaignLife
{
public:
    explicit CampaignLife(const CityIndex *cities = nullptr) : m_cities(cities) { }

    CampaignMoves next(const Campaign &campaign, std::span<const CampaignMember> members, Instant now) const;
    /// Nothing is under way, nothing will be, and nobody is watched any more.
    static bool isOver(const Campaign &campaign, std::span<const CampaignMember> members, Instant now);
    /// So many vehicles at most may be dark or have an open order at once.
    static int mostAtRisk(const Campaign &campaign, int size);
    /// Below the share of the cohort that may never be dark; at least one.
    static int mostDark(const Campaign &campaign, int size);
    /// How long after its switch a vehicle that falls silent is counted as made so by it. After a halt or an abort for a day,
    /// whoever is on the target: it may still drive to where the target is dead.
    static Span watched(const Campaign &campaign);
    /// … and where a switched vehicle is given back although it is well: the region that a halt named, and half as far again.
    static std::optional<TroubleRegion> perilous(const Campaign &campaign);

private:
    struct Tally;
    std::optional<CampaignReason> halts(const Campaign &campaign, const Tally &tally, std::span<const CampaignMember> members) const;
    void advanceWave(CampaignMoves &moves, const Tally &tally, Instant now) const;
    void nameRegion(CampaignMoves &moves, std::span<const CampaignMember> members) const;
    void windUp(CampaignMoves &moves, std::span<const CampaignMember> members) const;

    const CityIndex *m_cities;
};

MemberCounts countsOf(std::span<const CampaignMember> members);

} // namespace signalbox
