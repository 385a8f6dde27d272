#include "map/labellayer.h"

#include "places/cityindex.h"

#include <QPainter>

namespace signalbox {

void LabelLayer::setLook(const Look &look, const QLocale &locale)
{
    m_look = look;
    m_language = locale.name();
    m_images.clear();
    m_ratio = 0;
}

QImage LabelLayer::rendered(const MapLabel &label, double ratio)
{
    const QString key = QString::number(int(label.kind)) + QString::number(ratio) + label.text;
    if (const QImage *known = m_images.object(key))
        return *known;
    const bool country = label.kind == MapLabel::Kind::Country;
    QFont font = m_look->font(country ? TextRole::Caption : TextRole::Table);
    if (country)
        font.setLetterSpacing(QFont::AbsoluteSpacing, m_look->px(2));
    const QString text = country ? label.text.toUpper() : label.text;
    const QImage made = haloImage(text, font, m_look->colour(Token::MLabel), m_look->colour(Token::Land), ratio).image;
    m_images.insert(key, new QImage(made));
    return made;
}

std::optional<LabelLayer::Placed> LabelLayer::placed(const MapLabel &label, const Camera &camera, double ratio, LabelPlacement &placement)
{
    const QPointF at = camera.toScreen({ label.place.x / mercatorWorld, label.place.y / mercatorWorld });
    const QImage image = rendered(label, ratio);
    const QSizeF size = image.deviceIndependentSize();
    if (label.kind == MapLabel::Kind::Country) {
        // Above or below the middle when a disc stands there.
        const QPointF corner = at - QPointF(size.width(), size.height()) / 2;
        const std::array<QRectF, 5> boxes { QRectF(corner, size), QRectF(corner + QPointF(0, -24), size), QRectF(corner + QPointF(0, 24), size),
                                            QRectF(corner + QPointF(0, -40), size), QRectF(corner + QPointF(0, 40), size) };
        const int which = placement.placeFirst(boxes);
        return which >= 0 ? std::optional<Placed>({ image, boxes[std::size_t(which)].topLeft(), {} }) : std::nullopt;
    }
    const double middle = -size.height() / 2, half = -size.width() / 2;
    const std::array<QRectF, 4> boxes { QRectF(at + QPointF(4, middle), size), QRectF(at + QPointF(-4 - size.width(), middle), size),
                                        QRectF(at + QPointF(half, 3), size), QRectF(at + QPointF(half, -3 - size.height()), size) };
    const int which = placement.placeFirst(boxes);
    return which >= 0 ? std::optional<Placed>({ image, boxes[std::size_t(which)].topLeft(), at }) : std::nullopt;
}

void LabelLayer::place(const Camera &camera, double ratio, const std::vector<QRectF> &taken)
{
    m_placed.clear();
    m_camera = camera;
    m_ratio = ratio;
    m_taken = taken.size();
    const QRectF seen = camera.visible();
    const auto longitude = [](double fraction) { return (fraction - std::floor(fraction)) * 360 - 180; };
    GeoRect rect { latitudeOfFractionY(seen.bottom()), longitude(seen.left()), latitudeOfFractionY(seen.top()), longitude(seen.right()) };
    if (seen.width() >= 1) {
        rect.west = -180;
        rect.east = 180;
    }
    LabelPlacement placement(6);
    for (const QRectF &box : taken)
        placement.block(box);
    const QRectF whole(QPointF(), camera.size());
    for (const MapLabel &label : m_labels.in(rect, camera.zoom() - 1, m_language, 48)) {
        const std::optional<Placed> found = placed(label, camera, ratio, placement);
        if (found && whole.intersects(QRectF(found->at, found->image.deviceIndependentSize())))
            m_placed.push_back(*found);
    }
}

void LabelLayer::paint(QPainter &painter, const Camera &camera, double ratio, const std::vector<QRectF> &taken, const QRectF &over)
{
    // A disc that only grows does not move the names; one more or less may.
    if (m_ratio != ratio || m_taken != taken.size() || !(m_camera == camera))
        place(camera, ratio, taken);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look->colour(Token::Land), 1));
    painter.setBrush(m_look->colour(Token::MLabel));
    m_painted.clear();
    for (const Placed &label : m_placed) {
        const QRectF box(label.at, label.image.deviceIndependentSize());
        if (over.intersects(box))
            continue;
        m_painted.push_back(box);
        if (label.dot)
            m_painted.push_back(QRectF(*label.dot, QSizeF()).adjusted(-3, -3, 3, 3));
        if (label.dot)
            painter.drawEllipse(*label.dot, 2.2, 2.2);
        painter.drawImage(QPointF((label.at * ratio).toPoint()) / ratio, label.image);
    }
    painter.restore();
}

} // namespace signalbox
