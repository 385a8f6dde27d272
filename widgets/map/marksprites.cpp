#include "map/marksprites.h"

#include "look/stateglyph.h"

#include <QPainter>

namespace signalbox {

namespace {
QImage render(int rank, const Look &look, qreal ratio)
{
    const double side = look.px(MarkSprites::diameter(rank));
    const double whole = side + 4;
    QImage image(qCeil(whole * ratio), qCeil(whole * ratio), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double real = image.width() / ratio;
    const QRectF box((real - side) / 2, (real - side) / 2, side, side);
    painter.setPen(QPen(look.colour(Token::Halo), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    // Hollow shapes are filled with the halo colour, or the map would show through the ring of a quiet vehicle.
    painter.setBrush(look.colour(Token::Halo));
    painter.drawPath(stateglyph::outline(box, rank));
    stateglyph::paint(painter, box, rank, look.stateColour(rank));
    return image;
}
} // namespace

MarkSprites::MarkSprites(const Look &look, qreal devicePixelRatio) : m_ratio(devicePixelRatio)
{
    for (int rank = 0; rank < StateRanks; ++rank)
        m_images[std::size_t(rank)] = render(rank, look, devicePixelRatio);
}

void MarkSprites::paint(QPainter &painter, QPointF at, int rank) const
{
    const QImage &image = m_images[std::size_t(rank)];
    const auto snap = [&](double value, int extent) { return std::round(value * m_ratio - extent / 2.0) / m_ratio; };
    painter.drawImage(QPointF(snap(at.x(), image.width()), snap(at.y(), image.height())), image);
}

} // namespace signalbox
