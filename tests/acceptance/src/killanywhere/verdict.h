#pragma once

#include "journalfile.h"
#include "truthbook.h"
#include "worldfile.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace killanywhere {

/// The end of the trial: what the journal says against the eIM's orders, the cards' counters and the truth.
struct Verdict
{
    int succeeded = 0;
    int rolledBack = 0;
    int failed = 0; ///< and not executed, or refused by the card
    QMap<signalbox::OperationKind, int> kinds; ///< that have ended
    QStringList lost; ///< not in the journal, or without an end
    QStringList twice; ///< asked for, ordered or executed more than once
    QStringList wrong; ///< an outcome that the truth does not have

    bool holds() const { return lost.isEmpty() && twice.isEmpty() && wrong.isEmpty(); }
};

Verdict judge(const QSet<QString> &submitted, JournalFile &journal, WorldFile &world, const TruthBook &truth, const QString &workspace);

} // namespace killanywhere
