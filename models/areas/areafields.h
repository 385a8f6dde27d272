#pragma once

#include "access/fields.h"
#include "fleet/fleetstate.h"

#include <span>

namespace signalbox {

/// A number that vehicles have, and that a map can tell of a country or of a neighbourhood.
struct AreaField
{
    enum class Total : std::uint8_t {
        Sum, ///< of the values; grows with the vehicles
        Mean, ///< of the vehicles that have a value
        Share, ///< the mean of 0 and 1, told in per cent
    };
    enum class Unit : std::uint8_t { Vehicles, Percent, Dbm, Db, Octets, Volts };
    /// The values of rows `first`, `first` + 1, …; NaN = has none. Called for slices, on any thread, under the lock.
    using Read = std::function<void(const FleetState::ReadView &view, Row first, Instant now, std::span<float> values)>;

    QString code; ///< stable, for settings, commands and words: "dark-share"
    FieldGroup group = FieldGroup::Core; ///< who may see it
    Total total = Total::Sum;
    Unit unit = Unit::Vehicles;
    Read read;
};

/// The fields that a map can show, in the order in which they are offered. Made in app/, so that what comes later
/// brings its own: add() one, and give its code a name in words/areas. Immutable once shared.
class AreaFields
{
public:
    /// Vehicles, shares of states, signal, octets of today.
    static AreaFields standard();

    void add(AreaField field) { m_fields.push_back(std::move(field)); }
    const AreaField *find(QStringView code) const; ///< nullptr when there is none
    /// What this viewer may see. Totals over others' scopes are no secret, single values are never told.
    std::vector<const AreaField *> visible(const AccessTable &access, const Viewer &viewer) const;

private:
    std::vector<AreaField> m_fields;
};

} // namespace signalbox
