#include "map/vehiclelayer.h"

#include "places/greatcircle.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr double edgePixels = 8;
constexpr float moving = 1.0f; // m/s

/// Calls `visit(row, x, y)` with view pixels for every located row in view.
template<typename Visit>
void visitInView(const FleetState::ReadView &view, const RowSet *filter, const Camera &camera, Visit &&visit)
{
    const FleetColumns &columns = view.columns();
    const double scale = camera.worldPixels() / mercatorWorld;
    const double middleX = camera.size().width() / 2, middleY = camera.size().height() / 2;
    const auto centreX = std::uint32_t(std::int64_t(camera.centre().x() * mercatorWorld));
    const double centreY = camera.centre().y() * mercatorWorld;
    const double reachX = middleX + edgePixels, reachY = middleY + edgePixels;
    const auto look = [&](Row row) {
        if (columns.positionAt[row] == Instant {})
            return;
        // Unsigned wrap-around takes the copy of the world that is nearest to the centre.
        const double dx = double(std::int32_t(columns.x[row] - centreX)) * scale;
        const double dy = (double(columns.y[row]) - centreY) * scale;
        if (std::abs(dx) <= reachX && std::abs(dy) <= reachY)
            visit(row, float(middleX + dx), float(middleY + dy));
    };
    if (filter != nullptr) {
        for (const Row row : filter->rows())
            if (row < view.size())
                look(row);
    } else {
        for (Row row = 0; row < view.size(); ++row)
            look(row);
    }
}

VehicleLayer::Pass passOf(int rank)
{
    return rank <= 1 ? VehicleLayer::Pass::Calm : VehicleLayer::Pass::Trouble;
}

std::size_t mixed(std::size_t hash, std::uint64_t value)
{
    return (hash ^ value) * 0x9e3779b97f4a7c15ull;
}
} // namespace

void VehicleLayer::collect(const FleetState::ReadView &view, const Request &request)
{
    m_clusters.clear();
    m_marks.clear();
    if (request.clusters) {
        collect(clustersInView(view, request.filter, request.camera), request.camera);
        return;
    }
    collectShapes(view, request);
    if (m_inView > mostShapes)
        collectCrowd(view, request);
}

void VehicleLayer::collect(std::vector<Cluster> clusters, const Camera &camera)
{
    m_mode = Mode::Clusters;
    m_clusters = std::move(clusters);
    m_marks.clear();
    m_inView = 0;
    m_counts = {};
    m_signature = mixed(7, std::uint64_t(camera.zoom() * 1e6));
    for (const Cluster &cluster : m_clusters) {
        m_inView += cluster.total;
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i] += cluster.counts[i];
        m_signature = mixed(m_signature, std::uint64_t(qRound(cluster.at.x())) << 32 | std::uint32_t(qRound(cluster.at.y())));
        for (const std::uint32_t count : cluster.counts)
            m_signature = mixed(m_signature, count);
    }
}

void VehicleLayer::collectShapes(const FleetState::ReadView &view, const Request &request)
{
    m_mode = Mode::Shapes;
    m_inView = 0;
    m_counts = {};
    m_signature = 1;
    const FleetColumns &columns = view.columns();
    visitInView(view, request.filter, request.camera, [&](Row row, float x, float y) {
        ++m_counts[columns.state[row]];
        if (++m_inView > mostShapes)
            return;
        m_marks.push_back({ x, y, row, columns.state[row], columns.speed[row] > moving, columns.heading[row] });
        const auto half = [](float value) { return std::uint64_t(std::int64_t(value * 2) & 0xffffff); };
        m_signature = mixed(m_signature, half(x) << 40 | half(y) << 8 | columns.state[row]);
    });
    sortByRank();
}

void VehicleLayer::sortByRank()
{
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) { return a.rank < b.rank; });
}

void VehicleLayer::collectCrowd(const FleetState::ReadView &view, const Request &request)
{
    m_mode = Mode::Crowd;
    m_marks.clear();
    const double ratio = request.ratio;
    const double zoom = request.camera.zoom();
    m_discs = qRound((zoom < 5 ? 3 : zoom < 9 ? 4 : 6) * ratio);
    m_plane.begin(qCeil(request.camera.size().width() * ratio), qCeil(request.camera.size().height() * ratio));
    const FleetColumns &columns = view.columns();
    m_signature = 3;
    visitInView(view, request.filter, request.camera, [&](Row row, float x, float y) {
        const int px = int(x * ratio), py = int(y * ratio);
        m_plane.mark(px, py, std::uint8_t(columns.state[row] + 1));
        // In a crowd a few pixels are easily overlooked: trouble also gets its shape while that is not a crowd too.
        if (passOf(columns.state[row]) == Pass::Trouble && m_marks.size() <= mostTrouble)
            m_marks.push_back({ x, y, row, columns.state[row] });
        m_signature = mixed(m_signature, std::uint64_t(std::uint32_t(px)) << 32 | std::uint32_t(py) << 3 | columns.state[row]);
    });
    if (m_marks.size() > mostTrouble)
        m_marks.clear();
    sortByRank();
}

void VehicleLayer::paint(Pass pass, QPainter &painter, QImage &frame, const MarkSprites &sprites, const Look &look, const QLocale &locale)
{
    if (m_mode == Mode::Shapes) {
        paintShapes(pass, painter, sprites, look);
    } else if (m_mode == Mode::Crowd) {
        std::array<QRgb, 8> palette {};
        for (int rank = 0; rank < StateRanks; ++rank)
            palette[std::size_t(rank) + 1] = passOf(rank) == pass ? look.stateColour(rank).rgb() : 0;
        if (pass == Pass::Calm)
            m_plane.dilate(m_discs);
        m_plane.compose(frame, palette);
        paintShapes(pass, painter, sprites, look);
    } else if (pass == Pass::Trouble) {
        paintClusters(painter, sprites, look, locale);
    }
}

void VehicleLayer::paintClusters(QPainter &painter, const MarkSprites &sprites, const Look &look, const QLocale &locale) const
{
    for (const Cluster &cluster : m_clusters) {
        if (cluster.total == 1)
            sprites.paint(painter, cluster.at, cluster.worst());
    }
    for (auto cluster = m_clusters.rbegin(); cluster != m_clusters.rend(); ++cluster) {
        if (cluster->total > 1)
            paintCluster(painter, *cluster, look, locale);
    }
}

void VehicleLayer::paintShapes(Pass pass, QPainter &painter, const MarkSprites &sprites, const Look &look) const
{
    const bool stems = m_inView < mostStems;
    for (const Mark &mark : m_marks) {
        if (passOf(mark.rank) != pass)
            continue;
        const QPointF at(double(mark.x), double(mark.y));
        sprites.paint(painter, at, mark.rank);
        const bool fresh = mark.rank != 6 && mark.rank != 2; // a heading of hours ago is no heading
        if (stems && mark.moving && fresh) {
            const double angle = radians(double(mark.heading) - 90);
            const double radius = MarkSprites::diameter(mark.rank) * (mark.rank == 0 ? 0.3 : 0.5); // Online fills less of its box
            const QPointF along(std::cos(angle), std::sin(angle));
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(look.stateColour(mark.rank), 1.5, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(at + along * radius, at + along * (radius + 6));
        }
    }
}

} // namespace signalbox
