#pragma once

#include <QSize>
#include <cstddef>

namespace signalbox {

/// The raster of samples of a picture, two by two to a device pixel, with a margin around: the lines of cells are a power
/// of two long, and the picture begins at a whole stripe.
struct SampleGrid
{
    static constexpr int perPixel = 2; ///< each way
    static constexpr int left = 128; ///< cells before a line's first sample of the picture
    int margin = 0; ///< samples around the picture that a vehicle may be in
    int shift = 0; ///< a line has 2^shift cells
    int lines = 0; ///< `margin` of them above the picture

    SampleGrid() = default;
    /// `pixels` and `reach` in device pixels; reach is at most 64.
    SampleGrid(QSize pixels, int reach);
    std::size_t stride() const { return std::size_t(1) << shift; }
    int columns(QSize pixels) const { return perPixel * pixels.width() + 2 * margin; }
};

inline SampleGrid::SampleGrid(QSize pixels, int reach) : margin(perPixel * reach), lines(perPixel * pixels.height() + 2 * margin)
{
    while ((1 << shift) < perPixel * pixels.width() + 3 * left)
        ++shift;
}

} // namespace signalbox
