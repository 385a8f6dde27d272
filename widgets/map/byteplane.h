#pragma once

#include <QImage>
#include <array>
#include <cstdint>
#include <vector>

namespace signalbox {

/// One byte a device pixel for crowds of vehicles: every vehicle writes max(state) where it is, so that the
/// worst is on top by construction whatever the order; then a disc grows round each.
class BytePlane
{
public:
    /// Clears to `width` by `height` device pixels.
    void begin(int width, int height);
    /// `value` is 1 for rank 0 to 7 for rank 6. Outside is ignored.
    void mark(int x, int y, std::uint8_t value)
    {
        if (unsigned(x) < unsigned(m_width) && unsigned(y) < unsigned(m_height)) {
            std::uint8_t &there = m_plane[std::size_t(y) * std::size_t(m_width) + std::size_t(x)];
            there = std::max(there, value);
        }
    }
    /// Grows every mark to a disc of `diameter` device pixels, 1 to 12; the greater value wins.
    void dilate(int diameter);
    /// Writes palette[value] over the pixels of `image` (RGB32 or ARGB32) where that is not 0.
    void compose(QImage &image, const std::array<QRgb, 8> &palette) const;

    std::uint8_t at(int x, int y) const { return m_plane[std::size_t(y) * std::size_t(m_width) + std::size_t(x)]; }

private:
    int m_width = 0;
    int m_height = 0;
    std::vector<std::uint8_t> m_plane;
    std::vector<std::uint8_t> m_grown;
};

} // namespace signalbox
