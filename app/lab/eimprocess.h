#pragma once

#include <QString>

/// `signalbox-lab --only eim`: serves until killed. Needs a workspace that the lab wrote (pki/, workspace.ini,
/// cards in world.sqlite) and a QCoreApplication. Prints one line {"ready":true,"eim":…,"esipa":…} when it
/// serves. The lab sets PR_SET_PDEATHSIG on the child, so that it does not outlive the world.
int runEimProcess(const QString &workspaceDir);
