#pragma once

#include "basemap/maplabels.h"
#include "look/look.h"
#include "map/camera.h"
#include "map/halotext.h"

#include <QCache>
#include <optional>

namespace signalbox {

/// Names of countries and places that do not touch, placed once a view and blitted. GUI thread.
class LabelLayer
{
public:
    explicit LabelLayer(const MapLabels &labels) : m_labels(labels) { }

    void setLook(const Look &look, const QLocale &locale);
    /// `taken` are boxes to stay away from, such as the tools. Names that touch `over` are left out: it moves with
    /// its vehicle, and names that move with it would be restless.
    void paint(QPainter &painter, const Camera &camera, double ratio, const std::vector<QRectF> &taken, const QRectF &over);
    /// Where the names of the last paint() stand.
    std::span<const QRectF> painted() const { return m_painted; }

private:
    struct Placed
    {
        QImage image;
        QPointF at; ///< of the picture's corner
        std::optional<QPointF> dot;
    };
    void place(const Camera &camera, double ratio, const std::vector<QRectF> &taken);
    std::optional<Placed> placed(const MapLabel &label, const Camera &camera, double ratio, LabelPlacement &placement);
    QImage rendered(const MapLabel &label, double ratio);

    const MapLabels &m_labels;
    std::optional<Look> m_look;
    QString m_language;
    QCache<QString, QImage> m_images { 600 };
    std::vector<Placed> m_placed;
    std::vector<QRectF> m_painted;
    Camera m_camera;
    std::size_t m_taken = 0;
    double m_ratio = 0; // 0 = nothing placed yet
};

} // namespace signalbox
