#pragma once

#include "fleet/fleetstate.h"

#include <QHash>

namespace signalbox {

/// The series colour of each network: by vehicles when the desk started, then in order of appearance, and never
/// changed after that. GUI thread.
class NetworkSeries
{
public:
    /// Ranks the networks that vehicles are on now; those with an index keep it.
    void rank(const FleetState::ReadView &view);
    int indexOf(Plmn plmn);

private:
    QHash<Plmn, int> m_indices;
};

} // namespace signalbox
