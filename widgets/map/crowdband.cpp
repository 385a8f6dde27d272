#include "map/crowdband.h"

#include <algorithm>
#include <cstring>

namespace signalbox {

namespace {
constexpr std::size_t stripe = PlaneKernel::stripe;
constexpr int samples = SampleGrid::perPixel;
constexpr int inStripe = int(stripe) / samples; // pixels
constexpr std::size_t beside = 32; // cells, more than any disc reaches
constexpr std::size_t noStrip = std::size_t(-1);
static_assert(SampleGrid::left == stripe);

/// Calls `each` for the runs of stripes with a flag: their first, and how many.
template<typename Each>
void eachRun(const std::vector<std::uint8_t> &flags, Each each)
{
    for (std::size_t s = 0; s < flags.size(); ++s) {
        const std::size_t first = s;
        while (s < flags.size() && flags[s] != 0)
            ++s;
        if (s > first)
            each(first, s - first);
    }
}

/// Whether any of so many octets is not 0.
template<std::size_t count>
bool any(const std::uint8_t *octets)
{
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < count; i += sizeof all) {
        std::uint64_t word;
        std::memcpy(&word, octets + i, sizeof word);
        all |= word;
    }
    return all != 0;
}

void unite(std::uint8_t *__restrict into, const std::uint8_t *__restrict from, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        into[i] |= from[i];
}
} // namespace

void CrowdBand::paint(const SampleGrid &grid, const DiscShape &disc, Bins bins, bool all, const Canvas &canvas, const QRect &part,
                      const PlaneKernel::Palette &palette)
{
    m_bins = bins;
    m_all = all;
    begin(grid, disc, part);
    const int radius = disc.radius();
    int line = grid.margin + samples * part.top();
    for (int around = line - radius + 1; around < line + radius; ++around)
        widen(around);
    for (int y = part.top(); y <= part.bottom(); ++y) {
        m_coveredLive.assign(m_stripes, 0);
        for (int sample = 0; sample < samples; ++sample, ++line) {
            widen(line + radius);
            cover(line, m_covered.data() + std::size_t(sample) * m_stripes * stripe);
        }
        std::uint32_t *const pixels = canvas.pixels + std::size_t(y) * canvas.stride;
        if (canvas.ground != nullptr)
            std::memcpy(pixels + part.left(), canvas.ground + std::size_t(y) * canvas.stride + std::size_t(part.left()),
                        std::size_t(part.width()) * sizeof *pixels);
        blendLine(palette, pixels, part);
    }
}

void CrowdBand::begin(const SampleGrid &grid, const DiscShape &disc, const QRect &part)
{
    m_disc = &disc;
    m_first = std::size_t(part.left() / inStripe);
    m_stripes = std::size_t(part.right() / inStripe) - m_first + 1;
    const std::size_t strip = CrowdBins::lines * grid.stride(), kept = 2 * std::size_t(disc.radius());
    emptyStrip(); // of what was painted before
    m_strip = noStrip;
    m_shift = grid.shift;
    if (m_marks.size() != strip)
        m_marks.assign(strip, 0);
    m_from = m_all ? 0 : m_first * stripe + SampleGrid::left - beside;
    m_width = m_all ? grid.stride() : m_stripes * stripe + 2 * beside;
    m_wide.assign(kept * disc.widths().size() * m_stripes * stripe, 0);
    m_live.assign(kept * m_stripes, 0);
    m_lineLive.assign(kept, 0);
    m_covered.resize(samples * m_stripes * stripe);
    m_alive.resize(m_stripes);
    m_emptied.resize(m_stripes);
}

void CrowdBand::take(std::span<const CrowdBins::Entry> entries)
{
    std::uint8_t *const marks = m_marks.data();
    for (const CrowdBins::Entry entry : entries)
        marks[entry >> 3] |= std::uint8_t(1u << (entry & 7));
}

/// Of a narrow part: most of a strip is beside it.
void CrowdBand::takeNear(std::span<const CrowdBins::Entry> entries)
{
    const std::size_t column = (std::size_t(1) << m_shift) - 1, from = m_from, width = m_width;
    std::uint8_t *const marks = m_marks.data();
    for (const CrowdBins::Entry entry : entries)
        if ((entry >> 3 & column) - from < width)
            marks[entry >> 3] |= std::uint8_t(1u << (entry & 7));
}

/// The marks of a line from its first cell on.
const std::uint8_t *CrowdBand::marksOf(int line)
{
    const std::size_t strip = std::size_t(line) / CrowdBins::lines;
    if (strip != m_strip) {
        emptyStrip();
        for (const CrowdBins *bins : m_bins) {
            if (m_all)
                take(bins->calm(strip)), take(bins->trouble(strip));
            else
                takeNear(bins->trouble(strip));
        }
        m_strip = strip;
    }
    return m_marks.data() + (std::size_t(line % CrowdBins::lines) << m_shift);
}

