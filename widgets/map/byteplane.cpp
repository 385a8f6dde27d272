#include "map/byteplane.h"

#include "places/mercator.h"

#include <cstring>

namespace signalbox {

namespace {
constexpr int samples = 2; // in a pixel, each way

constexpr std::size_t stripe = PlaneKernel::stripe;

std::size_t stripesIn(int width)
{
    return (std::size_t(width) + stripe - 1) / stripe;
}

/// Calls `each` for the runs of stripes with this flag: their first, and how many.
template<typename Each>
void eachRun(const std::uint8_t *flags, std::size_t stripes, std::uint8_t flag, Each each)
{
    for (std::size_t s = 0; s < stripes; ++s) {
        const std::size_t first = s;
        while (s < stripes && flags[s] == flag)
            ++s;
        if (s > first)
            each(first, s - first);
    }
}
} // namespace

BytePlane::Layout::Layout(QSize pixels, double ratio)
    : margin(samples * qCeil(reach * ratio)), stride(samples * pixels.width() + 2 * margin), lines(samples * pixels.height() + 2 * margin)
{
}

RasterFrame BytePlane::frameOf(const Camera &camera, double ratio)
{
    const QSize pixels(qCeil(camera.size().width() * ratio), qCeil(camera.size().height() * ratio));
    const Layout layout(pixels, ratio);
    const double inPixel = samples * ratio;
    const QPointF centre = camera.centre() * mercatorWorld;
    const double top = camera.size().height() / 2 * inPixel + layout.margin;
    // Half a sample more: the nearest corner, not the last.
    RasterFrame frame = RasterFrame::about(centre.x(), centre.y(), camera.worldPixels() * inPixel / mercatorWorld,
                                           camera.size().width() / 2 * inPixel + layout.margin + 0.5, top + 0.5);
    frame.width = std::uint32_t(layout.stride);
    frame.height = std::uint32_t(layout.lines);
    frame.stride = frame.width;
    // y does not wrap round: without this each edge of the world would show beyond the other one.
    const double world = camera.worldPixels() * inPixel;
    const double north = top - camera.centre().y() * world;
    const auto above = std::uint32_t(std::clamp(std::floor(north), 0.0, double(layout.lines)));
    const auto until = std::uint32_t(std::clamp(std::ceil(north + world) + 1, 0.0, double(layout.lines)));
    frame.first = above * frame.stride;
    frame.height = until - above;
    frame.biasY -= std::int64_t(above) << frame.shift;
    return frame;
}

void BytePlane::begin(QSize pixels, double ratio, int diameter)
{
    m_pixels = pixels;
    m_layout = Layout(pixels, ratio);
    m_disc = DiscShape(std::clamp(diameter, 1, m_layout.margin)); // a pixel is two samples and a diameter two radii
    const std::size_t size = std::size_t(m_layout.stride) * std::size_t(m_layout.lines) + 2 * block;
    if (size != m_marks.size()) {
        m_marks.assign(size, 0);
        m_marked.assign(size / block + 1, 0);
        return;
    }
    for (std::size_t i = 0; i < m_marked.size(); ++i)
        if (std::exchange(m_marked[i], 0) != 0)
            std::memset(m_marks.data() + i * block, 0, std::min(block, size - i * block));
}

/// Whether a stripe, or what is within the reach of a disc beside it, may have marks.
bool BytePlane::hasMarks(std::size_t cell) const
{
    constexpr std::size_t beside = 32;
    std::uint8_t any = 0;
    for (std::size_t i = (cell - beside) / block; i <= (cell + stripe + beside - 1) / block; ++i)
        any |= m_marked[i];
    return any != 0;
}

void BytePlane::mark(std::span<const std::uint32_t> cells, std::span<const std::uint32_t> rows, const std::uint8_t *ranks)
{
    // Plain pointers: an octet may alias anything, so that members would be read again after every store.
    std::uint8_t *const marks = m_marks.data(), *const marked = m_marked.data();
    const std::uint32_t *const cell = cells.data(), *const row = rows.data();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        // A line on its way early, as what is fetched here waits for what was stored just before: halves the time.
        __builtin_prefetch(marks + cell[i + ahead], 1);
        marks[cell[i]] |= std::uint8_t(1u << ranks[row[i]]);
        marked[cell[i] / block] = 1;
    }
}

std::size_t BytePlane::signature() const
{
    std::uint64_t sums[4] = { 1, 2, 3, 4 };
    for (std::size_t i = 0; i < m_marked.size(); ++i) {
        if (m_marked[i] == 0)
            continue;
        sums[0] ^= i;
        for (std::size_t at = i * block; at < std::min(m_marks.size(), (i + 1) * block); at += sizeof sums) {
            std::uint64_t words[4] = {};
            std::memcpy(words, m_marks.data() + at, std::min(sizeof words, m_marks.size() - at));
            for (int k = 0; k < 4; ++k)
                sums[k] = (sums[k] ^ words[k]) * 0x9e3779b97f4a7c15u;
        }
    }
    return sums[0] ^ sums[1] >> 7 ^ sums[2] >> 13 ^ sums[3] >> 19;
}

