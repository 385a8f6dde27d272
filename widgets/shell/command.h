#pragma once

#include <QKeySequence>
#include <QString>
#include <functional>
#include <vector>

namespace signalbox {

/// Something that the command palette offers. It opens a page, a filter or a wizard; it never acts by itself.
struct Command
{
    QString text; ///< verb first, in the reader's language
    QString icon;
    QKeySequence keys; ///< shown at the end, and listed under Shortcuts
    QString note; ///< shown at the end where there are no keys: a count, an age
    std::function<void()> run;
};

/// Commands that depend on what was typed, such as vehicles by name. Called in the GUI thread at each key; must
/// answer at once and with few.
using CommandSource = std::function<std::vector<Command>(const QString &typed)>;

} // namespace signalbox
