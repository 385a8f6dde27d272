#pragma once

#include "campaigns/campaignplan.h"
#include "tables/fleettablemodel.h"

#include <QCoreApplication>

namespace signalbox {

/// A draft and what it would do, in sentences, for one reader.
class CampaignReview
{
    Q_DECLARE_TR_FUNCTIONS(CampaignReview)
public:
    /// `sources` outlive it.
    explicit CampaignReview(const TableSources &sources) : m_sources(sources) { }

    /// "12 vehicles in France will leave Orange F for SFR 208 10. 2 are excluded." Rich text.
    QString sentence(const CampaignPlan &plan) const;
    /// "12 vehicles in France leave Orange F 208 01 for SFR 208 10"
    QString move(const CampaignMove &move, const CampaignDraft &draft) const;
    /// Why they are left out, most frequent first, with how many.
    std::vector<std::pair<QString, int>> exclusions(const CampaignPreview &preview) const;
    QString remark(const QString &code) const;

    QString target(const TargetRule &rule) const;
    QString waves(const CampaignDraft &draft, const CampaignPreview *preview) const;
    QString windows(const CampaignDraft &draft) const;
    QString clock(Instant at) const; ///< with its zone
    QString gates(const CampaignDraft &draft) const;
    QString halts(const CampaignDraft &draft) const;
    QString end(const CampaignEstimate &estimate) const;
    QString risk(const CampaignPreview &preview) const;
    QString approval(const CampaignPlan &plan) const;
    /// Why it may not be started; empty when it may.
    QString obstacle(const CampaignPlan &plan) const;
    QString percent(double share) const;
    QString count(int n) const;
    QString country(const std::optional<CountryCode> &code) const; ///< "France"; "an unknown country"

private:
    QString window(const MaintenanceWindow &window) const;
    const TableSources &m_sources;
};

} // namespace signalbox
