#pragma once

#include "operations/listpage.h"
#include "operations/ordersentences.h"

namespace signalbox {

/// What became of it, vehicle by vehicle, until it is verified. Closing stops nothing.
class RunPage final : public ListPage
{
    Q_OBJECT
public:
    RunPage(OrderPlan &plan, const OrderSentences &words, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Run and verify"); }
    bool complete() const override { return false; }
    void enter() override;

private:
    void fill();

    OrderPlan &m_plan;
    const OrderSentences &m_words;
};

} // namespace signalbox
