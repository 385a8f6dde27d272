#pragma once

#include "domain/inventory.h"

#include <QString>

namespace signalbox::words {

/// Empty for Unknown.
QString vehicleType(VehicleType type);
QString pollTransport(PollTransport transport); ///< "HTTPS"
QString ipaPlace(IpaPlace place); ///< "in the device"
QString euiccStandard(EuiccStandard standard); ///< "SGP.32"

} // namespace signalbox::words
