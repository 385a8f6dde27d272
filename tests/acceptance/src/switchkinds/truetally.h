#pragma once

#include "tally.h"

#include "base/result.h"

namespace switchkinds {

/// What really happened from the first session of the truth until `until`, from the lab's truth.jsonl: between two sessions of a vehicle the network
/// changed (roaming), or the card did: by a package or its rollback (profile), or by itself (fallback).
struct Truth
{
    Tally tally;
    signalbox::Instant from {}; ///< where it begins
};
signalbox::Result<Truth> readTruth(const QString &file, signalbox::Instant until);

} // namespace switchkinds
