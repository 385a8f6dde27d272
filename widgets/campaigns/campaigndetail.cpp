#include "campaigns/campaigndetail.h"

#include "base/deliver.h"
#include "campaigns/campaignroles.h"
#include "campaigns/coursecharts.h"
#include "campaigns/memberlist.h"
#include "look/banner.h"
#include "look/chip.h"
#include "look/desktable.h"
#include "look/text.h"
#include "words/campaigns.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>

namespace signalbox {

CampaignDetail::CampaignDetail(CampaignsDesk &desk, const TableSources &sources, LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_sources(sources),
      m_look(look),
      m_story(sources),
      m_halted(new Banner(BannerKind::Dark, {}, {}, look, this)),
      m_waits(new Banner(BannerKind::Neutral, {}, {}, look, this)),
      m_does(newLabel({}, "label", this, true)),
      m_waves(new WaveBars(look, this)),
      m_course(new CourseCharts(sources, look, this)),
      m_who(newLabel({}, "caption", this, true)),
      m_members(new MemberList(desk, sources, look, this))
{
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("base"));
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    for (Banner *banner : { m_halted, m_waits }) {
        banner->setClosable(false);
        banner->hide();
        column->addWidget(banner);
    }
    m_does->setObjectName(QStringLiteral("campaignDoes"));
    column->addWidget(m_does);
    column->addWidget(newLabel(tr("Waves"), "section", inner));
    column->addWidget(m_waves);
    column->addWidget(m_course);
    column->addWidget(newFigures());
    column->addWidget(m_members, 1);
    column->addWidget(m_who);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inner);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(newHead());
    whole->addWidget(scroll, 1);
    connect(m_members, &MemberList::vehicleRequested, this, &CampaignDetail::vehicleRequested);
    connect(m_members, &MemberList::mapRequested, this, &CampaignDetail::mapRequested);
}

QWidget *CampaignDetail::newHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(QStringLiteral("pane"));
    head->setAttribute(Qt::WA_StyledBackground);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(16, 8, 16, 8);
    line->setSpacing(8);
    m_title = newLabel({}, "page", head, true);
    m_state = new Chip({}, m_look, head);
    m_state->setEnabled(true);
    m_state->setFocusPolicy(Qt::NoFocus);
    m_state->setAttribute(Qt::WA_TransparentForMouseEvents); // it says something, it is no button
    line->addWidget(m_title, 1);
    line->addWidget(m_state);
    m_verbs = { { Verb::Submit, newVerb(Verb::Submit, tr("Hand in…"), "primary", "submit") },
                { Verb::Approve, newVerb(Verb::Approve, tr("Approve…"), "primary", "approve") },
                { Verb::Reject, newVerb(Verb::Reject, tr("Reject…"), "danger", "reject") },
                { Verb::Resume, newVerb(Verb::Resume, tr("Resume…"), "primary", "resume") },
                { Verb::Pause, newVerb(Verb::Pause, tr("Pause"), "default", "pause") },
                { Verb::Abort, newVerb(Verb::Abort, tr("Abort…"), "danger", "abort") } };
    for (const auto &[verb, button] : m_verbs)
        line->addWidget(button);
    auto *report = newButton(tr("Report…"), "default", head);
    report->setObjectName(QStringLiteral("campaign.report"));
    report->setToolTip(tr("Writes the figures and every vehicle as a workbook or as CSV"));
    connect(report, &QPushButton::clicked, this, &CampaignDetail::askPath);
    line->addWidget(report);
    return head;
}

QPushButton *CampaignDetail::newVerb(Verb verb, const QString &text, const char *kind, const char *name)
{
    auto *button = newButton(text, kind, this);
    button->setObjectName(QStringLiteral("campaign.") + QLatin1StringView(name));
    connect(button, &QPushButton::clicked, this, [this, verb] { press(verb); });
    return button;
}

QWidget *CampaignDetail::newFigures()
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(24);
    const auto add = [&](const QString &title, PlanRows *rows, const QString &name) {
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        auto *table = new DeskTable(m_look, campaignRoles, box);
        table->setModel(rows);
        table->setObjectName(name);
        table->setAccessibleName(title);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        column->addWidget(newLabel(title, "section", box));
        column->addWidget(table);
        line->addLayout(column, 1);
        return table;
    };
    m_gates = new PlanRows({ tr("State"), tr("Gate"), tr("Allowed"), tr("Measured") }, this);
    m_air = new PlanRows({ tr("On the air"), tr("Before"), tr("After") }, this);
    m_gateTable = add(tr("Gates"), m_gates, QStringLiteral("campaignGates"));
    m_airTable = add(tr("Before and after"), m_air, QStringLiteral("campaignAir"));
    m_gateTable->setColumnWidth(0, m_look.look().px(90));
    m_gateTable->setColumnWidth(1, m_look.look().px(220));
    m_gateTable->setColumnWidth(2, m_look.look().px(140));
    m_airTable->setColumnWidth(0, m_look.look().px(230));
    m_airTable->setColumnWidth(1, m_look.look().px(90));
    m_end = newLabel({}, "label", box, true);
    m_end->setObjectName(QStringLiteral("campaignEnd"));
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_end);
    column->addWidget(box);
    return both;
}

void CampaignDetail::setCampaign(const Campaign &campaign)
{
    if (!m_campaign || m_campaign->id != campaign.id)
        m_course->setCourse({});
    m_campaign = campaign;
    fill();
    m_members->setCampaign(campaign);
    deliver(m_desk.report(m_sources.viewer, campaign.id), this, [this, round = ++m_round](const Result<CampaignReport> &report) {
        if (round == m_round && report)
            takeReport(*report);
    });
}

void CampaignDetail::fill()
{
    const Campaign &campaign = *m_campaign;
    m_title->setText(m_story.heading(campaign));
    m_state->setText(words::campaignState(campaign.state));
    m_state->setStateRank(campaign.state == CampaignState::Halted ? stopRank : -1);
    const QString because = m_story.because(campaign);
    const bool bad = campaign.state == CampaignState::Halted || campaign.state == CampaignState::Aborted;
    m_halted->setText(because, {});
    m_waits->setText(because, {});
    m_halted->setVisible(bad);
    m_waits->setVisible(!bad && !because.isEmpty());
    m_does->setText(m_story.does(campaign));
    m_end->setText(m_story.end(campaign));
    m_who->setText(m_story.whoAndWhen(campaign));
    for (const auto &[verb, button] : m_verbs) {
        const QString why = forbidden(verb);
        button->setVisible(fits(verb));
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    }
}

void CampaignDetail::takeReport(const CampaignReport &report)
{
    m_waves->setWaves(m_story.waves(*m_campaign, report));
    m_course->setCourse(report.course);
    m_gates->setLines(m_story.gates(*m_campaign, report));
    m_air->setLines(m_story.air(report));
    for (DeskTable *table : { m_gateTable, m_airTable })
        table->setFixedHeight(table->horizontalHeader()->height() + 5 * m_look.look().rowHeight() + 4);
}

} // namespace signalbox
