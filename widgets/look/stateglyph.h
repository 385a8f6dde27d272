#pragma once

#include "look/look.h"

#include <QPainterPath>

class QPainter;

namespace signalbox {

/// The shapes of the seven states: filled is a fact, hollow is silence; corners are trouble, round is fine.
/// `rank` is 0 Online to 6 Dark; anything else draws nothing.
namespace stateglyph {

/// Paints into the square `box` of any size, antialiased. The painter's state is kept.
void paint(QPainter &painter, const QRectF &box, int rank, const QColor &colour);
/// The outline of the shape in `box`, for halos and hit tests.
QPainterPath outline(const QRectF &box, int rank);
QPixmap pixmap(int size, int rank, const QColor &colour, qreal devicePixelRatio);

} // namespace stateglyph
} // namespace signalbox
