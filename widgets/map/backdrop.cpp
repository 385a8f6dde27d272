#include "map/backdrop.h"

#include <QPainter>

namespace signalbox {

const QImage &Backdrop::picture(const Camera &camera, double ratio)
{
    const QImage &ground = m_ground.picture(camera, ratio);
    std::vector<std::uint64_t> versions { m_ground.version() };
    for (const Underlay *underlay : m_underlays)
        versions.push_back(underlay->isShown() ? underlay->version() : 0);
    if (std::all_of(versions.begin() + 1, versions.end(), [](std::uint64_t version) { return version == 0; }))
        return ground;
    if (m_picture.size() == ground.size() && m_camera == camera && m_versions == versions)
        return m_picture;
    m_versions = std::move(versions);
    m_camera = camera;
    if (m_picture.size() != ground.size())
        m_picture = QImage(ground.size(), QImage::Format_RGB32);
    std::memcpy(m_picture.bits(), ground.constBits(), std::size_t(ground.sizeInBytes()));
    m_picture.setDevicePixelRatio(ratio);
    QPainter painter(&m_picture);
    for (Underlay *underlay : m_underlays) {
        if (!underlay->isShown())
            continue;
        painter.save();
        // One world only, as on the ground.
        if (camera.worldPixels() < camera.size().width())
            painter.setClipRect(QRectF((camera.size().width() - camera.worldPixels()) / 2, 0, camera.worldPixels(), camera.size().height()));
        underlay->paint(painter, camera);
        painter.restore();
    }
    return m_picture;
}

} // namespace signalbox
