#include "operations/switchwizard.h"

#include "look/confirmline.h"
#include "look/holdbutton.h"
#include "look/text.h"
#include "operations/preflightpage.h"
#include "operations/profilepage.h"
#include "operations/reviewpage.h"
#include "operations/runpage.h"
#include "operations/steplist.h"
#include "operations/vehiclespage.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace signalbox {

SwitchWizard::SwitchWizard(OperationsDesk &desk, TableSources sources, const std::vector<VehicleId> &vehicles,
                           LookSource &look, QWidget *parent)
    : ModalDialog(tr("Switch profile"), look, parent),
      m_look(look),
      m_sources(std::move(sources)),
      m_words(m_sources),
      m_plan(desk, m_sources.viewer),
      m_steps(new StepList(look, this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("switchWizard"));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_steps);
    middle->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(head());
    column->addLayout(middle, 1);
    column->addWidget(newFoot());

    for (const VehicleId &vehicle : vehicles)
        m_plan.add(vehicle);
    addPage(new VehiclesPage(m_plan, m_sources, look, this));
    addPage(new ProfilePage(m_plan, m_sources, look, this));
    addPage(new PreflightPage(m_plan, m_sources, look, this));
    m_review = new ReviewPage(m_plan, desk, m_sources, look, this);
    addPage(m_review);
    addPage(new RunPage(m_plan, m_sources, look, this));
    connect(m_steps, &StepList::chosen, this, &SwitchWizard::openStep);
    connect(&m_plan, &SwitchPlan::submissionsDone, this, [this] {
        int taken = 0;
        for (const PlannedVehicle &planned : m_plan.vehicles())
            taken += planned.operation.has_value();
        Q_EMIT handedIn(taken);
    });
    resize(std::min(look.look().px(1128), 1800), std::min(look.look().px(708), 1000));
    m_step = vehicles.empty() ? Vehicles : Profile;
    m_pages->setCurrentIndex(m_step);
    refresh();
}

QWidget *SwitchWizard::newFoot()
{
    auto *foot = new QWidget(this);
    foot->setObjectName(QStringLiteral("wizardFoot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    m_cancel = newButton(tr("Cancel"), "quiet", foot);
    m_back = newButton(tr("Back"), "default", foot);
    m_next = newButton({}, "primary", foot);
    m_confirm = new ConfirmLine(m_look, foot);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setObjectName(QStringLiteral("next"));
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(20, 14, 20, 14);
    line->addWidget(m_cancel);
    line->addStretch(1);
    line->addWidget(m_back);
    line->addWidget(m_next);
    line->addWidget(m_confirm);
    m_confirm->holdButton()->setIconName(QStringLiteral("operations"));
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { openStep(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, &SwitchWizard::next);
    connect(m_confirm, &ConfirmLine::confirmed, this, &SwitchWizard::confirm);
    return foot;
}

void SwitchWizard::addPage(WizardPage *page)
{
    m_pages->addWidget(page);
    m_steps->addStep(page->title());
    connect(page, &WizardPage::changed, this, &SwitchWizard::refresh);
    connect(page, &WizardPage::nextRequested, this, &SwitchWizard::next);
}

WizardPage *SwitchWizard::page(int step) const
{
    return static_cast<WizardPage *>(m_pages->widget(step));
}

int SwitchWizard::reached() const
{
    if (m_plan.submitted())
        return Run;
    int step = Vehicles;
    while (step < Review && step < m_step && page(step)->complete())
        ++step;
    return step;
}

bool SwitchWizard::openStep(int step)
{
    const bool beyond = step < 0 || step >= m_pages->count() || (step == Run) != m_plan.submitted();
    if (beyond || (step > m_step && step > Vehicles && !page(step - 1)->complete()))
        return false;
    m_step = Step(step);
    m_pages->setCurrentIndex(step);
    page(step)->enter();
    refresh();
    Q_EMIT stepOpened(m_step);
    return true;
}

void SwitchWizard::next()
{
    if (m_step < Review && page(m_step)->complete())
        openStep(m_step + 1);
}

void SwitchWizard::confirm()
{
    if (m_step != Review || !m_review->obstacle().isEmpty())
        return;
    m_plan.submit(m_review->reason());
    openStep(Run);
}

void SwitchWizard::refresh()
{
    if (m_pages->count() <= Run)
        return;
    QStringList summaries;
    for (int i = 0; i < m_pages->count(); ++i)
        summaries += page(i)->summary();
    m_steps->setStep(m_step, reached(), summaries);

    const QString nextText = page(m_step)->nextText();
    m_next->setVisible(!nextText.isEmpty());
    m_next->setText(nextText);
    m_next->setEnabled(page(m_step)->complete());
    m_back->setVisible(m_step > Vehicles && m_step < Run);
    m_cancel->setText(m_step == Run ? tr("Close") : tr("Cancel"));
    m_confirm->setVisible(m_step == Review);
    const int count = int(m_plan.going().size());
    const QString obstacle = m_review->obstacle();
    m_confirm->setAct(m_words.holdText(count), m_words.typedText(count), count);
    m_confirm->setAllowed(obstacle.isEmpty(), obstacle);
}

void SwitchWizard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Enter && event->key() != Qt::Key_Return) {
        QDialog::keyPressEvent(event);
        return;
    }
    // QDialog would press a default button from anywhere, a text field included.
    event->accept();
    QWidget *focused = focusWidget();
    if (auto *button = qobject_cast<QPushButton *>(focused))
        button->click();
    else if (!qobject_cast<QLineEdit *>(focused))
        next();
}

void SwitchWizard::showEvent(QShowEvent *event)
{
    ModalDialog::showEvent(event);
    if (!event->spontaneous())
        page(m_step)->enter();
}

} // namespace signalbox
