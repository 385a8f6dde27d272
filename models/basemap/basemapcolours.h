#pragma once

#include <QColor>

namespace signalbox {

/// Filled from the tokens of the look by whoever shows a map.
struct BasemapColours
{
    QColor sea, land, border, coast;
    bool operator==(const BasemapColours &) const = default;
};

} // namespace signalbox
