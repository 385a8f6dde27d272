#pragma once

#include "fleet/fleetstate.h"
#include "map/camera.h"

#include <array>
#include <vector>

namespace signalbox {

/// How many of a pixel's four samples show each rank; the rest show the ground.
using PixelSamples = std::array<std::uint8_t, vehicleStateCount>;

/// What the discs of a crowd are by definition, sample by sample and vehicle by vehicle, in doubles: a pixel has two by
/// two samples in the middles of its quarters; a vehicle is at the corner between samples that is nearest to its place;
/// its disc of D pixels covers the samples less than D / 2 from there, and the worst state wins each sample.
class CrowdReference
{
public:
    /// `aside` moves every vehicle, in pixels: a wrong picture on purpose.
    CrowdReference(const FleetState::ReadView &view, const Camera &camera, double ratio, int diameter, double aside = 0);

    int width() const { return m_width; }
    int height() const { return m_height; }
    PixelSamples at(int x, int y) const;

private:
    void disc(double x, double y, double radius, int rank);

    int m_width, m_height;
    std::vector<std::int8_t> m_worst; // by sample; -1 = ground
};

} // namespace signalbox
