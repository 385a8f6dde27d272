#include "map/planekernel.h"

#include "map/planepixel.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace signalbox {

namespace {

std::size_t locate(const RasterFrame &frame, const std::uint32_t *x, const std::uint32_t *y, std::uint32_t first,
                   std::uint32_t last, std::uint32_t *cells, std::uint32_t *rows)
{
    std::size_t found = 0;
    for (std::uint32_t row = first; row < last; ++row) {
        // Written always, kept or not: a branch that is taken by chance costs more than a store.
        cells[found] = frame.cellOf(x[row], y[row]);
        rows[found] = row;
        found += cells[found] != RasterFrame::nowhere;
    }
    return found;
}

// Compilers make one instruction of a comparison and a choice between vectors: pmaxub on x86-64.
using Octets = std::uint8_t __attribute__((vector_size(16)));

void maxOf(const std::uint8_t *const *from, int count, std::size_t first, std::size_t width, std::uint8_t *into)
{
    constexpr std::size_t parts = 4;
    for (std::size_t i = first; i < first + width; i += parts * sizeof(Octets)) {
        Octets most[parts], more[parts];
        std::memcpy(most, from[0] + i, sizeof most);
        for (int k = 1; k < count; ++k) {
            std::memcpy(more, from[k] + i, sizeof more);
            for (std::size_t p = 0; p < parts; ++p)
                most[p] = most[p] > more[p] ? most[p] : more[p];
        }
        std::memcpy(into + i, most, sizeof most);
    }
}

void blend(const PlaneKernel::Palette &palette, const std::uint8_t *upper, const std::uint8_t *lower, std::uint32_t *pixels, int width)
{
    const planepixel::Colours colours(palette);
    int x = 0;
    for (; x + 8 <= width; x += 8) {
        std::uint64_t above[2], below[2];
        std::memcpy(above, upper + 2 * x, sizeof above);
        std::memcpy(below, lower + 2 * x, sizeof below);
        if ((above[0] | above[1] | below[0] | below[1]) == 0)
            continue;
        for (int i = x; i < x + 8; ++i)
            pixels[i] = colours.blended(upper + 2 * i, lower + 2 * i, pixels[i]);
    }
    for (; x < width; ++x)
        pixels[x] = colours.blended(upper + 2 * x, lower + 2 * x, pixels[x]);
}

} // namespace

RasterFrame RasterFrame::about(double centreX, double centreY, double scale, double offsetX, double offsetY)
{
    RasterFrame frame;
    frame.centreX = std::uint32_t(std::int64_t(std::floor(centreX)));
    frame.centreY = std::uint32_t(std::int64_t(std::floor(centreY)));
    // As many binary digits as the factor (31) and the sum (63) have room for.
    const double farthest = 2147483648.0 * scale + std::abs(offsetX) + std::abs(offsetY) + 1;
    frame.shift = std::max(32, std::min(29 - std::ilogb(scale), 60 - std::ilogb(farthest)));
    const auto fixed = [&frame](double value) { return std::llround(std::ldexp(value, frame.shift)); };
    frame.factor = fixed(scale);
    frame.biasX = fixed(offsetX - (centreX - std::floor(centreX)) * scale);
    frame.biasY = fixed(offsetY - (centreY - std::floor(centreY)) * scale);
    return frame;
}

const PlaneKernel &plainKernel()
{
    static constexpr PlaneKernel kernel { "plain", locate, maxOf, blend };
    return kernel;
}

const PlaneKernel &bestKernel()
{
    const PlaneKernel *avx2 = avx2Kernel();
    return avx2 != nullptr ? *avx2 : plainKernel();
}

} // namespace signalbox
