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
constexpr double halo = 3; // round the letters of a picture

/// Of the letters.
QRectF boxAt(QPointF at, QSizeF size, int side)
{
    const double across = markRadius + 1 + size.width() / 2, along = markRadius + 1 + size.height() / 2;
    const QPointF middle = at + (side == 0 ? QPointF(across, 0) : side == 1 ? QPointF(-across, 0) : side == 2 ? QPointF(0, along) : QPointF(0, -along));
    return { middle - QPointF(size.width(), size.height()) / 2, size };
}
} // namespace

void NameLayer::setLook(const Look &look)
{
    m_look = look;
    m_images.clear();
}

void NameLayer::clear()
{
    m_named.clear();
    m_marks.clear();
}

void NameLayer::collect(const FleetColumns &columns, std::span<const Mark> marks, Row but)
{
    clear();
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
    const std::vector<Placed> before = std::exchange(m_placed, {});
    for (const Named &named : m_named) {
        const QImage image = rendered(named.text, ratio);
        const QSizeF letters = image.deviceIndependentSize() - QSizeF(halo, halo) * 2;
        const auto stood = std::find_if(before.begin(), before.end(), [&](const Placed &placed) { return placed.row == named.mark.row; });
        const int first = stood == before.end() ? 0 : stood->side;
        for (int i = 0; i < sides; ++i) {
            const int side = (first + i) % sides;
            const QRectF box = boxAt({ named.mark.x, named.mark.y }, letters, side);
            if (!placement.place(box))
                continue;
            painter.drawImage(QPointF(((box.topLeft() - QPointF(halo, halo)) * ratio).toPoint()) / ratio, image);
            m_placed.push_back({ named.mark.row, side, box });
            break;
        }
    }
}

} // namespace signalbox
