#include "campaigns/gatespage.h"

#include "look/choicebox.h"
#include "words/campaigns.h"

#include <QSpinBox>

namespace signalbox {

using namespace std::chrono_literals;

GatesPage::GatesPage(CampaignPlan &plan, LookSource &look, QWidget *parent)
    : FormPage(plan, tr("When does it go on, and when does it stop by itself?"), look, parent)
{
    const CampaignDraft &draft = plan.draft();
    m_success = newPercent(draft.gate.minimumSuccess);
    m_known = newPercent(draft.gate.known);
    m_soak = newSpin(0, 7 * 24 * 60, int(draft.gate.soak / 1min), tr("min"));
    m_dark = newPercent(draft.halt.dark);
    m_rolledBack = newPercent(draft.halt.rolledBack);
    m_failed = newPercent(draft.halt.failed);
    m_regionLeast = newSpin(1, 10000, draft.halt.regionAtLeast, {});
    m_regionShare = newPercent(draft.halt.regionShare);
    m_return = new ChoiceBox(look, this);
    for (const ReturnPolicy policy : { ReturnPolicy::Nobody, ReturnPolicy::Troubled, ReturnPolicy::Everybody })
        m_return->addItem(words::returnPolicy(policy), int(policy));
    m_return->setCurrentIndex(int(draft.onHalt));
    m_patience = newSpin(1, 365, int(draft.patience / 24h), tr("d"));
    m_dark->setObjectName(QStringLiteral("haltDark"));
    m_success->setObjectName(QStringLiteral("gateSuccess"));
    addHead(tr("The next wave begins when"));
    addRow(tr("of a wave’s outcomes are known"), m_known);
    addRow(tr("of those succeeded"), m_success);
    addRow(tr("and it still holds after"), m_soak);
    addHead(tr("It halts by itself"));
    addRow(tr("before so many of the cohort are dark"), m_dark);
    addRow(tr("when so many rolled back"), m_rolledBack);
    addRow(tr("when so many failed"), m_failed);
    addRow(tr("at so many vehicles in trouble in one region"), m_regionLeast);
    addRow(tr("that are such a share of those known there"), m_regionShare);
    addHead(tr("Then"));
    addRow(tr("After a halt or an abort"), m_return);
    addRow(tr("Who was not reached is left out after"), m_patience);
    for (QSpinBox *spin : { m_success, m_known, m_soak, m_dark, m_rolledBack, m_failed, m_regionLeast, m_regionShare, m_patience })
        connect(spin, &QSpinBox::valueChanged, this, &GatesPage::take);
    connect(m_return, &QComboBox::currentIndexChanged, this, &GatesPage::take);
}

QSpinBox *GatesPage::newPercent(double share)
{
    return newSpin(1, 100, qRound(share * 100), QStringLiteral("%"));
}

QString GatesPage::summary() const
{
    return tr("halts before %1 % dark").arg(m_dark->value());
}

void GatesPage::enter()
{
    m_known->setFocus();
}

void GatesPage::take()
{
    const auto share = [](const QSpinBox *spin) { return spin->value() / 100.0; };
    m_plan.change([&](CampaignDraft &draft) {
        draft.gate = { share(m_success), share(m_known), std::chrono::minutes(m_soak->value()) };
        draft.halt = { share(m_dark), share(m_rolledBack), share(m_failed), m_regionLeast->value(), share(m_regionShare) };
        draft.onHalt = ReturnPolicy(m_return->currentData().toInt());
        draft.patience = std::chrono::hours(24 * m_patience->value());
    });
    Q_EMIT changed();
}

} // namespace signalbox
