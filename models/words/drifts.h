#pragma once

#include "profileplans/drift.h"
#include "words/reader.h"

namespace signalbox::words {

/// "On air otherwise", "Profile missing" …: what a difference is called.
QString driftName(DriftCode code);
/// "We believe Orange F is enabled; a session runs on SFR." The age and the source stand beside it.
QString driftSentence(const Drift &drift, const Reader &reader);
/// Whose word it is: "telemetry", "the card", "the provider", "inventory and operations".
QString profileSource(ProfileSource source);
/// "Orange F 208 01 …4417": name, home network and the end of the ICCID, as far as they are known and may be seen.
QString profileInBrief(const Profile &profile, const Reader &reader);

} // namespace signalbox::words
