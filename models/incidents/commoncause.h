#pragma once

#include "domain/network.h"
#include "fleet/fleetstate.h"
#include "incidents/causepattern.h"

#include <QVariantMap>

namespace signalbox {

/// What an incident's vehicles have in common, in words of the data: codes and names, for stores and readers. All that is
/// set holds.
struct CommonCause
{
    enum class Kind : std::uint8_t { Fleet, Network, Place, Cell, Apn, Firmware, Modem, Profile, Feed };

    std::optional<Plmn> network, home;
    QString apn, firmware, modem;
    CellId cell = 0;
    std::optional<CountryCode> country;
    Rat rat = Rat::Unknown;
    std::optional<TroubleRegion> region; ///< a circle
    QString city; ///< in or near the circle
    QString feed; ///< nothing of it arrives; no vehicle is judged by that

    /// What says most about it: a network with a place is a matter of the network.
    Kind kind() const;
    /// Positions are left out for those who may not see them: the country stays.
    void hidePlace();

    QVariantMap parameters() const;
    static CommonCause fromParameters(const QVariantMap &parameters);
    /// `cities` may be null.
    static CommonCause of(const CausePattern &pattern, const FleetState::ReadView &view, const CityIndex *cities);
    /// Back again, where the fleet still has these names.
    std::optional<CausePattern> pattern(const FleetState::ReadView &view) const;
    bool operator==(const CommonCause &other) const { return parameters() == other.parameters(); }
};

QLatin1StringView code(CommonCause::Kind kind); ///< "fleet" "network" "place" "cell" "apn" "firmware" "modem" "profile" "feed"

} // namespace signalbox
