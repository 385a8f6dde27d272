#include "map/byteplane.h"

#include <algorithm>
#include <cmath>

// GCC 12 vectorises these byte loops only at -O3; a plane of 1080p takes 1 ms instead of 12.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3")
#endif

namespace signalbox {

void BytePlane::begin(int width, int height)
{
    m_width = width;
    m_height = height;
    m_plane.assign(std::size_t(width) * std::size_t(height), 0);
}

namespace {
void maxInto(std::uint8_t *__restrict into, const std::uint8_t *__restrict from, int count)
{
    for (int i = 0; i < count; ++i)
        into[i] = into[i] < from[i] ? from[i] : into[i];
}

/// Rows of a disc: how far it reaches left and right of its middle at `dy`; negative = not at all.
int reach(int dy, int diameter)
{
    const double middle = diameter % 2 == 0 ? 0.5 : 0;
    const double radius = diameter / 2.0;
    const double y = dy - middle;
    const double left = radius * radius - y * y;
    return left <= 0 ? -1 : int(std::floor(std::sqrt(left) + middle));
}
} // namespace

void BytePlane::dilate(int diameter)
{
    diameter = std::clamp(diameter, 1, 12);
    m_grown = m_plane;
    // An even disc reaches one further to the right and down: its middle lies between pixels.
    const int even = diameter % 2 == 0 ? 1 : 0;
    const int down = diameter / 2, up = (diameter - 1) / 2;
    for (int dy = -up; dy <= down; ++dy) {
        const int right = reach(dy, diameter);
        if (right < 0)
            continue;
        for (int dx = -(right - even); dx <= right; ++dx) {
            const int first = std::max(0, dy), last = std::min(m_height, m_height + dy);
            const int toX = std::max(0, dx), fromX = std::max(0, -dx);
            for (int y = first; y < last; ++y)
                maxInto(m_grown.data() + std::size_t(y) * std::size_t(m_width) + toX,
                        m_plane.data() + std::size_t(y - dy) * std::size_t(m_width) + fromX, m_width - std::abs(dx));
        }
    }
    m_plane.swap(m_grown);
}

void BytePlane::compose(QImage &image, const std::array<QRgb, 8> &palette) const
{
    const int width = std::min(m_width, image.width());
    for (int y = 0; y < std::min(m_height, image.height()); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const std::uint8_t *marks = m_plane.data() + std::size_t(y) * std::size_t(m_width);
        for (int x = 0; x < width; ++x)
            line[x] = palette[marks[x]] != 0 ? palette[marks[x]] : line[x];
    }
}

} // namespace signalbox
