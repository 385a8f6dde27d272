#include "campaigns/campaignspage.h"

#include "base/deliver.h"
#include "campaigns/campaigndetail.h"
#include "campaigns/campaignroles.h"
#include "look/desktable.h"
#include "look/liststack.h"
#include "look/topbar.h"
#include "words/errors.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace signalbox {

CampaignsPage::CampaignsPage(CampaignsDesk &desk, TableSources sources, LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_sources(std::move(sources)),
      m_look(look),
      m_story(m_sources),
      m_rows(new PlanRows({ tr("State"), tr("Campaign"), tr("Vehicles"), tr("Ordered"), tr("In trouble"), tr("End") }, this)),
      m_stack(new ListStack(look, this)),
      m_detail(new CampaignDetail(desk, m_sources, look, this))
{
    auto *split = new QSplitter(Qt::Vertical, m_stack);
    split->setObjectName(QStringLiteral("campaignSplit"));
    split->addWidget(newList());
    split->addWidget(m_detail);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    split->setSizes({ look.look().px(28) + 6 * look.look().rowHeight(), 720 });
    m_stack->setList(split);
    m_stack->empty().setText(tr("No campaigns yet"),
                             tr("A campaign does one thing to many vehicles, in waves and at hours that suit them, and halts by itself when vehicles go dark. "
                                "Choose vehicles on the Fleet page, or begin with a filter here."));
    if (mayPropose())
        connect(m_stack->empty().addButton(tr("New campaign…")), &QPushButton::clicked, this, &CampaignsPage::newRequested);
    connect(m_stack->error().addButton(tr("Read again")), &QPushButton::clicked, this, &CampaignsPage::reload);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(newTopBar());
    whole->addWidget(m_stack, 1);
    connect(m_detail, &CampaignDetail::vehicleRequested, this, &CampaignsPage::vehicleRequested);
    connect(m_detail, &CampaignDetail::mapRequested, this, &CampaignsPage::mapRequested);
    connect(m_detail, &CampaignDetail::told, this, &CampaignsPage::told);
    connect(&m_desk, &CampaignsDesk::changed, this, &CampaignsPage::reload);
    reload();
}

QWidget *CampaignsPage::newTopBar()
{
    auto *bar = new TopBar(tr("Campaigns"), m_look, this);
    connect(bar->addChoice({ tr("Open"), tr("Ended"), tr("All") }, m_show), &QButtonGroup::idClicked, this, [this](int id) {
        m_show = id;
        fill();
    });
    bar->addGap();
    m_count = bar->addCount();
    bar->addStretch();
    auto *begin = bar->addButton(tr("New campaign…"), "primary", "newCampaign");
    begin->setEnabled(mayPropose());
    begin->setToolTip(mayPropose() ? QString() : tr("This role may not change profiles. An administrator can."));
    connect(begin, &QPushButton::clicked, this, &CampaignsPage::newRequested);
    return bar;
}

QWidget *CampaignsPage::newList()
{
    m_table = new DeskTable(m_look, campaignRoles, this);
    m_table->setModel(m_rows);
    m_table->setObjectName(QStringLiteral("campaignsTable"));
    m_table->setAccessibleName(tr("Campaigns"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(m_look.look().px(110));
    const std::array widths { 150, 420, 90, 130, 100 };
    for (int i = 0; i < int(widths.size()); ++i)
        m_table->fitColumn(i, widths[std::size_t(i)]);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CampaignsPage::showCurrent);
    return m_table;
}

void CampaignsPage::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    fill();
    if (m_detail->campaign())
        m_detail->setCampaign(Campaign(*m_detail->campaign()));
}

void CampaignsPage::reload()
{
    deliver(m_desk.list(m_sources.viewer), this, [this](const Result<std::vector<Campaign>> &campaigns) {
        if (campaigns)
            return take(*campaigns);
        const words::ErrorText text = words::error(campaigns.error(), m_sources.reader.locale);
        m_stack->showError(text.what, text.todo, text.detail);
    });
}

void CampaignsPage::take(std::vector<Campaign> campaigns)
{
    m_campaigns = std::move(campaigns);
    fill();
    // What is open is shown as it is now.
    const auto &open = m_detail->campaign();
    for (const Campaign &campaign : m_campaigns) {
        if (open && open->id == campaign.id) {
            m_detail->setCampaign(campaign);
            break;
        }
    }
}

void CampaignsPage::showCampaign(const QUuid &id)
{
    m_wanted = id;
    m_show = All;
    fill();
}

void CampaignsPage::fill()
{
    m_stack->showList(!m_campaigns.empty());
    std::vector<PlanRows::Line> lines;
    for (const Campaign &campaign : m_campaigns) {
        if (m_show == All || isEnded(campaign.state) == (m_show == Ended))
            lines.push_back(m_story.listLine(campaign));
    }
    m_count->setText(tr("%Ln campaign(s)", nullptr, int(lines.size())));
    const QString before = m_rows->id(m_table->currentIndex().row());
    const QString wanted = m_wanted ? m_wanted->toString(QUuid::WithoutBraces) : before;
    m_rows->setLines(std::move(lines));
    const int row = m_rows->rowOf(wanted);
    if (row >= 0)
        m_wanted.reset();
    if (m_rows->rowCount() > 0)
        m_table->selectRow(std::max(0, row));
    m_detail->setVisible(m_rows->rowCount() > 0);
}

void CampaignsPage::showCurrent()
{
    const QUuid id = QUuid::fromString(m_rows->id(m_table->currentIndex().row()));
    for (const Campaign &campaign : m_campaigns) {
        if (campaign.id == id)
            return m_detail->setCampaign(campaign);
    }
}

} // namespace signalbox
