#include "mapscene.h"

#include <QEventLoop>
#include <QPainter>

namespace signalbox::bench {

namespace {
constexpr QPointF europe(0.5226, 0.3367); // Cologne

MapFrame::Wish wishOf(const Camera &camera)
{
    MapFrame::Wish wish;
    wish.camera = camera;
    return wish;
}
} // namespace

MapFleet::MapFleet(std::uint32_t vehicles)
{
    state.reserve(vehicles);
    MillionFleet(vehicles).fill(state);
}

MapScene::MapScene(LookSource &look, std::shared_ptr<const Books> books)
    : m_look(look), m_labels(books->countries, books->cities), m_tiles(std::make_shared<BasemapAtlas>(), {}), m_frame(m_tiles, m_labels)
{
    m_frame.setLook(look.look(), Reader { books, QLocale(QLocale::English), ZoneChoice::Utc, QTimeZone::utc() }, 1);
}

Camera MapScene::world()
{
    Camera camera;
    camera.setSize(size);
    camera.setView({ 0.5, 0.4 }, std::log2(size.width() / 256.0));
    return camera;
}

Camera MapScene::zoomed(const FleetState &fleet)
{
    Camera camera;
    camera.setSize(size);
    const FleetState::ReadView view = fleet.read();
    for (double zoom = 3; zoom < 14; zoom += 0.02) {
        camera.setView(europe, zoom);
        const QRectF seen = camera.visible();
        const MercatorRect rect { seen.left() * mercatorWorld, seen.top() * mercatorWorld, seen.right() * mercatorWorld, seen.bottom() * mercatorWorld };
        if (view.cells().rowsIn(view.columns(), rect).size() < 85'000)
            break;
    }
    return camera;
}

void MapScene::settle(const FleetState &fleet, const Camera &camera)
{
    QEventLoop loop;
    QObject::connect(&m_tiles, &BasemapTiles::tilesReady, &loop, [&] {
        m_frame.ground().invalidate();
        paint(fleet, camera);
        if (m_frame.ground().complete())
            loop.quit();
    });
    paint(fleet, camera);
    m_frame.ground().request(camera, 1);
    if (!m_frame.ground().complete())
        loop.exec();
}

bool MapScene::paint(const FleetState &fleet, const Camera &camera)
{
    return m_frame.compose(fleet, wishOf(camera), MillionFleet::now(), true) == MapFrame::Outcome::Painted;
}

void MapScene::fillRects(const FleetState &fleet, const Camera &camera)
{
    const QImage &ground = m_frame.ground().picture(camera, 1);
    if (m_yardstick.size() != ground.size())
        m_yardstick = QImage(ground.size(), QImage::Format_RGB32);
    std::memcpy(m_yardstick.bits(), ground.constBits(), std::size_t(ground.sizeInBytes()));
    QPainter painter(&m_yardstick);
    std::array<QColor, StateRanks> colours;
    for (int rank = 0; rank < StateRanks; ++rank)
        colours[std::size_t(rank)] = m_look.look().stateColour(rank);
    const FleetState::ReadView view = fleet.read();
    const FleetColumns &columns = view.columns();
    const double scale = camera.worldPixels() / mercatorWorld;
    const double left = camera.centre().x() * mercatorWorld - size.width() / 2.0 / scale;
    const double top = camera.centre().y() * mercatorWorld - size.height() / 2.0 / scale;
    for (Row row = 0, rows = view.size(); row < rows; ++row)
        painter.fillRect(int((columns.x[row] - left) * scale) - 1, int((columns.y[row] - top) * scale) - 1, 3, 3, colours[columns.state[row]]);
}

} // namespace signalbox::bench
