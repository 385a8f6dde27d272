#include "map/scalebar.h"

#include "map/halotext.h"

#include <QPainter>

namespace signalbox {

ScaleLength scaleLength(double metresPerPixel, double pixels)
{
    const double most = metresPerPixel * pixels;
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    const double factor = most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1;
    return { factor * power, factor * power / metresPerPixel };
}

void paintScaleBar(QPainter &painter, QPointF corner, const Look &look, const QString &text, double pixels)
{
    const QColor ink = look.colour(Token::MLabel);
    const QPointF left = corner - QPointF(pixels, 0);
    const QPolygonF bracket { left - QPointF(0, 5), left, corner, corner - QPointF(0, 5) };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.colour(Token::Land), 3));
    painter.drawPolyline(bracket);
    painter.setPen(QPen(ink, 1));
    painter.drawPolyline(bracket);
    painter.restore();
    const QFont font = look.font(TextRole::Caption);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    paintHaloText(painter, left + QPointF((pixels - width) / 2, -4), text, font, ink, look.colour(Token::Land));
}

} // namespace signalbox
