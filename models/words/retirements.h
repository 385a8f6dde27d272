#pragma once

#include "operations/retirement.h"
#include "words/reader.h"

namespace signalbox::words {

/// "Delete profile SFR"
QString retireStep(const RetireStep &step);
/// "It is not in use."
QString retireReason(const RetireStep &step);
/// "Orange F stays: it is the fallback, which cannot be deleted."
QString retireRemainder(const Finding &finding);

} // namespace signalbox::words
