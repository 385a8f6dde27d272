#pragma once

#include "fleet/networkchange.h"

#include <QHash>
#include <QString>
#include <array>

namespace switchkinds {

/// Changes of network of one vehicle by kind; index is signalbox::NetworkChange.
using Counts = std::array<int, 4>;
using Tally = QHash<QString, Counts>; ///< by vehicle

inline int total(const Tally &tally, signalbox::NetworkChange kind)
{
    int sum = 0;
    for (const Counts &counts : tally) sum += counts[std::size_t(kind)];
    return sum;
}

} // namespace switchkinds
