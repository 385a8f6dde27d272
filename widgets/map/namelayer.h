#pragma once

#include "look/look.h"
#include "map/marks.h"

#include <QCache>
#include <QImage>
#include <span>

namespace signalbox {

/// Names beside the vehicles of a view, while they are few: none over another or over a mark, and where there is not
/// room for all the worst have theirs. A name stays on its side of a moving vehicle while it can. GUI thread.
class NameLayer
{
public:
    static constexpr std::size_t most = 60; ///< vehicles in view; beyond that there are none

    void setLook(const Look &look);
    void clear();
    /// Takes the names of `marks`, but for the one that has its words beside it already.
    void collect(const FleetColumns &columns, std::span<const Mark> marks, Row but);
    /// `taken` are boxes to stay away from.
    void paint(QPainter &painter, double ratio, std::span<const QRectF> taken);

    struct Placed
    {
        Row row;
        int side; ///< 0 right, 1 left, 2 below, 3 above
        QRectF box; ///< of the letters
    };
    const std::vector<Placed> &placed() const { return m_placed; } ///< by the last paint()

private:
    struct Named
    {
        Mark mark;
        QString text;
    };
    QImage rendered(const QString &text, double ratio);

    std::optional<Look> m_look;
    std::vector<Named> m_named; // the worst first
    std::vector<QRectF> m_marks; // boxes of all vehicles and of where they point
    std::vector<Placed> m_placed;
    QCache<QString, QImage> m_images { 200 };
};

} // namespace signalbox
