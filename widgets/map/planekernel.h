#pragma once

#include <cstddef>
#include <cstdint>

namespace signalbox {

/// Where places of the Mercator square fall in a raster of cells: column = floor((x - centreX) * scale + offset), and
/// the same for lines, in 64-bit fixed point, so that every kernel finds the same cell. x wraps round the world to the
/// copy that is nearest to the centre.
struct RasterFrame
{
    std::uint32_t centreX = 0, centreY = 0; ///< Mercator units
    std::int64_t factor = 0; ///< scale * 2^shift, below 2^31
    std::int64_t biasX = 0, biasY = 0; ///< offset * 2^shift
    int shift = 32; ///< 32 to 62
    std::uint32_t width = 0, height = 0; ///< cells; what falls outside is not in view
    std::uint32_t stride = 0; ///< cells from one line to the next
    std::uint32_t first = 0; ///< number of the cell in column 0, line 0

    /// Of a raster whose cell (0, 0) begins `offsetX`, `offsetY` cells before the centre, which is a place in Mercator
    /// units with a fraction. `scale` is cells in a unit.
    static RasterFrame about(double centreX, double centreY, double scale, double offsetX, double offsetY);

    static constexpr std::uint32_t nowhere = 0xffffffffu;
    /// The cell of a place; `nowhere` when it is not in view, or y is 0: a vehicle without a place.
    std::uint32_t cellOf(std::uint32_t x, std::uint32_t y) const
    {
        const auto at = [this](std::uint32_t distance, std::int64_t bias) {
            return std::uint32_t(std::int32_t((std::int64_t(std::int32_t(distance)) * factor + bias) >> shift));
        };
        const std::uint32_t column = at(x - centreX, biasX), line = at(y - centreY, biasY);
        return column < width && line < height && y != 0 ? first + line * stride + column : nowhere;
    }
};

/// The inner loops of the crowd, once for every processor and once for those with AVX2. Both give the same octets.
struct PlaneKernel
{
    static constexpr std::size_t stripe = 128; ///< maxOf() works on so many octets at a time
    static constexpr std::size_t slack = 8; ///< locate() writes at most so far beyond what it found

    /// Colours by rank; 0 = shows what is under it. A sample is a set of ranks, a bit each, and has the colour of the
    /// highest. (Setting a bit costs a third of storing the greater of two numbers, which is a branch to the processor.)
    struct Palette
    {
        std::uint32_t colours[8] = {};
    };

    const char *name;
    /// The rows from `first` to before `last` whose place is in the frame: their cells and numbers. Returns how many.
    std::size_t (*locate)(const RasterFrame &frame, const std::uint32_t *x, const std::uint32_t *y, std::uint32_t first,
                          std::uint32_t last, std::uint32_t *cells, std::uint32_t *rows);
    /// The greatest of `count` octets at each of `width` places from `first` on; `width` is a multiple of `stripe`.
    void (*maxOf)(const std::uint8_t *const *from, int count, std::size_t first, std::size_t width, std::uint8_t *into);
    /// Each pixel becomes the mean of its four samples' colours, two of `upper` and two of `lower`, rounded half up.
    void (*blend)(const Palette &palette, const std::uint8_t *upper, const std::uint8_t *lower, std::uint32_t *pixels, int width);
};

/// Runs everywhere; SSE2 on x86-64.
const PlaneKernel &plainKernel();
/// nullptr on processors without AVX2.
const PlaneKernel *avx2Kernel();
/// The fastest that runs here.
const PlaneKernel &bestKernel();

} // namespace signalbox
