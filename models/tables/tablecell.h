#pragma once

#include "tables/roles.h"

#include <QVariant>

namespace signalbox {

/// What one cell shows in each role.
struct TableCell
{
    QString text, tip, accessible; ///< accessible: only where it differs from the text
    QVariant raw;
    int state = -1; ///< 0 … 6 for a glyph
    bool muted = false, mono = false, difference = false, hidden = false;

    /// Invalid for roles that it does not know.
    QVariant data(int role) const;
};

/// A cell with a text; `raw` is the text itself unless given.
TableCell textCell(const QString &text, const QString &tip = {}, QVariant raw = {});
/// A cell that says "none" or "never" in place of a value.
TableCell mutedCell(const QString &text, const QString &tip = {});
/// A cell that the role may not see: a lock's worth of words, and why.
TableCell hiddenCell(const QString &why);

} // namespace signalbox
