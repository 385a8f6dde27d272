#pragma once

#include "look/modaldialog.h"

class QPushButton;
class QStackedWidget;

namespace signalbox {

class ConfirmLine;
class StepList;
class WizardPage;

/// The frame of a wizard: steps at the side, a page a step, and a foot that leads on. The last page but one is the review,
/// left only by holding (or by typing the count, by setting); the last one shows how it goes. Enter leads on but never
/// confirms.
class Wizard : public ModalDialog
{
    Q_OBJECT
public:
    int step() const { return m_step; }
    /// Refused (false) beyond what is reached.
    bool openStep(int step);
    ConfirmLine *confirmLine() const { return m_confirm; }

Q_SIGNALS:
    void stepOpened(int step);

protected:
    /// What holding does. `count` is what is typed instead.
    struct Act
    {
        QString holdText;
        QString typedText;
        int count = 0;
        QString obstacle; ///< why it may not be confirmed; empty when it may
    };

    Wizard(const QString &title, LookSource &look, QWidget *parent);
    void addPage(WizardPage *page);
    /// Once all pages are there.
    void begin(int step);
    virtual bool handedIn() const = 0;
    virtual Act act() const = 0;
    /// Held: from now on handedIn().
    virtual void confirm() = 0;
    void setHoldIcon(const QString &icon);
    void refresh();

    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *newFoot();
    WizardPage *page(int step) const;
    int reviewStep() const;
    int runStep() const;
    int reached() const;
    void next();
    void confirmed();

    LookSource &m_look;
    StepList *m_steps;
    QStackedWidget *m_pages;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    ConfirmLine *m_confirm = nullptr;
    int m_step = 0;
    bool m_ready = false;
};

} // namespace signalbox
