#pragma once

#include "feed/foreigndecoder.h"

namespace signalbox {

/// Accounting records of RADIUS (RFC 2866 and 2869, attributes of TS 29.061 16.4.7), as installer/freeradius keeps
/// them in PostgreSQL: one JSON object a change of `radacct`. Members: kind "start" "interim" "stop", at, nas, session
/// (Acct-Session-Id), imsi, imeisv, apn, ip, plmn (3GPP-SGSN-MCC-MNC), rat (3GPP-RAT-Type), uli (hexadecimal), cause
/// (Acct-Terminate-Cause), input and output (octets from and to the device since the session began; both wide, with
/// gigawords and wraps in them).
/// The session is IMSI, NAS and Acct-Session-Id; seq is the octet total, so that a record that comes twice, late or
/// after another one says the same as in order. The serving network is that of plmn, else of the user location; a
/// location that cannot be read costs the cell only, because the octets beside it are sound.
class RadacctDecoder final : public ForeignDecoder
{
public:
    RadacctDecoder(FleetId fleet, const VehicleResolver &resolver, Refusals &refusals)
        : ForeignDecoder(std::move(fleet), resolver, refusals)
    {
    }

private:
    Take read(const ForeignObject &message, Instant now, std::vector<Fact> &out) override;
};

} // namespace signalbox
