#include "look/paint.h"

#include <QPainter>
#include <QStyle>

namespace signalbox {

void paintFocusRing(QPainter &painter, const QRectF &box, const QColor &colour, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

QRect leading(Qt::LayoutDirection direction, const QRect &whole, const QRect &box)
{
    return QStyle::visualRect(direction, whole, box);
}

void paintLine(QPainter &painter, const QRect &box, const QString &text, const QFont &font, const QColor &colour,
               Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width());
    const Qt::Alignment placed = QStyle::visualAlignment(painter.layoutDirection(), alignment);
    painter.drawText(box, static_cast<int>(placed) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace signalbox
