#pragma once

#include <cstdint>
#include <vector>

namespace signalbox {

/// One vehicle in view. Position in device-independent pixels of the view.
struct Mark
{
    float x = 0;
    float y = 0;
    std::uint32_t row = 0;
    std::uint8_t rank = 0; ///< vehicle state, 0 Online to 6 Dark
    bool moving = false;
    float heading = 0; ///< degrees clockwise from north
};

} // namespace signalbox
