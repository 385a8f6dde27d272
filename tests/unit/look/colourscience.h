#pragma once

#include <QColor>
#include <array>

namespace colourscience {

struct Lab
{
    double l, a, b;
};
enum class Vision { Normal, Protanopia, Deuteranopia, Tritanopia };

/// WCAG 2.1 contrast ratio, 1 to 21.
double contrast(const QColor &one, const QColor &other);
/// CIE L*a*b* under D65, after a simulation of `vision` (Machado, Oliveira, Fernandes 2009, severity 1.0, in
/// linear RGB).
Lab lab(const QColor &colour, Vision vision = Vision::Normal);
/// CIEDE2000 (Sharma, Wu, Dalal 2005).
double difference(const Lab &one, const Lab &other);

} // namespace colourscience
