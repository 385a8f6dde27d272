#pragma once

#include "desk.h"

namespace signalbox {

/// Lets the desk run for a while and prints, as one JSON line, what that cost: CPU in percent of one core, the
/// most memory, feed lag, messages a second. The exit code.
int measureDesk(Desk &desk, int seconds);

} // namespace signalbox
