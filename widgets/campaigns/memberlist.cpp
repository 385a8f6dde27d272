#include "campaigns/memberlist.h"

#include "base/deliver.h"
#include "campaigns/campaignroles.h"
#include "look/choicebox.h"
#include "look/desktable.h"
#include "look/text.h"
#include "words/campaigns.h"
#include "words/errors.h"

#include <QHBoxLayout>

namespace signalbox {

namespace {
constexpr int PageSize = 500;
constexpr int MostOnMap = 10'000;
}

MemberList::MemberList(CampaignsDesk &desk, const TableSources &sources, LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_sources(sources),
      m_story(sources),
      m_state(new ChoiceBox(look, this)),
      m_count(newLabel({}, "caption", this)),
      m_map(newButton(tr("Show on map"), "default", this, true)),
      m_more(newButton(tr("Show more"), "quiet", this, true)),
      m_rows(new PlanRows({ tr("State"), tr("Vehicle"), tr("Wave"), tr("Country"), tr("Since"), tr("Why") }, this)),
      m_table(new DeskTable(look, campaignRoles, this))
{
    m_state->addItem(tr("Every state"));
    for (int i = 0; i < memberStateCount; ++i)
        m_state->addItem(words::memberState(MemberState(i)), i);
    m_state->setObjectName(QStringLiteral("memberState"));
    m_state->setAccessibleName(tr("State of the vehicles that are shown"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(newLabel(tr("Vehicles"), "section", this));
    line->addSpacing(8);
    line->addWidget(m_state);
    line->addSpacing(8);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_more);
    line->addWidget(m_map);
    m_map->setObjectName(QStringLiteral("membersOnMap"));
    m_map->setToolTip(tr("Selects these vehicles on the Fleet page"));
    connect(m_map, &QPushButton::clicked, this, &MemberList::askForMap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    m_table->setModel(m_rows);
    m_table->setObjectName(QStringLiteral("campaignMembers"));
    m_table->setAccessibleName(tr("Vehicles of the campaign"));
    m_table->setMinimumHeight(look.look().px(220));
    const std::array widths { 120, 150, 56, 130, 130 };
    for (int i = 0; i < int(widths.size()); ++i)
        m_table->fitColumn(i, widths[std::size_t(i)]);
    connect(m_state, &QComboBox::currentIndexChanged, this, &MemberList::reload);
    connect(m_more, &QPushButton::clicked, this, [this] { read(int(m_members.size())); });
    connect(m_table, &DeskTable::opened, this, [this](const QModelIndex &index) {
        if (const auto id = VehicleId::parse(m_rows->id(index.row())))
            Q_EMIT vehicleRequested(*id);
    });
}

void MemberList::setCampaign(const Campaign &campaign)
{
    if (m_campaign != campaign.id) {
        m_campaign = campaign.id;
        m_members.clear();
        m_rows->setLines({});
    }
    reload();
}

void MemberList::reload()
{
    read(0);
}

MemberFilter MemberList::filter() const
{
    MemberFilter filter;
    if (m_state->currentIndex() > 0)
        filter.state = MemberState(m_state->currentData().toInt());
    return filter;
}

void MemberList::askForMap()
{
    MemberFilter all = filter();
    all.limit = MostOnMap;
    deliver(m_desk.vehicles(m_sources.viewer, *m_campaign, all), this, [this, round = m_round](const Result<MemberPage> &page) {
        if (round != m_round || !page)
            return;
        std::vector<VehicleId> vehicles;
        for (const CampaignMember &member : page->members)
            vehicles.push_back(member.vehicle);
        Q_EMIT mapRequested(vehicles);
    });
}

void MemberList::read(int offset)
{
    if (!m_campaign)
        return;
    MemberFilter filter = this->filter();
    filter.offset = offset;
    // What was opened stays open when it is read again.
    filter.limit = offset == 0 ? std::max(PageSize, int(m_members.size())) : PageSize;
    deliver(m_desk.vehicles(m_sources.viewer, *m_campaign, filter), this, [this, offset, round = ++m_round](const Result<MemberPage> &page) {
        if (round != m_round)
            return;
        if (page)
            take(*page, offset);
        else
            m_count->setText(words::error(page.error(), m_sources.reader.locale).sentence());
    });
}

void MemberList::take(const MemberPage &page, int offset)
{
    if (offset == 0)
        m_members = page.members;
    else
        m_members.insert(m_members.end(), page.members.begin(), page.members.end());
    m_rows->setLines(m_story.members(m_members));
    m_count->setText(tr("%1 of %2").arg(m_members.size()).arg(page.matching));
    m_map->setEnabled(page.matching > 0);
    m_more->setVisible(int(m_members.size()) < page.matching);
}

} // namespace signalbox
