#pragma once

#include "coverage/coverageoutlook.h"
#include "diagnosis/census.h"
#include "diagnosis/neighbours.h"
#include "diagnosis/silenceplaces.h"
#include "fleet/history.h"
#include "fleet/judgelimits.h"
#include "fleet/openoperation.h"

namespace signalbox {

/// A profile operation that may explain a silence.
struct SwitchAttempt
{
    std::int64_t number = 0; ///< of the operation, for people
    Instant begun {}; ///< when the order left the desk
    Instant windowEnds {}; ///< until then silence is a part of it
    bool settled = false; ///< … and it did not end well
};

/// A session of the vehicle's card with another device (3GPP-IMEISV, TS 29.061 16.4.7).
struct ForeignSession
{
    Imei imei;
    Instant at {};
};

/// What device reports say of the time before the silence.
struct DeviceStory
{
    float battery = NAN, usualBattery = NAN, fall = NAN; ///< V: the newest, the usual of a day, and how far it fell in six hours
    Instant batteryAt {};
    int reboots = 0; ///< unplanned ones in the last hour
    Instant rebootAt {};
    Instant simErrorAt {}; ///< zero: none since it fell silent
};

/// Everything known about one vehicle around its silence, at `now`. Plain values: what is not known is empty, NaN or zero.
struct SilenceFacts
{
    Instant now {};
    Instant own {}; ///< last sign of life: a fact that only the vehicle itself can have said
    Instant newest {}; ///< of any fact about it
    bool speaking = false; ///< within its patience

    // Duty
    bool parked = false; ///< the ignition was off when it was last heard
    Span parkedInterval {}; ///< a report is due this often while parked
    Span drivingPatience {};

    // Sessions and signalling
    bool sessionOpen = false; ///< no Stop was heard
    Instant stopAt {};
    std::optional<Cause> stopCause {};
    int torn = 0; ///< sessions of the last hour that were cut off or left open
    std::vector<SignallingRow> rejects {}; ///< since the last sign of life
    std::optional<ForeignSession> foreign {};

    // Radio and place
    std::optional<Plmn> plmn {}, home {};
    Rat rat = Rat::Unknown;
    RatSet rats = 0; ///< of the modem; 0 = not known
    float rsrp = NAN; ///< dBm
    Instant radioAt {};
    std::optional<MercatorPoint> place {};
    float speed = NAN; ///< m/s, at the last place
    Instant placeAt {};

    DeviceStory device {};
    std::optional<SwitchAttempt> attempt {};

    // Around it
    Neighbours neighbours {};
    Census::Count radioCount {}, modelCount {}, fleetCount {};
    std::optional<CoverageOutlook> outlook {};
    FeedHealth feed {};
    std::optional<Instant> worksUntil {};

    // Experience
    PlaceSilence placeSilence {}; ///< at this place
    Span ownRhythm {}; ///< a silence of this length is usual for this vehicle; zero: not known
};

} // namespace signalbox