/// The `width`th widening of a line of marks; lines that are not needed any more are written over.
std::uint8_t *BytePlane::widened(int line, int width)
{
    const int kept = 2 * m_disc.radius();
    const std::size_t index = std::size_t(line % kept) * m_disc.widths().size() + std::size_t(width);
    return m_wide.data() + index * stripesIn(m_layout.stride) * stripe;
}

std::uint8_t *BytePlane::live(int line)
{
    return m_live.data() + std::size_t(line % (2 * m_disc.radius())) * stripesIn(m_layout.stride);
}

/// A mark at a corner is in the sample after it: it covers the samples from -side to side - 1. Most of a map is sea,
/// so that stripes without marks are left empty.
void BytePlane::widen(int line, std::size_t from, std::size_t stripes)
{
    const std::uint8_t *const marks = m_marks.data() + std::size_t(line) * std::size_t(m_layout.stride) + from;
    std::uint8_t *const alive = live(line);
    m_emptied.assign(stripes, 0);
    for (std::size_t s = 0; s < stripes; ++s) {
        const bool was = alive[s] != 0;
        alive[s] = std::uint8_t(hasMarks(std::size_t(line) * std::size_t(m_layout.stride) + from + s * stripe));
        m_emptied[s] = std::uint8_t(was && alive[s] == 0);
    }
    int before = 0;
    for (std::size_t step = 0; step < m_disc.widths().size(); ++step) {
        std::uint8_t *const into = widened(line, int(step));
        const int side = m_disc.widths()[step];
        m_sources.clear();
        if (step > 0)
            m_sources.push_back(widened(line, int(step) - 1));
        for (int away = before; away < side; ++away) {
            m_sources.push_back(marks - away);
            m_sources.push_back(marks + away + 1);
        }
        eachRun(alive, stripes, 1, [&](std::size_t first, std::size_t count) {
            m_kernel.maxOf(m_sources.data(), int(m_sources.size()), first * stripe, count * stripe, into);
        });
        eachRun(m_emptied.data(), stripes, 1, [&](std::size_t first, std::size_t count) { std::memset(into + first * stripe, 0, count * stripe); });
        before = side;
    }
}

/// One line of samples from the widened lines around it; a stripe that is empty in one of them is zero there.
void BytePlane::cover(int line, std::size_t stripes, std::uint8_t *into)
{
    m_sources.clear();
    m_any.assign(stripes, 0);
    for (int away = 0; away < m_disc.radius(); ++away) {
        for (const int source : { line - away, line + away + 1 }) {
            m_sources.push_back(widened(source, m_disc.widthOf(away)));
            const std::uint8_t *const alive = live(source);
            for (std::size_t s = 0; s < stripes; ++s)
                m_any[s] |= alive[s];
        }
    }
    eachRun(m_any.data(), stripes, 1, [&](std::size_t first, std::size_t count) {
        m_kernel.maxOf(m_sources.data(), int(m_sources.size()), first * stripe, count * stripe, into);
    });
    eachRun(m_any.data(), stripes, 0, [&](std::size_t first, std::size_t count) { std::memset(into + first * stripe, 0, count * stripe); });
    for (std::size_t s = 0; s < stripes; ++s)
        m_coveredLive[s] |= m_any[s];
}

/// The stripes of a line of pixels that have anything in them.
void BytePlane::blendLine(const PlaneKernel::Palette &palette, std::uint32_t *pixels, int width, std::size_t stripes)
{
    constexpr int inStripe = int(stripe) / samples;
    eachRun(m_coveredLive.data(), stripes, 1, [&](std::size_t run, std::size_t count) {
        const std::uint8_t *const upper = m_covered.data() + run * stripe, *const lower = upper + stripes * stripe;
        const int first = int(run) * inStripe;
        m_kernel.blend(palette, upper, lower, pixels + first, std::min(int(count) * inStripe, width - first));
    });
}

void BytePlane::blend(QImage &picture, const QRect &wanted, const PlaneKernel::Palette &palette)
{
    const QRect part = wanted & picture.rect() & QRect(QPoint(), m_pixels);
    if (part.isEmpty())
        return;
    const int radius = m_disc.radius();
    const std::size_t stripes = stripesIn(samples * part.width());
    const auto from = std::size_t(m_layout.margin + samples * part.left());
    m_wide.assign(std::size_t(2 * radius) * m_disc.widths().size() * stripesIn(m_layout.stride) * stripe, 0);
    m_live.assign(std::size_t(2 * radius) * stripesIn(m_layout.stride), 0);
    m_covered.resize(samples * stripes * stripe);
    int line = m_layout.margin + samples * part.top();
    for (int around = line - radius + 1; around < line + radius; ++around)
        widen(around, from, stripes);
    for (int y = part.top(); y <= part.bottom(); ++y) {
        m_coveredLive.assign(stripes, 0);
        for (int sample = 0; sample < samples; ++sample, ++line) {
            widen(line + radius, from, stripes);
            cover(line, stripes, m_covered.data() + std::size_t(sample) * stripes * stripe);
        }
        blendLine(palette, reinterpret_cast<std::uint32_t *>(picture.scanLine(y)) + part.left(), part.width(), stripes);
    }
}

} // namespace signalbox
