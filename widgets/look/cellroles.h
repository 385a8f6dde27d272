#pragma once

namespace signalbox {

/// Which item roles of a model say how a cell is painted; -1 where the model has none.
struct CellRoles
{
    int state = -1; ///< rank 0 to 6: a state glyph before the word
    int muted = -1; ///< true: a missing value or a zero, in text3
    int mono = -1; ///< true: an identifier, in the fixed font
    int difference = -1; ///< true: sources disagree, bold with a triangle
    int hidden = -1; ///< true: hidden for this role, with a lock
};

} // namespace signalbox
