#pragma once

#include "terminal.h"

namespace killanywhere {

/// A vehicle whose card goes to and fro between two of its profiles.
struct Subject
{
    QString vehicle;
    QString enabled; ///< ICCID that the desk takes for enabled
    QString other;
    QString operation; ///< open, by id; empty: free for the next
    int refusals = 0; ///< of the pre-flight, one after the other
};

/// Online vehicles with a second profile at home in the country where they are, as the terminal shows them.
std::vector<Subject> chooseVehicles(const Terminal &terminal, int count);

} // namespace killanywhere
