#pragma once

#include "base/sidebyside.h"
#include "map/camera.h"
#include "map/crowdband.h"

#include <QImage>
#include <array>

namespace signalbox {

/// Crowds of vehicles as antialiased discs, the worst on top by construction, whatever the order. Two threads fill a
/// share each and then paint the bands of the picture, which shows both shares.
///
/// What a pixel is, exactly: a device pixel has two by two samples, in the middles of its quarters. A vehicle is at
/// the corner between samples that is nearest to its place. Its disc of D device pixels covers the samples whose
/// middle is less than D / 2 pixels from there. A sample has the worst state of the discs that cover it, and a
/// pixel the mean of its samples' colours, where a sample without a disc has the colour of the ground.
class BytePlane
{
public:
    static constexpr double reach = 8; ///< pixels beyond the view that are kept, for discs whose middle is there
    static constexpr std::size_t shares = 2;

    explicit BytePlane(SideBySide &both, const PlaneKernel &kernel = bestKernel()) : m_both(both), m_bands { CrowdBand(kernel), CrowdBand(kernel) } { }

    /// The raster of a view: a sample each, and what is within `reach` of it.
    static RasterFrame frameOf(const Camera &camera, double ratio);
    /// For a picture of `pixels` device pixels, without vehicles. `diameter` in device pixels, at least 1.
    void begin(QSize pixels, double ratio, int diameter);
    /// An emptied share for marks in cells of frameOf(). Each by one thread.
    CrowdBins &fresh(std::size_t share);
    /// Equal while the picture would be the same.
    std::size_t signature() const;
    enum class Shown : std::uint8_t { All, Trouble };
    /// Over all of an RGB32 picture, on a `ground` of the same size, which is copied first, or on what is there. Ranks
    /// whose colour is 0 are not drawn.
    void blend(QImage &picture, const PlaneKernel::Palette &palette, const QImage *ground = nullptr);
    /// Once more over some parts of it, only what is trouble.
    void blendTrouble(QImage &picture, std::span<const QRect> parts, const PlaneKernel::Palette &palette);

private:
    std::vector<const CrowdBins *> used() const;
    void paint(QImage &picture, std::span<const QRect> parts, bool all, const PlaneKernel::Palette &palette, const QImage *ground);

    SideBySide &m_both;
    QSize m_pixels;
    SampleGrid m_grid;
    DiscShape m_disc { 1 };
    std::array<CrowdBins, shares> m_shares;
    std::array<bool, shares> m_used {};
    std::array<CrowdBand, 2> m_bands;
};

} // namespace signalbox
