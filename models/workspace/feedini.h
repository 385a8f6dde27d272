#pragma once

#include "workspace/inivalues.h"
#include "workspace/workspace.h"

namespace signalbox {

/// The section [feed.NAME]; what makes no sense is `in`'s error.
FeedSettings readFeed(IniSection &in, const Workspace &workspace, const QString &name);
/// Everything but files, into the group that is begun.
void writeFeed(QSettings &ini, const FeedSettings &feed);

} // namespace signalbox
