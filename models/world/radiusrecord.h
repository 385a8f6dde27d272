#pragma once

#include "domain/facts.h"
#include "world/radiuspacket.h"

namespace signalbox::world {

/// What a gateway reports of a session (RFC 2866 section 5, RFC 2869 5.1 to 5.3, TS 29.061 16.4.7).
struct RadiusRecord
{
    enum class Status : std::uint8_t { Start = 1, Stop = 2, Interim = 3, On = 7, Off = 8 };

    Status status = Status::Start;
    std::uint32_t nas = 0; ///< NAS-IP-Address
    Instant at {};
    // Of Start, Interim and Stop:
    std::string session {}; ///< Acct-Session-Id
    std::string imsi {};
    std::optional<Imei> imei {};
    std::string apn {}, ip {}; ///< IPv4, dotted
    Plmn plmn {};
    Rat rat = Rat::Unknown;
    CellId cell = 0;
    Span since { 0 }; ///< Acct-Session-Time
    std::uint64_t input = 0, output = 0; ///< octets from and to the device
    std::optional<int> cause {}; ///< Acct-Terminate-Cause
    bool gigawords = true; ///< false: a gateway whose counters begin again at 2^32 and say nothing of it
};

RadiusPacket radiusPacket(const RadiusRecord &record);

/// TS 29.274 8.21: an ECGI, an NCGI for 5G, a CGI for 2G and 3G; empty where no cell is known.
std::string userLocationOctets(const Plmn &plmn, Rat rat, CellId cell);

} // namespace signalbox::world
