#include "map/namelayer.h"

#include "basemap/maplabels.h"
#include "map/halotext.h"
#include "places/greatcircle.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr double markRadius = 7; // with the halo
constexpr double stemMiddle = 9, stemRadius = 3; // of the line that points where a moving vehicle goes
constexpr int sides = 4;

/// Right, left, below, above.
QRectF boxAt(QPointF at, QSizeF size, int side)
{
    const double across = markRadius - 2 + size.width() / 2, along = markRadius - 2 + size.height() / 2; // 3 of the picture are halo
    const QPointF middle = at + (side == 0 ? QPointF(across, 0) : side == 1 ? QPointF(-across, 0) : side == 2 ? QPointF(0, along) : QPointF(0, -along));
    return { middle - QPointF(size.width(), size.height()) / 2, size };
}
} // namespace

void NameLayer::setLook(const Look &look)
{
    m_look = look;
    m_images.clear();
}

void NameLayer::collect(const FleetColumns &columns, std::span<const Mark> marks, Row but)
{
    m_named.clear();
    m_marks.clear();
    for (const Mark &mark : marks) {
        m_marks.emplace_back(double(mark.x) - markRadius, double(mark.y) - markRadius, markRadius * 2, markRadius * 2);
        if (mark.moving) {
            const double angle = radians(double(mark.heading) - 90);
            const QPointF middle = QPointF(mark.x, mark.y) + QPointF(std::cos(angle), std::sin(angle)) * stemMiddle;
            m_marks.emplace_back(middle.x() - stemRadius, middle.y() - stemRadius, stemRadius * 2, stemRadius * 2);
        }
        const std::string_view name = columns.id[mark.row];
        if (mark.row != but)
            m_named.push_back({ mark, QString::fromUtf8(name.data(), qsizetype(name.size())) });
    }
    std::sort(m_named.begin(), m_named.end(), [](const Named &a, const Named &b) {
        return std::pair(b.mark.rank, a.mark.row) < std::pair(a.mark.rank, b.mark.row);
    });
}

QImage NameLayer::rendered(const QString &text, double ratio)
{
    if (const QImage *known = m_images.object(text); known != nullptr && known->devicePixelRatio() == ratio)
        return *known;
    const QImage made = haloImage(text, m_look->font(TextRole::Caption), m_look->colour(Token::Text), m_look->colour(Token::Halo), ratio).image;
    m_images.insert(text, new QImage(made));
    return made;
}

void NameLayer::paint(QPainter &painter, double ratio, std::span<const QRectF> taken)
{
    LabelPlacement placement(0.5);
    for (const QRectF &box : taken)
        placement.block(box);
    for (const QRectF &box : m_marks)
        placement.block(box);
    std::unordered_map<Row, int> stood = std::exchange(m_sides, {});
    for (const Named &named : m_named) {
        const QImage image = rendered(named.text, ratio);
        const QPointF at(double(named.mark.x), double(named.mark.y));
        const auto before = stood.find(named.mark.row);
        const int first = before == stood.end() ? 0 : before->second;
        for (int i = 0; i < sides; ++i) {
            const int side = (first + i) % sides;
            const QRectF box = boxAt(at, image.deviceIndependentSize(), side);
            if (!placement.place(box.adjusted(3, 3, -3, -3)))
                continue;
            painter.drawImage(QPointF((box.topLeft() * ratio).toPoint()) / ratio, image);
            m_sides[named.mark.row] = side;
            break;
        }
    }
}

} // namespace signalbox
