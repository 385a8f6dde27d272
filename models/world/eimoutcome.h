#pragma once

#include "world/eimtypes.h"

#include "sgp32/download.h"
#include "sgp32/package.h"

namespace signalbox::world {

/// Completes `order` as the card's signed `result` says and brings the profiles of `card` up to it.
void applyResult(EimOrder &order, EimCard &card, const sgp32::PackageResult &result);
/// The same for a download that ended on the card.
void applyInstallation(EimOrder &order, EimCard &card, const sgp32::InstallationResult &result);
/// The words that the API gives for a package the card refused before executing it.
QString refusalReason(std::int64_t packageError);

} // namespace signalbox::world
