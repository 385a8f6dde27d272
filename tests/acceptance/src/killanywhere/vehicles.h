#pragma once

#include "terminal.h"

namespace killanywhere {

/// A vehicle whose card goes to and fro between two of its profiles, and now and then takes a third one in, makes
/// it the fallback, gives the fallback back and deletes it.
struct Subject
{
    QString vehicle;
    QString enabled; ///< ICCID that the desk takes for enabled
    QString other;
    QString third; ///< ICCID that was downloaded and is on the card; empty: none
    QString fallback; ///< ICCID that was made the fallback last; empty: not known
    QString operation; ///< open, by id; empty: free for the next
    bool finished = false; ///< its card was disabled
    int turn = 0; ///< of its round of kinds
    int refusals = 0; ///< of the pre-flight, one after the other
};

/// Online vehicles with a second profile at home in the country where they are, as the terminal shows them.
std::vector<Subject> chooseVehicles(const Terminal &terminal, int count);

} // namespace killanywhere
