#pragma once

#include "map/groundlayer.h"
#include "map/underlay.h"

namespace signalbox {

/// The ground with what lies on it, kept while neither changes: blending a layer costs more than copying the result.
class Backdrop
{
public:
    explicit Backdrop(GroundLayer &ground) : m_ground(ground) { }

    /// Painted in this order. It must outlive this.
    void add(Underlay *underlay) { m_underlays.push_back(underlay); }
    /// The picture in device pixels; the ground's own while nothing lies on it.
    const QImage &picture(const Camera &camera, double ratio);

private:
    GroundLayer &m_ground;
    std::vector<Underlay *> m_underlays;
    std::vector<std::uint64_t> m_versions;
    QImage m_picture;
    Camera m_camera;
};

} // namespace signalbox
