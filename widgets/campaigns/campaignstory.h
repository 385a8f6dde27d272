#pragma once

#include "campaigns/campaignreview.h"
#include "campaigns/wavebars.h"
#include "tables/planrows.h"

namespace signalbox {

/// How a campaign stands, in sentences and lines of tables, for one reader.
class CampaignStory
{
    Q_DECLARE_TR_FUNCTIONS(CampaignStory)
public:
    /// `sources` outlive it.
    explicit CampaignStory(const TableSources &sources) : m_sources(sources), m_review(sources) { }

    QString heading(const Campaign &campaign) const; ///< "C-12 France: Telekom to Orange F"
    /// A line of the list: state, campaign, vehicles, done, trouble, end.
    PlanRows::Line listLine(const Campaign &campaign) const;
    /// What it does, as it was handed in.
    QString does(const Campaign &campaign) const;
    /// Why it is in this state, and since when; empty for one that simply runs.
    QString because(const Campaign &campaign) const;
    QString end(const Campaign &campaign) const;
    std::vector<WaveBars::Wave> waves(const Campaign &campaign, const CampaignReport &report) const;
    /// Gate, allowed, measured: of the wave whose turn it is, and of the cohort.
    std::vector<PlanRows::Line> gates(const Campaign &campaign, const CampaignReport &report) const;
    /// Attach rate, signal, interruption: before, after.
    std::vector<PlanRows::Line> air(const CampaignReport &report) const;
    /// Where it changes, and the end.
    std::vector<PlanRows::Line> course(const std::vector<CoursePoint> &course) const;
    std::vector<PlanRows::Line> members(const std::vector<CampaignMember> &members) const;
    QString whoAndWhen(const Campaign &campaign) const;

private:
    QString outcome(const MemberCounts &counts) const;
    QString standing(const Campaign &campaign, int wave) const;
    QString clock(Instant at) const;
    std::optional<CountryCode> whereNow(const VehicleId &vehicle) const;
    const TableSources &m_sources;
    CampaignReview m_review;
};

/// The rank of the glyph beside a member's state; -1 for none.
int memberRank(MemberState state);

} // namespace signalbox
