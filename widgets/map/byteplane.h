#pragma once

#include "map/camera.h"
#include "map/discshape.h"
#include "map/planekernel.h"

#include <QImage>
#include <span>
#include <vector>

namespace signalbox {

/// Crowds of vehicles as antialiased discs, the worst on top by construction, whatever the order. A place in it is the
/// set of ranks there, and a greater number is a worse set.
///
/// What a pixel is, exactly: a device pixel has two by two samples, in the middles of its quarters. A vehicle is at
/// the corner between samples that is nearest to its place. Its disc of D device pixels covers the samples whose
/// middle is less than D / 2 pixels from there. A sample has the worst state of the discs that cover it, and a
/// pixel the mean of its samples' colours, where a sample without a disc has the colour of the ground.
class BytePlane
{
public:
    static constexpr double reach = 8; ///< pixels beyond the view that are kept, for discs whose middle is there

    explicit BytePlane(const PlaneKernel &kernel = bestKernel()) : m_kernel(kernel) { }

    const PlaneKernel &kernel() const { return m_kernel; }
    /// The raster of a view: a sample each, and what is within `reach` of it.
    static RasterFrame frameOf(const Camera &camera, double ratio);
    /// Empties the plane of a picture of `pixels` device pixels. `diameter` in device pixels, at least 1.
    void begin(QSize pixels, double ratio, int diameter);
    /// A vehicle in a cell of frameOf().
    void mark(std::uint32_t cell, int rank)
    {
        m_marks[cell] |= std::uint8_t(1u << rank);
        m_marked[cell / block] = 1;
    }
    /// The vehicles of `rows`, with their ranks by row. There must be `ahead` readable numbers after the last cell.
    void mark(std::span<const std::uint32_t> cells, std::span<const std::uint32_t> rows, const std::uint8_t *ranks);
    static constexpr std::size_t ahead = 32;
    static constexpr std::size_t block = 128; ///< cells that are known to be without marks or not
    /// Equal while the picture would be the same.
    std::size_t signature() const;
    /// Over `part` of an RGB32 picture; ranks whose colour is 0 are not drawn.
    void blend(QImage &picture, const QRect &part, const PlaneKernel::Palette &palette);

private:
    struct Layout
    {
        int margin = 0; ///< samples on each side
        int stride = 0;
        int lines = 0;
        Layout(QSize pixels, double ratio);
        Layout() = default;
    };
    bool hasMarks(std::size_t cell) const;
    std::uint8_t *widened(int line, int width);
    std::uint8_t *live(int line);
    void widen(int line, std::size_t from, std::size_t stripes);
    void cover(int line, std::size_t stripes, std::uint8_t *into);
    void blendLine(const PlaneKernel::Palette &palette, std::uint32_t *pixels, int width, std::size_t stripes);

    const PlaneKernel &m_kernel;
    Layout m_layout;
    QSize m_pixels;
    DiscShape m_disc { 1 };
    std::vector<std::uint8_t> m_marks, m_marked; // by cell, by block
    std::vector<std::uint8_t> m_wide; // the last lines of marks, widened to every width of the disc
    std::vector<std::uint8_t> m_live; // of those lines, by stripe: whether anything is in it
    std::vector<std::uint8_t> m_covered, m_coveredLive; // two lines of samples, and the same of both
    std::vector<std::uint8_t> m_emptied, m_any; // of the line at hand, by stripe
    std::vector<const std::uint8_t *> m_sources;
};

} // namespace signalbox
