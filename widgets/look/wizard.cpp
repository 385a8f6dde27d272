#include "look/wizard.h"

#include "look/confirmline.h"
#include "look/holdbutton.h"
#include "look/steplist.h"
#include "look/text.h"
#include "look/wizardpage.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace signalbox {

Wizard::Wizard(const QString &title, LookSource &look, QWidget *parent)
    : ModalDialog(title, look, parent), m_look(look), m_steps(new StepList(look, this)), m_pages(new QStackedWidget(this))
{
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
    connect(m_steps, &StepList::chosen, this, &Wizard::openStep);
    resize(std::min(look.look().px(1128), 1800), std::min(look.look().px(708), 1000));
}

QWidget *Wizard::newFoot()
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
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { openStep(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, &Wizard::next);
    connect(m_confirm, &ConfirmLine::confirmed, this, &Wizard::confirmed);
    return foot;
}

void Wizard::setHoldIcon(const QString &icon)
{
    m_confirm->holdButton()->setIconName(icon);
}

void Wizard::addPage(WizardPage *page)
{
    m_pages->addWidget(page);
    m_steps->addStep(page->title());
    connect(page, &WizardPage::changed, this, &Wizard::refresh);
    connect(page, &WizardPage::nextRequested, this, &Wizard::next);
}

void Wizard::begin(int step)
{
    m_ready = true;
    m_step = step;
    m_pages->setCurrentIndex(step);
    refresh();
}

WizardPage *Wizard::page(int step) const
{
    return static_cast<WizardPage *>(m_pages->widget(step));
}

int Wizard::reviewStep() const { return m_pages->count() - 2; }
int Wizard::runStep() const { return m_pages->count() - 1; }

int Wizard::reached() const
{
    if (handedIn())
        return runStep();
    int step = 0;
    while (step < reviewStep() && step < m_step && page(step)->complete())
        ++step;
    return step;
}

bool Wizard::openStep(int step)
{
    const bool beyond = step < 0 || step >= m_pages->count() || (step == runStep()) != handedIn();
    if (beyond || (step > m_step && step > 0 && !page(step - 1)->complete()))
        return false;
    m_step = step;
    m_pages->setCurrentIndex(step);
    page(step)->enter();
    refresh();
    Q_EMIT stepOpened(m_step);
    return true;
}

void Wizard::next()
{
    if (m_step < reviewStep() && page(m_step)->complete())
        openStep(m_step + 1);
}

void Wizard::confirmed()
{
    if (m_step != reviewStep() || !act().obstacle.isEmpty())
        return;
    confirm();
    openStep(runStep());
}

void Wizard::refresh()
{
    if (!m_ready)
        return;
    QStringList summaries;
    for (int i = 0; i < m_pages->count(); ++i)
        summaries += page(i)->summary();
    m_steps->setStep(m_step, reached(), summaries);

    const QString nextText = page(m_step)->nextText();
    m_next->setVisible(!nextText.isEmpty());
    m_next->setText(nextText);
    m_next->setEnabled(page(m_step)->complete());
    m_back->setVisible(m_step > 0 && m_step < runStep());
    m_cancel->setText(m_step == runStep() ? tr("Close") : tr("Cancel"));
    m_confirm->setVisible(m_step == reviewStep());
    const Act now = act();
    m_confirm->setAct(now.holdText, now.typedText, now.count);
    m_confirm->setAllowed(now.obstacle.isEmpty(), now.obstacle);
}

void Wizard::keyPressEvent(QKeyEvent *event)
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
    else if (!qobject_cast<QLineEdit *>(focused) && !qobject_cast<QPlainTextEdit *>(focused))
        next();
}

void Wizard::showEvent(QShowEvent *event)
{
    ModalDialog::showEvent(event);
    if (!event->spontaneous())
        page(m_step)->enter();
}

} // namespace signalbox
