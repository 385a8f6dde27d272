#include "map/camera.h"

#include "places/greatcircle.h"

namespace signalbox {

double Camera::worldPixels() const
{
    return 256 * std::exp2(m_zoom);
}

double Camera::minZoom() const
{
    return std::max(0.0, std::log2(std::max(256.0, m_size.height()) / 256));
}

double Camera::wholeTiles(double zoom)
{
    const double octave = std::floor(zoom);
    return octave + std::log2(std::round(512 * std::exp2(zoom - octave)) / 512);
}

void Camera::setSize(QSizeF size)
{
    m_size = size;
    settle();
}

void Camera::setView(QPointF centre, double zoom)
{
    m_centre = centre;
    m_zoom = wholeTiles(zoom);
    settle();
}

void Camera::settle()
{
    m_zoom = std::clamp(m_zoom, minZoom(), maxZoom);
    m_centre.rx() -= std::floor(m_centre.x());
    const double half = std::min(0.5, m_size.height() / 2 / worldPixels());
    m_centre.ry() = std::clamp(m_centre.y(), half, 1 - half);
}

void Camera::zoomAbout(QPointF pixel, double zoom)
{
    const QPointF offset = pixel - QPointF(m_size.width() / 2, m_size.height() / 2);
    const QPointF held = m_centre + offset / worldPixels();
    m_zoom = std::clamp(zoom, minZoom(), maxZoom);
    m_centre = held - offset / worldPixels();
    settle();
}

void Camera::panBy(QPointF pixels)
{
    m_centre -= pixels / worldPixels();
    settle();
}

void Camera::fit(const QRectF &fractions, double margin, double closest)
{
    const double width = std::max(1.0, m_size.width() - 2 * margin);
    const double height = std::max(1.0, m_size.height() - 2 * margin);
    const double scale = std::min(width / std::max(1e-9, fractions.width()), height / std::max(1e-9, fractions.height()));
    setView(fractions.center(), std::min(closest, std::log2(std::max(1.0, scale / 256))));
}

QPointF Camera::toScreen(QPointF fraction) const
{
    const double dx = fraction.x() - m_centre.x();
    return QPointF(dx - std::round(dx), fraction.y() - m_centre.y()) * worldPixels()
        + QPointF(m_size.width() / 2, m_size.height() / 2);
}

QPointF Camera::unwrapped(QPointF pixel) const
{
    return m_centre + (pixel - QPointF(m_size.width() / 2, m_size.height() / 2)) / worldPixels();
}

QPointF Camera::toFraction(QPointF pixel) const
{
    const QPointF at = unwrapped(pixel);
    return { at.x() - std::floor(at.x()), at.y() };
}

QRectF Camera::visible(double margin) const
{
    const QSizeF span = (m_size + QSizeF(margin, margin) * 2) / worldPixels();
    return { m_centre - QPointF(span.width(), span.height()) / 2, span };
}

double Camera::metresPerPixel() const
{
    const double latitude = latitudeOfFractionY(m_centre.y());
    return 2 * std::numbers::pi * earthRadiusMetres * std::cos(radians(latitude)) / worldPixels();
}

} // namespace signalbox
