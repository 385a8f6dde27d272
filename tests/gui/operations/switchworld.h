#pragma once

#include "fakedesk.h"
#include "fleet/fleetstate.h"
#include "tables/fleettablemodel.h"

namespace signalbox {

/// Three vehicles on Orange F that hold SFR too, one that does not, and a desk that answers for them.
class SwitchWorld
{
public:
    SwitchWorld();

    static VehicleId vehicle(const char *name);
    TableSources sources(Role role = Role::Administrator) const;

    ManualClock clock;
    FleetState fleet;
    FakeDesk desk;

private:
    std::shared_ptr<const Books> m_books;
};

} // namespace signalbox