void CrowdBand::emptyStrip()
{
    for (std::size_t line = 0; line < CrowdBins::lines && m_strip != noStrip; ++line)
        std::memset(m_marks.data() + (line << m_shift) + m_from, 0, m_width);
}

/// The `width`th widening of a line of marks; lines that are not needed any more are written over.
std::uint8_t *CrowdBand::widened(int line, int width)
{
    const int kept = 2 * m_disc->radius();
    const std::size_t index = std::size_t(line % kept) * m_disc->widths().size() + std::size_t(width);
    return m_wide.data() + index * m_stripes * stripe;
}

std::uint8_t *CrowdBand::live(int line)
{
    return m_live.data() + std::size_t(line % (2 * m_disc->radius())) * m_stripes;
}

/// The stripes that a disc at a mark of this line may reach into.
void CrowdBand::findAlive(const std::uint8_t *marks)
{
    bool before = any<beside>(marks - beside);
    for (std::size_t s = 0; s < m_stripes; ++s, marks += stripe) {
        const bool first = any<beside>(marks), last = any<beside>(marks + stripe - beside);
        m_alive[s] = before || first || last || any<stripe - 2 * beside>(marks + beside);
        if (first && s > 0)
            m_alive[s - 1] = 1;
        before = last;
    }
    if (any<beside>(marks))
        m_alive[m_stripes - 1] = 1;
}

/// A mark at a corner is in the sample after it: it covers the samples from -side to side - 1. Most of a map is sea,
/// so that stripes without marks are left empty.
void CrowdBand::widen(int line)
{
    const std::uint8_t *const marks = marksOf(line) + SampleGrid::left + m_first * stripe;
    findAlive(marks);
    std::uint8_t *const kept = live(line);
    std::uint8_t touched = 0;
    for (std::size_t s = 0; s < m_stripes; ++s) {
        m_emptied[s] = std::uint8_t(kept[s] & ~m_alive[s]);
        touched |= kept[s] | m_alive[s];
    }
    m_lineLive[std::size_t(line % (2 * m_disc->radius()))] = 0;
    if (touched == 0)
        return;
    std::memcpy(kept, m_alive.data(), m_stripes);
    m_lineLive[std::size_t(line % (2 * m_disc->radius()))] = 1;
    int before = 0;
    for (std::size_t step = 0; step < m_disc->widths().size(); ++step) {
        std::uint8_t *const into = widened(line, int(step));
        const int side = m_disc->widths()[step];
        m_sources.clear();
        if (step > 0)
            m_sources.push_back(widened(line, int(step) - 1));
        for (int away = before; away < side; ++away) {
            m_sources.push_back(marks - away);
            m_sources.push_back(marks + away + 1);
        }
        join(m_alive, into);
        empty(m_emptied, into);
        before = side;
    }
}

/// One line of samples from the widened lines around it; a stripe that is empty in one of them is zero there.
void CrowdBand::cover(int line, std::uint8_t *into)
{
    if (std::find(m_lineLive.begin(), m_lineLive.end(), 1) == m_lineLive.end()) {
        std::memset(into, 0, m_stripes * stripe);
        return;
    }
    m_sources.clear();
    m_any.assign(m_stripes, 0);
    for (int away = 0; away < m_disc->radius(); ++away) {
        for (const int source : { line - away, line + away + 1 }) {
            m_sources.push_back(widened(source, m_disc->widthOf(away)));
            unite(m_any.data(), live(source), m_stripes);
        }
    }
    join(m_any, into);
    unite(m_coveredLive.data(), m_any.data(), m_stripes);
    for (std::uint8_t &any : m_any)
        any ^= 1;
    empty(m_any, into);
}

/// The greatest of the sources in the stripes of these flags.
void CrowdBand::join(const Line &stripes, std::uint8_t *into)
{
    eachRun(stripes, [&](std::size_t first, std::size_t count) {
        m_kernel.maxOf(m_sources.data(), int(m_sources.size()), first * stripe, count * stripe, into);
    });
}

void CrowdBand::empty(const Line &stripes, std::uint8_t *into)
{
    eachRun(stripes, [into](std::size_t first, std::size_t count) { std::memset(into + first * stripe, 0, count * stripe); });
}

/// The stripes of a line of pixels that have anything in them.
void CrowdBand::blendLine(const PlaneKernel::Palette &palette, std::uint32_t *line, const QRect &part)
{
    eachRun(m_coveredLive, [&](std::size_t run, std::size_t count) {
        const int begins = int(m_first + run) * inStripe;
        const int from = std::max(begins, part.left()), until = std::min(begins + int(count) * inStripe, part.right() + 1);
        const std::uint8_t *const upper = m_covered.data() + run * stripe + samples * (from - begins);
        if (from < until)
            m_kernel.blend(palette, upper, upper + m_stripes * stripe, line + from, until - from);
    });
}

} // namespace signalbox
