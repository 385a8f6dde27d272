#pragma once

#include "map/clustergrid.h"
#include "map/clustersprites.h"
#include "map/marksprites.h"
#include "map/vehiclecatch.h"

namespace signalbox {

/// The vehicles of one frame: shapes for up to VehicleCatch::mostShapes in view, discs in a BytePlane beyond that, discs with counts
/// where clusters are asked for. Rank 0 is drawn first and the worst last, so nothing bad is hidden. GUI thread.
class VehicleLayer
{
public:
    static constexpr std::size_t mostStems = 200;
    enum class Mode : std::uint8_t { Shapes, Crowd, Clusters };

    struct Request
    {
        const RowSet *filter = nullptr; ///< null = all
        Camera camera;
        bool clusters = false;
        double ratio = 1; ///< device pixels in a pixel
        bool compares = true; ///< signature() is wanted
    };

    explicit VehicleLayer(const PlaneKernel &kernel = bestKernel()) : m_scan(kernel), m_plane(m_both, kernel) { }

    /// Copies what is in view. False, and nothing has changed, when the writer holds the fleet just now.
    bool collect(const FleetState &fleet, const Request &request);
    /// A frame of clusters made elsewhere, for readers who may not see positions.
    void collect(std::vector<Cluster> clusters, const Camera &camera);

    /// Equal while the picture would be the same: a reason not to paint.
    std::size_t signature() const { return m_signature; }
    Mode mode() const { return m_mode; }
    std::size_t inView() const { return m_inView; }
    const StateCounts &counts() const { return m_counts; } ///< of those in view
    const std::vector<Mark> &marks() const { return m_marks; } ///< of Shapes, in drawing order; of Crowd, the trouble
    const std::vector<Cluster> &clusters() const { return m_clusters; } ///< of Clusters, largest first
    BytePlane &plane() { return m_plane; } ///< of Crowd
    void forgetColours() { m_discs.clear(); }

    /// All is below the names of places. Trouble is everything but Online and Quiet once more, so that no name hides
    /// it, and the discs with counts.
    enum class Pass : std::uint8_t { All, Trouble };
    /// Copies `ground` into `frame`, an image of the same size, and puts the crowd on it.
    void paintCrowd(QImage &frame, const QImage &ground, const Look &look);
    /// The rest. `frame` is the image that `painter` paints on. Trouble in a crowd is repeated in `parts` only, where names
    /// are.
    void paint(Pass pass, QPainter &painter, QImage &frame, std::span<const QRectF> parts, const MarkSprites &sprites, const Look &look, const QLocale &locale);

private:
    void join(const Request &request);
    std::size_t signatureNow() const;
    void paintClusters(QPainter &painter, const MarkSprites &sprites, const Look &look, const QLocale &locale);
    void paintShapes(Pass pass, QPainter &painter, const MarkSprites &sprites, const Look &look) const;

    SideBySide m_both;
    RowScan m_scan;
    BytePlane m_plane;
    std::array<VehicleCatch, BytePlane::shares> m_catches { VehicleCatch(m_plane, 0), VehicleCatch(m_plane, 1) };
    ClusterGrid m_grid;
    ClusterSprites m_discs;
    Mode m_mode = Mode::Shapes;
    std::size_t m_signature = 0;
    std::size_t m_inView = 0;
    StateCounts m_counts {};
    std::vector<Mark> m_marks;
    std::vector<Cluster> m_clusters;
};

} // namespace signalbox
