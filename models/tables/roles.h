#pragma once

#include <qnamespace.h>

namespace signalbox {

/// Roles of every table beside Qt's own. Qt::ToolTipRole holds the full value, its source and age.
enum TableRole {
    RawRole = Qt::UserRole, ///< the value to sort, export and compare by: number, text, ISO time; invalid when missing
    StateRole, ///< 0 … 6 (VehicleState) where a glyph stands before the word, else invalid
    MutedRole, ///< true: a missing value or a zero, painted in text3
    MonoRole, ///< true: an identifier, painted in the fixed font
    DifferenceRole, ///< true: sources disagree, painted bold with a triangle
    RowIdRole, ///< what the row is: Row number, operation UUID, session id, ICCID
    HiddenRole, ///< true: hidden for this role; the tooltip says why
    GroupRole, ///< GroupLine where the line is a group of the fleet; else invalid
};

} // namespace signalbox
