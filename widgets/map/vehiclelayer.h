#pragma once

#include "fleet/rowset.h"
#include "map/byteplane.h"
#include "map/clusters.h"
#include "map/marks.h"
#include "map/marksprites.h"

#include <optional>

namespace signalbox {

/// The vehicles of one frame: shapes for up to 2,000 in view, one byte a pixel beyond that, discs with counts
/// where clusters are asked for. Rank 0 is drawn first and the worst last, so nothing bad is hidden. GUI thread.
class VehicleLayer
{
public:
    static constexpr std::size_t mostShapes = 2000;
    static constexpr std::size_t mostStems = 200;
    static constexpr std::size_t mostTrouble = 400; ///< shapes above a crowd
    enum class Mode : std::uint8_t { Shapes, Crowd, Clusters };

    struct Request
    {
        const RowSet *filter = nullptr; ///< null = all
        Camera camera;
        bool clusters = false;
        double ratio = 1; ///< device pixels in a pixel
    };
    /// Copies what is in view; keep the lock no longer than this.
    void collect(const FleetState::ReadView &view, const Request &request);
    /// A frame of clusters made elsewhere, for readers who may not see positions.
    void collect(std::vector<Cluster> clusters, const Camera &camera);

    /// Equal while the picture would be the same: a reason not to paint.
    std::size_t signature() const { return m_signature; }
    Mode mode() const { return m_mode; }
    std::size_t inView() const { return m_inView; }
    const StateCounts &counts() const { return m_counts; } ///< of those in view
    const std::vector<Mark> &marks() const { return m_marks; } ///< of Shapes, in drawing order; of Crowd, the trouble
    const std::vector<Cluster> &clusters() const { return m_clusters; } ///< of Clusters, largest first

    /// Calm is Online and Quiet, below the names of places; Trouble is the rest, above them, so that no name hides it.
    enum class Pass : std::uint8_t { Calm, Trouble };
    /// `frame` is the image that `painter` paints on; its transform scales by `ratio`.
    void paint(Pass pass, QPainter &painter, QImage &frame, const MarkSprites &sprites, const Look &look, const QLocale &locale);

private:
    void collectShapes(const FleetState::ReadView &view, const Request &request);
    void sortByRank();
    void collectCrowd(const FleetState::ReadView &view, const Request &request);
    void paintClusters(QPainter &painter, const MarkSprites &sprites, const Look &look, const QLocale &locale) const;
    void paintShapes(Pass pass, QPainter &painter, const MarkSprites &sprites, const Look &look) const;

    Mode m_mode = Mode::Shapes;
    std::size_t m_signature = 0;
    std::size_t m_inView = 0;
    StateCounts m_counts {};
    int m_discs = 3; // device pixels
    std::vector<Mark> m_marks;
    std::vector<Cluster> m_clusters;
    BytePlane m_plane;
};

} // namespace signalbox
