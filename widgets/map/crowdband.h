#pragma once

#include "map/crowdbins.h"
#include "map/discshape.h"
#include "map/planekernel.h"

#include <QRect>
#include <array>
#include <span>
#include <vector>

namespace signalbox {

/// Paints discs around the vehicles of a crowd into a band of a picture, line by line: a strip of marks, the lines that
/// the discs need widened in a ring, and the samples of one line of pixels, which all stay in the cache. A thread of
/// its own for each.
class CrowdBand
{
public:
    using Bins = std::span<const CrowdBins *const>;
    struct Canvas
    {
        std::uint32_t *pixels = nullptr; ///< of the picture's first line
        std::size_t stride = 0; ///< pixels from line to line
        const std::uint32_t *ground = nullptr; ///< copied below the discs, the same stride; null: on what is there
    };

    explicit CrowdBand(const PlaneKernel &kernel) : m_kernel(kernel) { }

    /// Only `part` of the canvas is touched. With `all` false only the trouble is drawn.
    void paint(const SampleGrid &grid, const DiscShape &disc, Bins bins, bool all, const Canvas &canvas, const QRect &part,
               const PlaneKernel::Palette &palette);

private:
    /// Octets of a line, by sample from the part's first stripe, and whether anything is in a stripe.
    using Line = std::vector<std::uint8_t>;
    void begin(const SampleGrid &grid, const DiscShape &disc, const QRect &part);
    void take(std::span<const CrowdBins::Entry> entries);
    void takeNear(std::span<const CrowdBins::Entry> entries);
    const std::uint8_t *marksOf(int line);
    void emptyStrip();
    void findAlive(const std::uint8_t *marks);
    std::uint8_t *widened(int line, int width);
    std::uint8_t *live(int line);
    void widen(int line);
    void cover(int line, std::uint8_t *into);
    void join(const Line &stripes, std::uint8_t *into);
    static void empty(const Line &stripes, std::uint8_t *into);
    void blendLine(const PlaneKernel::Palette &palette, std::uint32_t *line, const QRect &part);

    const PlaneKernel &m_kernel;
    const DiscShape *m_disc = nullptr;
    Bins m_bins;
    bool m_all = true;
    int m_shift = 0; // of SampleGrid
    std::size_t m_first = 0, m_stripes = 0; // stripes of the picture
    std::size_t m_strip = 0; // that is in m_marks
    Line m_marks; // of a strip
    std::size_t m_from = 0, m_width = 0; // the columns of its lines that are marked
    Line m_wide, m_live; // the last lines, widened to every width of the disc
    Line m_lineLive; // of those lines, each
    Line m_covered, m_coveredLive; // two lines of samples, and the stripes of both
    Line m_alive, m_emptied, m_any; // stripes of the line at hand
    std::vector<const std::uint8_t *> m_sources;
};

} // namespace signalbox
