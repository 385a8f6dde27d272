#pragma once

#include "desk.h"

namespace signalbox {

/// Lets the desk run for a while and prints, as one JSON line, what that cost: CPU in percent of one core, the
/// most memory and how it rose, feed lag, messages a second. With `frames` the map is dragged every other half minute,
/// and the times between its pictures are told and kept in that file. The exit code.
int measureDesk(Desk &desk, int seconds, const QString &frames);

} // namespace signalbox
