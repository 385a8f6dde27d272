#pragma once

#include "campaigns/campaignsdesk.h"
#include "campaigns/campaignstory.h"
#include "look/looksource.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace signalbox {

class DeskTable;

/// The vehicles of a campaign with where each stands and why, by state, a page at a time.
class MemberList final : public QWidget
{
    Q_OBJECT
public:
    /// `desk` and what `sources` refers to outlive it.
    MemberList(CampaignsDesk &desk, const TableSources &sources, LookSource &look, QWidget *parent);

    void setCampaign(const Campaign &campaign);
    /// Reads what is shown again.
    void reload();

Q_SIGNALS:
    void vehicleRequested(const signalbox::VehicleId &vehicle);
    void mapRequested(const std::vector<signalbox::VehicleId> &vehicles);

private:
    MemberFilter filter() const;
    void read(int offset);
    void askForMap();
    void take(const MemberPage &page, int offset);

    CampaignsDesk &m_desk;
    const TableSources &m_sources;
    CampaignStory m_story;
    std::optional<QUuid> m_campaign;
    std::vector<CampaignMember> m_members;
    QComboBox *m_state;
    QLabel *m_count;
    QPushButton *m_map;
    QPushButton *m_more;
    PlanRows *m_rows;
    DeskTable *m_table;
    int m_round = 0; // an answer to an older question is dropped
};

} // namespace signalbox
