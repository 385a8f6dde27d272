#include "map/discshape.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

DiscShape::DiscShape(int radius)
{
    for (int line = 0; line < radius; ++line) {
        const double away = line + 0.5;
        m_reach.push_back(int(std::ceil(std::sqrt(double(radius) * radius - away * away) - 0.5)));
    }
    m_widths = m_reach;
    std::sort(m_widths.begin(), m_widths.end());
    m_widths.erase(std::unique(m_widths.begin(), m_widths.end()), m_widths.end());
    for (const int reach : m_reach)
        m_widthOf.push_back(int(std::lower_bound(m_widths.begin(), m_widths.end(), reach) - m_widths.begin()));
}

} // namespace signalbox
