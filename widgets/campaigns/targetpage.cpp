#include "campaigns/targetpage.h"

#include "campaigns/campaignreview.h"
#include "look/choicebox.h"
#include "look/text.h"
#include "words/operations.h"

#include <QCheckBox>
#include <QLineEdit>

namespace signalbox {

TargetPage::TargetPage(CampaignPlan &plan, const TableSources &sources, LookSource &look, QWidget *parent)
    : FormPage(plan, tr("What is to be done to them?"), look, parent),
      m_sources(sources),
      m_kind(new ChoiceBox(look, this)),
      m_target(new QLineEdit(this)),
      m_understood(newLabel({}, "caption", this, true)),
      m_rollback(new QCheckBox(tr("Ask the card to roll back by itself, where the connection can say so"), this))
{
    for (const OperationKind kind : { OperationKind::Enable, OperationKind::SetFallback, OperationKind::Disable, OperationKind::Delete,
                                      OperationKind::Audit, OperationKind::EuiccInfo, OperationKind::EimConfig, OperationKind::ReadStatus })
        m_kind->addItem(words::operationKind(kind), int(kind));
    m_kind->setObjectName(QStringLiteral("campaignKind"));
    m_target->setObjectName(QStringLiteral("campaignTarget"));
    m_target->setPlaceholderText(QStringLiteral("208 10, SFR"));
    m_rollback->setChecked(plan.draft().rollback);
    addRow(tr("Order"), m_kind);
    addRow(tr("Profile: network or name, best first"), m_target);
    addWide(m_understood);
    addWide(m_rollback);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TargetPage::take);
    connect(m_target, &QLineEdit::textChanged, this, &TargetPage::take);
    connect(m_target, &QLineEdit::returnPressed, this, &WizardPage::nextRequested);
    connect(m_rollback, &QCheckBox::toggled, this, &TargetPage::take);
    take();
}

TargetRule TargetPage::parse(const QString &text)
{
    TargetRule rule;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.simplified();
        QString digits = name;
        digits.remove(u' ').remove(u'-');
        if (const auto network = Plmn::parse(digits))
            rule.networks.push_back(*network);
        else if (!name.isEmpty())
            rule.names += name;
    }
    return rule;
}

QString TargetPage::summary() const
{
    const CampaignDraft &draft = m_plan.draft();
    const QString target = CampaignReview(m_sources).target(draft.target);
    return target.isEmpty() ? words::operationKind(draft.kind) : target;
}

bool TargetPage::complete() const
{
    const CampaignDraft &draft = m_plan.draft();
    return !needsTarget(draft.kind) || draft.target != TargetRule {};
}

void TargetPage::enter()
{
    m_target->setFocus();
}

void TargetPage::take()
{
    const auto kind = OperationKind(m_kind->currentData().toInt());
    const bool wanted = needsTarget(kind);
    const TargetRule rule = wanted ? parse(m_target->text()) : TargetRule {};
    m_target->setEnabled(wanted);
    m_rollback->setEnabled(kind == OperationKind::Enable);
    m_plan.change([&](CampaignDraft &draft) {
        draft.kind = kind;
        draft.target = rule;
        draft.rollback = kind == OperationKind::Enable && m_rollback->isChecked();
    });
    m_understood->setText(!wanted              ? tr("This order is about the card and not about a profile.")
                          : rule == TargetRule {} ? tr("Write the number of the home network, such as 208 10, or the name that the provider gives the profile.")
                                                  : tr("The first of these that a card has: %1.").arg(CampaignReview(m_sources).target(rule)));
    Q_EMIT changed();
}

} // namespace signalbox
