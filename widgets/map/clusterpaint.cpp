#include "map/clusters.h"

#include "look/stateglyph.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr double leastArc = 14; // degrees

/// Clockwise from the top, worst first. The Online share is the ring itself.
void paintArcs(QPainter &painter, const Cluster &cluster, const QRectF &ring, const Look &look)
{
    double from = 90;
    for (int rank = StateRanks - 1; rank >= 2; --rank) {
        const std::uint32_t count = cluster.counts[std::size_t(rank)];
        if (count == 0)
            continue;
        const double degrees = std::max(leastArc, 360.0 * count / cluster.total);
        painter.setPen(QPen(look.stateColour(rank), 4, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, qRound(from * 16), -qRound(degrees * 16));
        from -= degrees;
        if (from <= -270)
            break;
    }
}
} // namespace

void paintCluster(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale)
{
    const double radius = cluster.radius();
    const QRectF ring(cluster.at.x() - radius, cluster.at.y() - radius, radius * 2, radius * 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.colour(Token::Online), 2));
    painter.setBrush(look.colour(Token::Popup));
    painter.drawEllipse(ring);
    painter.setBrush(Qt::NoBrush);
    paintArcs(painter, cluster, ring, look);
    painter.setFont(look.font(cluster.total < 10000 ? TextRole::Table : TextRole::Caption));
    painter.setPen(look.colour(Token::Text));
    painter.drawText(ring, Qt::AlignCenter, locale.toString(cluster.total));
    painter.restore();
}

void paintClusterTag(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale)
{
    const int rank = cluster.worst();
    const QFont font = look.font(TextRole::Caption);
    const QString text = locale.toString(cluster.counts[std::size_t(rank)]);
    const QFontMetricsF metrics(font);
    const double glyph = look.px(8);
    const QRectF box = tagBox(cluster, { glyph + 13 + metrics.horizontalAdvance(text), metrics.height() + 2 });
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.stateColour(rank), 1));
    painter.setBrush(look.colour(Token::Popup));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    stateglyph::paint(painter, QRectF(box.x() + 5, box.center().y() - glyph / 2, glyph, glyph), rank, look.stateColour(rank));
    painter.setFont(font);
    painter.setPen(look.colour(Token::Text));
    painter.drawText(box.adjusted(glyph + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.restore();
}

} // namespace signalbox
