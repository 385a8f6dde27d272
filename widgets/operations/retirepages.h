#pragma once

#include "look/looksource.h"
#include "look/wizardpage.h"
#include "operations/listpage.h"
#include "operations/retirewords.h"

class QLabel;

namespace signalbox {

class ReasonLine;

/// What will be done, order by order, and what stays, each with its reason.
class RetireReviewPage final : public ListPage
{
    Q_OBJECT
public:
    RetireReviewPage(RetirePlan &plan, const RetireWords &words, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Review"); }
    bool complete() const override { return m_plan.begun(); }
    void enter() override;
    QString reason() const;

private:
    void fill();

    RetirePlan &m_plan;
    const RetireWords &m_words;
    ReasonLine *m_reason;
};

/// How far each vehicle is.
class RetireRunPage final : public ListPage
{
    Q_OBJECT
public:
    RetireRunPage(RetirePlan &plan, const RetireWords &words, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Run"); }
    bool complete() const override { return false; }
    void enter() override;

private:
    void fill();

    RetirePlan &m_plan;
    const RetireWords &m_words;
};

} // namespace signalbox
