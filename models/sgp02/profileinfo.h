#pragma once

#include "domain/identifiers.h"
#include "sgp02/executionstatus.h"
#include "sgp02/policyrules.h"

#include "base/clock.h"

namespace signalbox::sgp02 {

/// A profile in the EIS, SGP.02 annex E.
struct ProfileInfo
{
    enum class State : std::uint8_t { Created, Disabled, Enabled, Other };
    Iccid iccid {};
    QByteArray isdpAid {};
    QString mnoId {};
    bool fallback = false; ///< the card enables it by itself when the network is lost
    QString msisdn {};
    std::optional<Imsi> imsi {};
    State state = State::Disabled;
    QString stateWord {}; ///< as it came; for Other
    QString smdpId {};
    QString profileType {};
    std::optional<qint64> allocatedMemory {}; ///< octets
    std::optional<qint64> freeMemory {}; ///< octets
    PolicyRules pol2 {};
    bool operator==(const ProfileInfo &) const = default;
};

Element encode(const ProfileInfo &profile, const QString &space);
Result<ProfileInfo> readProfileInfo(const Element &element); ///< Errors: those of Fields.

} // namespace signalbox::sgp02
