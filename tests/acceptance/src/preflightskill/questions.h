#pragma once

#include "livingfleet.h"

namespace preflightskill {

/// What became of the questions of one run.
struct Score
{
    int stranding = 0, harmless = 0; ///< switches, by what would have happened
    int caught = 0, falseAlarms = 0; ///< … of them warned of
    int unwitnessed = 0; ///< questions that do not count: too few observations, or some of the asked vehicle

    double hitRate() const { return stranding == 0 ? 0 : double(caught) / stranding; }
    double falseAlarmRate() const { return harmless == 0 ? 0 : double(falseAlarms) / harmless; }
    double baseRate() const { return stranding + harmless == 0 ? 0 : double(stranding) / (stranding + harmless); }
    double precision() const { return caught + falseAlarms == 0 ? 0 : double(caught) / (caught + falseAlarms); }
};

/// Asks, of every vehicle that is on the air, about a switch to each other profile of its card, here and now. A switch
/// strands when most of the ten minutes after it are without service; the world itself says so.
/// `blind`: coverage is not consulted.
void ask(LivingFleet &fleet, bool blind, Score &score);

} // namespace preflightskill
