#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace campaignhalts {

/// What really happened to the vehicles of the cohort, from the lab's truth.jsonl.
struct CampaignTruth
{
    int darkAtOnce = 0; ///< at most
    QSet<QString> dark; ///< ever kept off the air by the dead network
    QHash<QString, qint64> darkAtEnd; ///< … with how long, s of world time
    QHash<QString, int> forth, back; ///< packages that a card executed to the target, and from it
    QString problem; ///< a line that cannot be read
};

/// `targets`: vehicle to the ICCID that it is switched to.
CampaignTruth readTruth(const QString &file, const QHash<QString, QString> &targets);

} // namespace campaignhalts
