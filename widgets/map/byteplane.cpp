#include "map/byteplane.h"

#include "places/mercator.h"

#include <atomic>
#include <numeric>

namespace signalbox {

namespace {
SampleGrid gridOf(QSize pixels, double ratio)
{
    return { pixels, qCeil(BytePlane::reach * ratio) };
}
} // namespace

RasterFrame BytePlane::frameOf(const Camera &camera, double ratio)
{
    const QSize pixels(qCeil(camera.size().width() * ratio), qCeil(camera.size().height() * ratio));
    const SampleGrid grid = gridOf(pixels, ratio);
    const double inPixel = SampleGrid::perPixel * ratio;
    const QPointF centre = camera.centre() * mercatorWorld;
    const double top = camera.size().height() / 2 * inPixel + grid.margin;
    // Half a sample more: the nearest corner, not the last.
    RasterFrame frame = RasterFrame::about(centre.x(), centre.y(), camera.worldPixels() * inPixel / mercatorWorld,
                                           camera.size().width() / 2 * inPixel + grid.margin + 0.5, top + 0.5);
    frame.width = std::uint32_t(grid.columns(pixels));
    frame.stride = std::uint32_t(grid.stride());
    // y does not wrap round: without this each edge of the world would show beyond the other one.
    const double world = camera.worldPixels() * inPixel;
    const double north = top - camera.centre().y() * world;
    const auto above = std::uint32_t(std::clamp(std::floor(north), 0.0, double(grid.lines)));
    const auto until = std::uint32_t(std::clamp(std::ceil(north + world) + 1, 0.0, double(grid.lines)));
    frame.first = above * frame.stride + std::uint32_t(SampleGrid::left - grid.margin);
    frame.height = until - above;
    frame.biasY -= std::int64_t(above) << frame.shift;
    return frame;
}

void BytePlane::begin(QSize pixels, double ratio, int diameter)
{
    m_pixels = pixels;
    m_grid = gridOf(pixels, ratio);
    m_disc = DiscShape(std::clamp(diameter, 1, m_grid.margin)); // a pixel is two samples and a diameter two radii
    m_used = {};
}

CrowdBins &BytePlane::fresh(std::size_t share)
{
    m_shares[share].begin(m_grid);
    m_used[share] = true;
    return m_shares[share];
}

std::vector<const CrowdBins *> BytePlane::used() const
{
    std::vector<const CrowdBins *> all;
    for (std::size_t i = 0; i < shares; ++i)
        if (m_used[i])
            all.push_back(&m_shares[i]);
    return all;
}

std::size_t BytePlane::signature() const
{
    const std::vector<const CrowdBins *> all = used();
    return std::accumulate(all.begin(), all.end(), std::size_t(0), [](std::size_t sum, const CrowdBins *bins) { return sum * 31 + bins->signature(); });
}

void BytePlane::blend(QImage &picture, const PlaneKernel::Palette &palette, const QImage *ground)
{
    constexpr int bandLines = 96;
    const QRect whole = picture.rect() & QRect(QPoint(), m_pixels);
    std::vector<QRect> bands;
    for (int top = 0; top < whole.height(); top += bandLines)
        bands.emplace_back(0, top, whole.width(), std::min(bandLines, whole.height() - top));
    paint(picture, bands, true, palette, ground);
}

void BytePlane::blendTrouble(QImage &picture, std::span<const QRect> parts, const PlaneKernel::Palette &palette)
{
    const QRect whole = picture.rect() & QRect(QPoint(), m_pixels);
    std::vector<QRect> seen;
    for (const QRect &part : parts)
        if (part.intersects(whole))
            seen.push_back(part & whole);
    paint(picture, seen, false, palette, nullptr);
}

void BytePlane::paint(QImage &picture, std::span<const QRect> parts, bool all, const PlaneKernel::Palette &palette, const QImage *ground)
{
    const std::vector<const CrowdBins *> bins = used();
    if (bins.empty())
        return;
    const CrowdBand::Canvas canvas { reinterpret_cast<std::uint32_t *>(picture.bits()), std::size_t(picture.bytesPerLine()) / sizeof(std::uint32_t),
                                     ground != nullptr ? reinterpret_cast<const std::uint32_t *>(ground->constBits()) : nullptr };
    // Whoever is ready takes the next part: where the vehicles are is where the work is.
    std::atomic<std::size_t> next { 0 };
    const auto work = [&](CrowdBand &band) {
        for (std::size_t i; (i = next.fetch_add(1)) < parts.size();)
            band.paint(m_grid, m_disc, bins, all, canvas, parts[i], palette);
    };
    if (parts.size() == 1)
        return work(m_bands[0]);
    m_both.run([&] { work(m_bands[0]); }, [&] { work(m_bands[1]); });
}

} // namespace signalbox
