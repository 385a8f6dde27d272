#pragma once

#include "cast.h"

/// One way to pretend. `apply` changes what the provider passes on, or what is known of the card.
struct Tampering
{
    const char *name;
    void (*apply)(Subject &subject, const Cast &cast);
    const char *reason; ///< error code, and the parameter that names the part where there is one
    const char *ofRefusal = nullptr; ///< where a signed refusal must be refused for another reason
    bool inFile = true; ///< a proof file alone shows it
};

const std::vector<Tampering> &tamperings();
/// As `reason` says it: the code, and "which" or "what" behind it.
QString reasonOf(const signalbox::Error &error);
