#include "map/vehiclelayer.h"

#include "places/greatcircle.h"

#include <QPainter>
#include <cstring>

namespace signalbox {

namespace {
constexpr double stem = 6; // pixels

bool isIn(VehicleLayer::Pass pass, int rank)
{
    return pass == VehicleLayer::Pass::All || rank >= 2;
}

PlaneKernel::Palette paletteOf(VehicleLayer::Pass pass, const Look &look)
{
    PlaneKernel::Palette palette;
    for (int rank = 0; rank < StateRanks; ++rank)
        palette.colours[rank] = isIn(pass, rank) ? look.stateColour(rank).rgb() : 0;
    return palette;
}

QRect devicePixels(const QRectF &part, double ratio)
{
    return QRectF(part.topLeft() * ratio, part.size() * ratio).toAlignedRect();
}
} // namespace

void VehicleLayer::paint(Pass pass, QPainter &painter, QImage &frame, std::span<const QRectF> parts, const MarkSprites &sprites,
                         const Look &look, const QLocale &locale)
{
    if (m_mode == Mode::Clusters) {
        if (pass == Pass::Trouble)
            paintClusters(painter, sprites, look, locale);
        return;
    }
    if (m_mode == Mode::Crowd && pass == Pass::Trouble) {
        std::vector<QRect> pixels;
        for (const QRectF &part : parts)
            pixels.push_back(devicePixels(part, frame.devicePixelRatio()));
        m_plane.blendTrouble(frame, pixels, paletteOf(pass, look));
    }
    paintShapes(pass, painter, sprites, look);
}

void VehicleLayer::paintCrowd(QImage &frame, const QImage &ground, const Look &look)
{
    if (m_mode == Mode::Crowd)
        m_plane.blend(frame, paletteOf(Pass::All, look), &ground);
    else // one copy of rows; QImage::operator= would share and then detach with another allocation each frame
        std::memcpy(frame.bits(), ground.constBits(), std::size_t(ground.sizeInBytes()));
}

void VehicleLayer::paintClusters(QPainter &painter, const MarkSprites &sprites, const Look &look, const QLocale &locale)
{
    for (const Cluster &cluster : m_clusters) {
        if (cluster.total == 1)
            sprites.paint(painter, cluster.at, cluster.worst());
    }
    for (auto cluster = m_clusters.rbegin(); cluster != m_clusters.rend(); ++cluster) {
        if (cluster->total > 1)
            m_discs.paint(painter, *cluster, look, locale, painter.device()->devicePixelRatioF());
    }
    for (auto cluster = m_clusters.rbegin(); cluster != m_clusters.rend(); ++cluster) {
        if (cluster->tagged())
            m_discs.paintTag(painter, *cluster, look, locale, painter.device()->devicePixelRatioF());
    }
}

void VehicleLayer::paintShapes(Pass pass, QPainter &painter, const MarkSprites &sprites, const Look &look) const
{
    const bool stems = m_inView < mostStems;
    for (const Mark &mark : m_marks) {
        if (!isIn(pass, mark.rank))
            continue;
        const QPointF at(double(mark.x), double(mark.y));
        sprites.paint(painter, at, mark.rank);
        const bool fresh = mark.rank != 6 && mark.rank != 2; // a heading of hours ago is no heading
        if (stems && mark.moving && fresh) {
            const double angle = radians(double(mark.heading) - 90);
            const double radius = MarkSprites::diameter(mark.rank) * (mark.rank == 0 ? 0.3 : 0.5); // Online fills less of its box
            const QPointF along(std::cos(angle), std::sin(angle));
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(look.stateColour(mark.rank), 1.5, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(at + along * radius, at + along * (radius + stem));
        }
    }
}

} // namespace signalbox
