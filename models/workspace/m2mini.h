#pragma once

#include "workspace/inivalues.h"
#include "workspace/workspace.h"

namespace signalbox {

/// What the dialect es4 needs more in [connection.NAME]: requester_id, smsr_id; smdp_url and smdp_id; mailbox,
/// mailbox_pause_s (wall); message_namespace; actions, "NAME ACTION" separated by commas. What makes no sense is refused.
M2mSettings readM2m(IniSection &in);
void writeM2m(QSettings &ini, const M2mSettings &m2m);

} // namespace signalbox
