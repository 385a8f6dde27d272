#include "operations/cardsettingpage.h"

#include "look/text.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace signalbox {

namespace {
/// A name of the DNS, RFC 1123 2.1, with a dot in it; a card knows no other form.
bool isHostName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$"));
    return form.match(text).hasMatch();
}
} // namespace

CardSettingPage::CardSettingPage(OrderPlan &plan, QWidget *parent)
    : WizardPage(parent),
      m_plan(plan),
      m_allow(new QRadioButton(tr("The card may enable a profile right after it was fetched"), this)),
      m_forbid(new QRadioButton(tr("It may not"), this)),
      m_address(new QLineEdit(this)),
      m_fault(newLabel({}, "caption", this, true))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(newLabel(immediate() ? tr("What may the card do by itself?") : tr("From which SM-DP+ is the card to fetch profiles?"), "review", this));
    for (QRadioButton *choice : { m_allow, m_forbid }) {
        choice->setVisible(immediate());
        column->addWidget(choice);
        connect(choice, &QRadioButton::toggled, this, &CardSettingPage::take);
    }
    m_allow->setChecked(true);
    auto *label = newLabel(immediate() ? tr("From this SM-DP+ only (may stay empty)") : tr("Address of the SM-DP+"), "label", this);
    label->setBuddy(m_address);
    m_address->setAccessibleName(label->text());
    m_address->setObjectName(QStringLiteral("smdpAddress"));
    m_address->setPlaceholderText(QStringLiteral("smdp.example.com"));
    m_address->setMaxLength(253);
    column->addWidget(label);
    column->addWidget(m_address);
    column->addWidget(m_fault);
    column->addStretch(1);
    connect(m_address, &QLineEdit::textChanged, this, &CardSettingPage::take);
    connect(m_address, &QLineEdit::returnPressed, this, &WizardPage::nextRequested);
}

QString CardSettingPage::title() const
{
    return immediate() ? tr("Permission") : tr("SM-DP+");
}

QString CardSettingPage::summary() const
{
    const OperationDetails &details = m_plan.details();
    if (!immediate())
        return details.smdpAddress;
    return details.allow ? tr("allowed") : tr("forbidden");
}

bool CardSettingPage::complete() const
{
    const QString address = m_address->text().trimmed();
    return address.isEmpty() ? immediate() : isHostName(address);
}

void CardSettingPage::enter()
{
    if (immediate())
        (m_allow->isChecked() ? m_allow : m_forbid)->setFocus();
    else
        m_address->setFocus();
}

void CardSettingPage::take()
{
    const QString address = m_address->text().trimmed();
    const bool wrong = !address.isEmpty() && !isHostName(address);
    m_fault->setText(wrong ? tr("“%1” is not the full name of a host. Write it as in smdp.example.com.").arg(address) : QString());
    restyle(m_address, "invalid", wrong);
    OperationDetails details = m_plan.details();
    details.allow = m_allow->isChecked();
    details.smdpAddress = wrong ? QString() : address;
    m_plan.setDetails(details);
    Q_EMIT changed();
}

} // namespace signalbox
