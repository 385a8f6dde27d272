#pragma once

#include "deadregion.h"

#include <QStringList>

namespace campaignhalts {

struct Evidence
{
    QString truth; ///< truth.jsonl of the lab
    QString campaign; ///< what `campaign show` says at the end
    QString members; ///< … and `campaign vehicles`
    DeadRegion region;
    QString note; ///< of kills and seconds, for the line that is printed
};

struct Verdict
{
    QStringList complaints; ///< empty: the line holds
    QString figures;
};

Verdict judge(const Evidence &evidence);

} // namespace campaignhalts
