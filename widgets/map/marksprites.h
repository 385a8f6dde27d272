#pragma once

#include "look/look.h"

#include <QImage>
#include <array>

namespace signalbox {

/// The seven state shapes with their 1-px halo, ready to blit. Online is 8 px, Dark 11, the rest 10.
class MarkSprites
{
public:
    MarkSprites(const Look &look, qreal devicePixelRatio);

    /// Draws rank 0 to 6 with its middle at `at`, snapped to device pixels.
    void paint(QPainter &painter, QPointF at, int rank) const;
    static int diameter(int rank) { return rank == 6 ? 11 : rank == 0 ? 8 : 10; }

private:
    std::array<QImage, StateRanks> m_images;
    qreal m_ratio;
};

} // namespace signalbox
