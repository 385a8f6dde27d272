#pragma once

#include "domain/cause.h"

namespace signalbox::words {

/// "network failure, #17"; "cause emm #200" where the dictionary has none.
QString cause(Cause cause, const CauseDictionary &dictionary);
/// What it means for a vehicle, and what to do; empty where the dictionary has none.
QString causeMeaning(Cause cause, const CauseDictionary &dictionary);
QString causeAction(Cause cause, const CauseDictionary &dictionary);
/// A procedure of the feed ("tau") by its name; codes that are not known stay as they are.
QString procedure(const QString &code);
/// "passes by itself", "stays until a restart or another profile", …
QString causeClass(CauseClass kind);

} // namespace signalbox::words
