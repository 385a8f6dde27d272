#pragma once

#include "look/looksource.h"
#include "operations/ordersentences.h"

#include <QWidget>

class QGridLayout;

namespace signalbox {

/// The findings of all vehicles that go, one line a check: check mark or triangle, how many of them, and what was
/// found. Diamonds do not occur here: what stops excludes.
class FindingsGrid final : public QWidget
{
    Q_OBJECT
public:
    FindingsGrid(LookSource &look, QWidget *parent);
    void show(const std::vector<const PlannedVehicle *> &going, const OrderSentences &words);
    int lines() const { return m_lines; }

private:
    void addLine(bool remark, const QString &count, const QString &text);
    LookSource &m_look;
    QGridLayout *m_grid;
    int m_lines = 0;
};

} // namespace signalbox
