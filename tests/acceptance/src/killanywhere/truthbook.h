#pragma once

#include <QHash>
#include <QString>
#include <vector>

namespace killanywhere {

/// What a card did with one order, from the lab's truth.jsonl.
struct TrueExecution
{
    int executions = 0; ///< of the package itself; more than one is a card that was switched twice
    int rollbacks = 0;
    bool refused = false; ///< the card answered with an error
    QString enabledAfter; ///< ICCID after the last of them
};

/// The ground truth, by order of the eIM: its UUID is the package's transaction id.
class TruthBook
{
public:
    explicit TruthBook(const QString &file);

    TrueExecution of(const QString &order) const { return m_byOrder.value(order); }
    int packagesOn(const QString &eid) const { return m_packages.value(eid); } ///< executed, rollbacks not counted
    const QString &problem() const { return m_problem; } ///< a line that cannot be read

private:
    QHash<QString, TrueExecution> m_byOrder;
    QHash<QString, int> m_packages;
    QString m_problem;
};

} // namespace killanywhere
