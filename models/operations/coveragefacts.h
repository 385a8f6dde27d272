#pragma once

#include "coverage/coverageknowledge.h"
#include "operations/preflightcheck.h"

namespace signalbox {

/// Adds what the fleet learned of the networks of `home` where the vehicle of `facts` is and goes. Nothing is added where
/// nobody knows where that is. Any thread.
void addCoverage(PreflightFacts &facts, const CoverageKnowledge &knowledge, const Plmn &home);

} // namespace signalbox
