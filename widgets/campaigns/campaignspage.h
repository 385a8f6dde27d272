#pragma once

#include "campaigns/campaignsdesk.h"
#include "campaigns/campaignstory.h"
#include "look/looksource.h"

class QLabel;

namespace signalbox {

class CampaignDetail;
class DeskTable;
class ListStack;

/// Every campaign of the workspace, newest first, and one of them in full.
class CampaignsPage final : public QWidget
{
    Q_OBJECT
public:
    /// `desk`, what `sources` refers to, and `look` outlive the page.
    CampaignsPage(CampaignsDesk &desk, TableSources sources, LookSource &look, QWidget *parent = nullptr);

    void setReader(const Reader &reader);
    /// Reads them again; the page does so itself when the desk says that something moved.
    void reload();
    void showCampaign(const QUuid &id);
    CampaignDetail *detail() const { return m_detail; }

Q_SIGNALS:
    void newRequested();
    void vehicleRequested(const signalbox::VehicleId &vehicle);
    void mapRequested(const std::vector<signalbox::VehicleId> &vehicles);
    void told(const QString &title, const QString &text);

private:
    enum Show { Open, Ended, All };
    QWidget *newTopBar();
    QWidget *newList();
    void take(std::vector<Campaign> campaigns);
    void fill();
    void showCurrent();
    bool mayPropose() const { return m_sources.access.may(m_sources.viewer.role, Capability::ProposeOperation); }

    CampaignsDesk &m_desk;
    TableSources m_sources;
    LookSource &m_look;
    CampaignStory m_story;
    std::vector<Campaign> m_campaigns; ///< newest first
    int m_show = All;
    std::optional<QUuid> m_wanted; ///< to be shown once it is there
    QLabel *m_count = nullptr;
    PlanRows *m_rows;
    DeskTable *m_table = nullptr;
    ListStack *m_stack;
    CampaignDetail *m_detail;
};

} // namespace signalbox
