#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace signalbox {

/// Where the map looks: a point of the world as fractions (0 = 180 degrees west and 85.05 north, 1 = east and
/// south), a continuous zoom at which the world is 256 * 2^zoom pixels wide, and the size of the view in
/// device-independent pixels. x wraps round, y stays inside the world.
class Camera
{
public:
    static constexpr double maxZoom = 17;

    QPointF centre() const { return m_centre; }
    double zoom() const { return m_zoom; }
    QSizeF size() const { return m_size; }
    double worldPixels() const;
    /// So that the world is never lower than the view.
    double minZoom() const;

    /// The nearest zoom at which a tile of 512 to 1024 pixels has whole pixels, so that it is copied and not stretched.
    static double wholeTiles(double zoom);

    void setSize(QSizeF size);
    void setView(QPointF centre, double zoom);
    /// The fraction under `pixel` stays under it.
    void zoomAbout(QPointF pixel, double zoom);
    void panBy(QPointF pixels);
    /// Fits a rectangle of fractions with `margin` pixels around it; never closer than `closest`.
    void fit(const QRectF &fractions, double margin, double closest = 12);

    /// The copy of the world whose pixel is nearest to the centre of the view.
    QPointF toScreen(QPointF fraction) const;
    QPointF toFraction(QPointF pixel) const; ///< x in 0 to 1
    QPointF unwrapped(QPointF pixel) const; ///< the same, but x may leave 0 to 1 as in visible()
    /// What is in view, with `margin` pixels around; x may leave 0 to 1 where the view crosses 180 degrees.
    QRectF visible(double margin = 0) const;
    /// Ground metres in one pixel at the centre.
    double metresPerPixel() const;

    bool operator==(const Camera &) const = default;

private:
    void settle();
    QPointF m_centre { 0.5, 0.4 };
    double m_zoom = 2;
    QSizeF m_size { 800, 600 };
};

} // namespace signalbox
