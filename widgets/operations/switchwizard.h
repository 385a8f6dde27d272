#pragma once

#include "look/modaldialog.h"
#include "operations/switchplan.h"
#include "operations/switchwords.h"

class QPushButton;
class QStackedWidget;

namespace signalbox {

class ConfirmLine;
class ReviewPage;
class StepList;
class WizardPage;

/// Switches vehicles to another carrier profile: vehicles, profile, pre-flight, review, run and verify.
/// Enter leads on but never confirms.
class SwitchWizard final : public ModalDialog
{
    Q_OBJECT
public:
    enum Step { Vehicles, Profile, Preflight, Review, Run };
    Q_ENUM(Step)

    /// `desk`, what `sources` refers to, and `look` outlive the wizard. Starts at Profile when vehicles are given.
    SwitchWizard(OperationsDesk &desk, TableSources sources, const std::vector<VehicleId> &vehicles, LookSource &look,
                 QWidget *parent);

    Step step() const { return m_step; }
    /// Refused (false) beyond what is reached.
    bool openStep(int step);
    const SwitchPlan &plan() const { return m_plan; }
    ConfirmLine *confirmLine() const { return m_confirm; }

Q_SIGNALS:
    void stepOpened(signalbox::SwitchWizard::Step step);
    /// All operations are handed in; `count` of them were taken.
    void handedIn(int count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *newFoot();
    void addPage(WizardPage *page);
    WizardPage *page(int step) const;
    int reached() const;
    void next();
    void confirm();
    void refresh();

    LookSource &m_look;
    TableSources m_sources;
    SwitchWords m_words;
    SwitchPlan m_plan;
    StepList *m_steps;
    QStackedWidget *m_pages;
    ReviewPage *m_review = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    ConfirmLine *m_confirm = nullptr;
    Step m_step = Vehicles;
};

} // namespace signalbox
