#pragma once

#include "access/fields.h"
#include "base/clock.h"

namespace signalbox {

/// What a viewer may read of history; the reader leaves the rest empty. The rules are access/fields.h.
struct Sight
{
    Sight(const AccessTable &table, const Viewer &viewer, Instant now)
    {
        const auto full = [&](FieldGroup group) {
            const Visibility v = table.visibility(viewer.role, group);
            return v == Visibility::Full || v == Visibility::OwnScope;
        };
        positions = full(FieldGroup::Position);
        identities = full(FieldGroup::Identity);
        identityEnds = table.visibility(viewer.role, FieldGroup::Identity) == Visibility::LastFour;
        causes = full(FieldGroup::Causes);
        // Own scope means 30 days of positions, and no more.
        if (table.visibility(viewer.role, FieldGroup::Position) == Visibility::OwnScope)
            positionsFrom = now - std::chrono::hours(24 * 30);
    }
    bool positions = false;
    bool identities = false;
    bool identityEnds = false; ///< the last four characters, and no more
    bool causes = false;
    Instant positionsFrom {};
};

} // namespace signalbox
