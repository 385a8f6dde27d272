#include "campaigns/campaignreviewpage.h"

#include "campaigns/campaignroles.h"
#include "look/desktable.h"
#include "look/reasonline.h"
#include "look/text.h"
#include "tables/planrows.h"
#include "words/campaigns.h"
#include "words/errors.h"

#include <QFormLayout>
#include <QLabel>

namespace signalbox {

CampaignReviewPage::CampaignReviewPage(CampaignPlan &plan, const CampaignReview &words, LookSource &look, QWidget *parent)
    : WizardPage(parent),
      m_plan(plan),
      m_words(words),
      m_sentence(newLabel({}, "review", this, true)),
      m_rows(new PlanRows({ tr("Vehicles"), tr("What becomes of them") }, this)),
      m_table(new DeskTable(look, campaignRoles, this)),
      m_reason(new ReasonLine(this))
{
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setObjectName(QStringLiteral("campaignSentence"));
    m_table->setModel(m_rows);
    m_table->setObjectName(QStringLiteral("campaignMoves"));
    m_table->setAccessibleName(tr("Groups of vehicles, and who is left out"));
    m_table->setColumnWidth(0, look.look().px(110));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(10);
    column->addWidget(m_sentence);
    column->addWidget(newFacts());
    column->addWidget(m_table, 1);
    column->addWidget(m_reason);
    connect(&m_plan, &CampaignPlan::changed, this, &CampaignReviewPage::fill);
}

QWidget *CampaignReviewPage::newFacts()
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *form = new QFormLayout(card);
    form->setContentsMargins(12, 10, 12, 10);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    for (const QString &head : { tr("Waves"), tr("Hours"), tr("Gates"), tr("Halt"), tr("End"), tr("Stranding risk"), tr("Approval") }) {
        m_facts.push_back(newLabel({}, "table", card, true));
        auto *caption = newLabel(head, "caption", card);
        caption->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        caption->setContentsMargins(0, 1, 0, 0); // on the line of larger text
        form->addRow(caption, m_facts.back());
    }
    return card;
}

void CampaignReviewPage::enter()
{
    m_plan.look();
    m_reason->setFocus();
}

QString CampaignReviewPage::reason() const
{
    return m_reason->text();
}

void CampaignReviewPage::fill()
{
    const CampaignDraft &draft = m_plan.draft();
    const CampaignPreview *preview = m_plan.preview() ? &*m_plan.preview() : nullptr;
    m_sentence->setText(m_words.sentence(m_plan));
    const std::array texts { m_words.waves(draft, preview), m_words.windows(draft), m_words.gates(draft), m_words.halts(draft),
                             preview ? m_words.end(preview->estimate) : QString(), preview ? m_words.risk(*preview) : QString(),
                             m_words.approval(m_plan) };
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        m_facts[i]->setText(texts[i]);
    std::vector<PlanRows::Line> lines;
    const auto add = [&](const QString &count, int rank, const QString &text) {
        lines.push_back({ QString::number(lines.size()), { { count, rank }, { text } } });
    };
    if (preview) {
        for (const CampaignMove &move : preview->moves)
            add(m_words.count(move.vehicles), -1, m_words.move(move, draft));
        for (const auto &[why, vehicles] : m_words.exclusions(*preview))
            add(m_words.count(vehicles), stopRank, tr("Left out: %1").arg(why));
        for (auto it = preview->remarks.begin(); it != preview->remarks.end(); ++it)
            add(m_words.count(it.value()), remarkRank, m_words.remark(it.key()));
    }
    m_rows->setLines(std::move(lines));
    Q_EMIT changed();
}

CampaignRunPage::CampaignRunPage(CampaignPlan &plan, const TableSources &sources, QWidget *parent)
    : WizardPage(parent), m_plan(plan), m_sources(sources), m_sentence(newLabel({}, "review", this, true)), m_rest(newLabel({}, "label", this, true))
{
    m_sentence->setObjectName(QStringLiteral("campaignBegun"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addWidget(m_rest);
    column->addStretch(1);
    connect(&m_plan, &CampaignPlan::changed, this, &CampaignRunPage::fill);
}

void CampaignRunPage::enter()
{
    fill();
    setFocus();
}

void CampaignRunPage::fill()
{
    const auto &campaign = m_plan.campaign();
    QString rest = tr("You may close this; it goes on, also when the desk is closed and signalboxd runs.");
    if (m_plan.error())
        rest = words::error(*m_plan.error(), m_sources.reader.locale).sentence();
    else if (campaign && campaign->state == CampaignState::AwaitingApproval)
        rest = tr("Nothing is sent before somebody approves it on the Campaigns page.");
    m_sentence->setText(campaign ? tr("%1 %2: %3.").arg(words::campaignNumber(campaign->number), campaign->draft.name, words::campaignState(campaign->state))
                        : m_plan.error() ? tr("Nothing was handed in.")
                                         : tr("Handing it in"));
    m_rest->setText(rest);
}

} // namespace signalbox
