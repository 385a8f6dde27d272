#pragma once

#include "look/look.h"

class QPainter;
class QWidget;

namespace signalbox {

/// The 2-px ring of keyboard focus, inside `box`.
void paintFocusRing(QPainter &painter, const QRectF &box, const QColor &colour, double radius = 4);

/// `box` as it lies in a right-to-left layout of `whole` when `direction` says so.
QRect leading(Qt::LayoutDirection direction, const QRect &whole, const QRect &box);

/// Text elided at the end in one line, vertically centred; `alignment` is mirrored for right to left unless absolute.
void paintLine(QPainter &painter, const QRect &box, const QString &text, const QFont &font, const QColor &colour,
               Qt::Alignment alignment = Qt::AlignLeading);

} // namespace signalbox
