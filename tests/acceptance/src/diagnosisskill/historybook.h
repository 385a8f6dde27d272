#pragma once

#include "fleet/history.h"

#include <map>

namespace diagnosisskill {

using namespace signalbox;

/// What a store would keep of the last day: sessions, signalling and device reports, put together as its reader does.
class HistoryBook
{
public:
    void take(const Fact &fact);
    const VehicleHistory &of(const VehicleId &vehicle) const;
    /// Forgets what is older.
    void prune(Instant before);

private:
    std::map<std::string, VehicleHistory, std::less<>> m_books;
};

} // namespace diagnosisskill
