#pragma once

#include "operations/listpage.h"
#include "operations/ordersentences.h"

namespace signalbox {

/// What speaks for and against, vehicle by vehicle.
class PreflightPage final : public ListPage
{
    Q_OBJECT
public:
    PreflightPage(OrderPlan &plan, const OrderSentences &words, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Pre-flight"); }
    QString summary() const override;
    QString nextText() const override { return tr("Review"); }
    bool complete() const override { return !m_plan.busy() && !m_plan.going().empty(); }
    void enter() override;

private:
    void fill();

    OrderPlan &m_plan;
    const OrderSentences &m_words;
};

} // namespace signalbox
