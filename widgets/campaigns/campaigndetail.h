#pragma once

#include "campaigns/campaignsdesk.h"
#include "campaigns/campaignstory.h"
#include "look/looksource.h"

class QLabel;
class QPushButton;

namespace signalbox {

class Banner;
class Chip;
class CourseCharts;
class DeskTable;
class MemberList;

/// One campaign in full: what it does, why it stands where it stands, waves, gates, end, air before and after, vehicles,
/// and what may be decided about it now.
class CampaignDetail final : public QWidget
{
    Q_OBJECT
public:
    /// `desk`, what `sources` refers to, and `look` outlive it.
    CampaignDetail(CampaignsDesk &desk, const TableSources &sources, LookSource &look, QWidget *parent);

    void setCampaign(const Campaign &campaign);
    const std::optional<Campaign> &campaign() const { return m_campaign; }
    /// Writes the report with every vehicle to `path`, beside the GUI thread.
    void exportTo(const QString &path);

Q_SIGNALS:
    void vehicleRequested(const signalbox::VehicleId &vehicle);
    /// To be seen on the map: every vehicle of the campaign in the state that is shown.
    void mapRequested(const std::vector<signalbox::VehicleId> &vehicles);
    /// What became of a decision or an export: title and text.
    void told(const QString &title, const QString &text);

private:
    enum class Verb { Submit, Approve, Reject, Pause, Resume, Abort };
    QWidget *newHead();
    QWidget *newFigures();
    QPushButton *newVerb(Verb verb, const QString &text, const char *kind, const char *name);
    void press(Verb verb);
    void decide(Verb verb, const QString &why);
    bool fits(Verb verb) const;
    QString forbidden(Verb verb) const;
    void askPath();
    void fill();
    void takeReport(const CampaignReport &report);

    CampaignsDesk &m_desk;
    const TableSources &m_sources;
    LookSource &m_look;
    CampaignStory m_story;
    std::optional<Campaign> m_campaign;
    QLabel *m_title = nullptr;
    Chip *m_state = nullptr;
    std::vector<std::pair<Verb, QPushButton *>> m_verbs;
    Banner *m_halted;
    Banner *m_waits;
    QLabel *m_does;
    WaveBars *m_waves;
    PlanRows *m_gates = nullptr, *m_air = nullptr;
    DeskTable *m_gateTable = nullptr, *m_airTable = nullptr;
    QLabel *m_end = nullptr;
    CourseCharts *m_course;
    QLabel *m_who;
    MemberList *m_members;
    int m_round = 0; // a report of another campaign is dropped
};

} // namespace signalbox
