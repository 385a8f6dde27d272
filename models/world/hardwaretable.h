#pragma once

#include "world/specs.h"

namespace signalbox::world {

/// resources/world/hardware.tsv joined with the modems of modems.tsv. Errors: "reference.columns", "modems.row",
/// "hardware.row" {value}.
Result<std::vector<Hardware>> loadHardware();

/// The same of these texts.
Result<std::vector<Hardware>> readHardware(QByteArrayView modems, QByteArrayView hardware);

} // namespace signalbox::world
