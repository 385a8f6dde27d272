#pragma once

#include "operations/ordersentences.h"

namespace signalbox {

/// The sentences of the switch wizard, for one reader.
class SwitchWords final : public OrderSentences
{
    Q_DECLARE_TR_FUNCTIONS(SwitchWords)
public:
    using OrderSentences::OrderSentences;

    QString profileQuestion() const override { return tr("To which profile?"); }
    QString review(const OrderPlan &plan) const override;
    std::array<Box, 4> boxes(const OrderPlan &plan) const override;
    QString holdText(const OrderPlan &plan) const override { return tr("Hold to switch %n vehicle(s)", nullptr, int(plan.going().size())); }
    QString typedText(const OrderPlan &plan) const override { return tr("Switch %n vehicle(s)", nullptr, int(plan.going().size())); }
    QString ready(const OrderPlan &plan) const override;

private:
    QString from(const std::vector<const PlannedVehicle *> &going) const;
    QString ifItFails(const OrderPlan &plan) const;
};

} // namespace signalbox
