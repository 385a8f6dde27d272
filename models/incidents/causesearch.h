#pragma once

#include "incidents/causekeys.h"
#include "incidents/usuallevel.h"

#include <span>

namespace signalbox {

/// When something in common is more than chance.
struct CauseLimits
{
    int vehicles = 5; ///< in trouble, at least
    int vehiclesAtFirst = 20; ///< … while their usual level is not known
    double share = 0.15; ///< of those who have it in common, at least
    double shareOfPlace = 0.35; ///< … where a place is part of it
    double times = 3; ///< as many as expected, at least
    double surprise = 8; ///< beside the logarithm of the number of causes that were tried
    int causes = 12; ///< found at once, at most
};

struct FoundCause
{
    CausePattern pattern;
    int troubled = 0;
    double known = 0; ///< those who have it in common, about: the healthy may be a sample
    double expected = 0; ///< in trouble, usually
    double surprise = 0;
};

/// Explains vehicles in trouble by what they have in common and others do not: the cause that is most surprising
/// (Poisson; a wider one has more healthy vehicles, a narrower one fewer in trouble), then, of those that it leaves
/// unexplained, the next. Squares become circles. The same witnesses in the same order give the same causes.
std::vector<FoundCause> findCauses(std::span<const Witness> witnesses, const UsualLevel &usual, const CauseLimits &limits = {});

} // namespace signalbox
