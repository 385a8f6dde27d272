#pragma once

#include "sgp32/der.h"

#include "domain/cardreading.h"

/// What an eUICC says of itself: EUICCInfo2 (SGP.22 v2.5, 5.7.8; SGP.32 v1.2, 5.9.2 adds iotSpecificInfo).
namespace signalbox::sgp32 {

/// The BF22 element. Takes specification, firmware, free memory, capabilities, roots and accreditation; certificates and
/// the default SM-DP+ are no part of it.
QByteArray encodeEuiccInfo2(const EuiccFacts &facts);
/// Members of later versions are skipped. Capabilities are "test-profile", "usim", "isim", "crl", "additional-profile",
/// "ecall", "fallback".
Result<EuiccFacts> parseEuiccInfo2(QByteArrayView der);

} // namespace signalbox::sgp32
