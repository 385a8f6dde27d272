#pragma once

#include "diagnosis/verdict.h"

namespace signalbox {

struct Advice
{
    NextStep step = NextStep::None;
    Instant until {}; ///< of WaitUntil, world
};

/// What an operator does about the likeliest cause. A pure function.
Advice adviceFor(Hypothesis hypothesis, const SilenceFacts &facts);

} // namespace signalbox
