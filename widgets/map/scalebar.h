#pragma once

#include "look/look.h"

class QPainter;

namespace signalbox {

/// The longest round length (1, 2 or 5 times a power of ten metres) that is at most `pixels` wide.
struct ScaleLength
{
    double metres = 0;
    double pixels = 0;
};
ScaleLength scaleLength(double metresPerPixel, double pixels);

/// A bracket `pixels` wide that ends at the lower right in `corner`, with its length above.
void paintScaleBar(QPainter &painter, QPointF corner, const Look &look, const QString &text, double pixels);

} // namespace signalbox
