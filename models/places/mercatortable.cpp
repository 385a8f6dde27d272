#include "places/mercatortable.h"

namespace signalbox {

/// Taylor's series of atanh(sin(latitude)) around the middle of each piece. With pieces of a sixth of a degree what is
/// left out is below a third of a step at 85 degrees and far less elsewhere.
MercatorTable::MercatorTable()
{
    const double step = std::numbers::pi / 180 / PerDegree; // radians
    const double scale = -mercatorWorld / (2 * std::numbers::pi);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const double lat = (double(i) + 0.5) / PerDegree - Limit, angle = lat * std::numbers::pi / 180;
        const double s = 1 / std::cos(angle), t = std::tan(angle);
        m_pieces[i] = { mercatorFractionY(lat) * mercatorWorld, scale * step * s, scale * step * step * s * t / 2,
                        scale * step * step * step * s * (t * t + s * s) / 6,
                        scale * step * step * step * step * s * t * (t * t + 5 * s * s) / 24 };
    }
}

} // namespace signalbox
