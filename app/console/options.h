#pragma once

#include "base/result.h"
#include "domain/viewer.h"
#include "look/looksource.h"

#include <QStringList>
#include <optional>

namespace signalbox {

/// What the command line asks of the desk.
struct Options
{
    QString workspace; ///< folder; empty: the start page
    QString screenshots; ///< folder for pictures of every page; then the program ends
    bool smoke = false; ///< start, load, paint, end
    int measureSeconds = 0; ///< run this long, print what it cost, end
    QString frames; ///< with measureSeconds: file for the times of the map's pictures, at rest and while it is dragged
    Role role = Role::Administrator;
    std::optional<ThemeChoice> theme;
    QString language; ///< of the interface: "en", "de"; empty: the system's

    bool unattended() const { return smoke || measureSeconds > 0 || !screenshots.isEmpty(); }
};

/// Error "usage" with the sentence in `technical`. `--help` and `--version` end the program.
Result<Options> parseOptions(const QStringList &arguments);

} // namespace signalbox
