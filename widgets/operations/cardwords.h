#pragma once

#include "operations/ordersentences.h"

namespace signalbox {

/// The sentences of the wizards for every kind of order but the switch, for one reader.
class CardWords final : public OrderSentences
{
    Q_DECLARE_TR_FUNCTIONS(CardWords)
public:
    CardWords(const TableSources &sources, const OperationsDesk &desk, OperationKind kind) : OrderSentences(sources, desk), m_kind(kind) { }

    QString title() const;
    QString profileQuestion() const override;
    /// The button that leads on from the vehicles.
    QString afterVehicles() const;
    QString review(const OrderPlan &plan) const override;
    std::array<Box, 4> boxes(const OrderPlan &plan) const override;
    QString holdText(const OrderPlan &plan) const override;
    QString typedText(const OrderPlan &plan) const override;

private:
    QString sentence(const OrderPlan &plan, const QString &who, const QString &profile) const;
    QString downloads(const OrderPlan &plan, const QString &who) const;
    QString undo() const;
    QString service(const OrderPlan &plan) const;

    OperationKind m_kind;
};

} // namespace signalbox
