#pragma once

#include "look/wizard.h"
#include "operations/orderplan.h"
#include "operations/switchwords.h"

namespace signalbox {

class ReviewPage;

/// Switches vehicles to another carrier profile: vehicles, profile, pre-flight, review, run and verify.
class SwitchWizard final : public Wizard
{
    Q_OBJECT
public:
    enum Step { Vehicles, Profile, Preflight, Review, Run };
    Q_ENUM(Step)

    /// `desk`, what `sources` refers to, and `look` outlive the wizard. Starts at Profile when vehicles are given.
    SwitchWizard(OperationsDesk &desk, TableSources sources, const std::vector<VehicleId> &vehicles, LookSource &look,
                 QWidget *parent);

    Step step() const { return Step(Wizard::step()); }
    const OrderPlan &plan() const { return m_plan; }

Q_SIGNALS:
    /// All operations are handed in; `count` of them were taken.
    void handedInAll(int count);

protected:
    bool handedIn() const override { return m_plan.submitted(); }
    Act act() const override;
    void confirm() override;

private:
    TableSources m_sources;
    SwitchWords m_words;
    OrderPlan m_plan;
    ReviewPage *m_review = nullptr;
};

} // namespace signalbox
