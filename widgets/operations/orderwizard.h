#pragma once

#include "look/wizard.h"
#include "operations/cardwords.h"

namespace signalbox {

class ReviewPage;

/// Hands in one order a vehicle of any kind but the switch: vehicles, what it is about where the kind wants that,
/// pre-flight, review, run.
class OrderWizard final : public Wizard
{
    Q_OBJECT
public:
    /// `desk`, what `sources` refers to, and `look` outlive the wizard. Starts behind the vehicles when some are given.
    OrderWizard(OperationsDesk &desk, TableSources sources, OperationKind kind, const std::vector<VehicleId> &vehicles, LookSource &look,
                QWidget *parent);

    const OrderPlan &plan() const { return m_plan; }

Q_SIGNALS:
    /// All are handed in; `count` of them were taken.
    void handedInAll(int count);

protected:
    bool handedIn() const override { return m_plan.submitted(); }
    Act act() const override;
    void confirm() override;

private:
    void addSubject(LookSource &look);

    TableSources m_sources;
    CardWords m_words;
    OrderPlan m_plan;
    ReviewPage *m_review = nullptr;
};

} // namespace signalbox
