#include "campaigns/formpage.h"

#include "look/text.h"

#include <QFormLayout>
#include <QScrollArea>
#include <QSpinBox>

namespace signalbox {

namespace {
constexpr int FieldWidth = 420;
}

FormPage::FormPage(CampaignPlan &plan, const QString &question, LookSource &look, QWidget *parent)
    : WizardPage(parent), m_plan(plan), m_look(look), m_fault(newLabel({}, "strong", this, true))
{
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("base"));
    m_form = new QFormLayout(inner);
    m_form->setContentsMargins(0, 0, 8, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_form->setLabelAlignment(Qt::AlignLeading);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(newLabel(question, "review", this));
    column->addWidget(scroll, 1);
    column->addWidget(m_fault);
    m_fault->hide();
}

void FormPage::addRow(const QString &label, QWidget *field)
{
    auto *name = newLabel(label, "label", this);
    name->setBuddy(field);
    field->setAccessibleName(label);
    field->setMaximumWidth(m_look.look().px(FieldWidth));
    m_form->addRow(name, field);
}

void FormPage::addWide(QWidget *field)
{
    m_form->addRow(field);
}

void FormPage::addHead(const QString &text)
{
    m_form->addRow(newLabel(text, "section", this));
}

QSpinBox *FormPage::newSpin(int least, int most, int value, const QString &suffix)
{
    auto *spin = new QSpinBox(this);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons); // the style sheet takes their arrows away; Up and Down work
    spin->setRange(least, most);
    spin->setValue(value);
    spin->setSuffix(suffix.isEmpty() ? QString() : QChar(0x00a0) + suffix);
    return spin;
}

void FormPage::setFault(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

bool FormPage::hasFault() const
{
    return !m_fault->text().isEmpty();
}

} // namespace signalbox
