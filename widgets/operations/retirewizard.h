#pragma once

#include "look/wizard.h"
#include "operations/retirewords.h"

namespace signalbox {

class RetireReviewPage;

/// Takes vehicles out of the fleet's networks: vehicles, review of every order in its sequence, run.
class RetireWizard final : public Wizard
{
    Q_OBJECT
public:
    /// `desk`, what `sources` refers to, and `look` outlive the wizard. Starts at the review when vehicles are given.
    RetireWizard(OperationsDesk &desk, TableSources sources, const std::vector<VehicleId> &vehicles, LookSource &look, QWidget *parent);

    const RetirePlan &plan() const { return m_plan; }

protected:
    bool handedIn() const override { return m_plan.begun(); }
    Act act() const override;
    void confirm() override;

private:
    TableSources m_sources;
    RetireWords m_words;
    RetirePlan m_plan;
    RetireReviewPage *m_review = nullptr;
};

} // namespace signalbox
