#include "crowdworld.h"

#include "map/maptools.h"

#include <QSignalSpy>
#include <QTest>

using namespace crowdworld;

/// The real map widget over a real FleetState, offscreen. With SIGNALBOX_PICTURES=DIR every picture is kept.
class TestMapView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsShapesAndSelects();
    void crowdNeverHidesTheWorst();
    void clustersCountAndZoomIn();
    void keyboardMovesTheView();
    void rectangleSelects();
    void lassoSelects();
    void filterLimitsWhatIsShown();
    void stillMapDoesNotPaint();
    void rolesWithoutPositionsSeeCountries();

private:
    MapView *open(Role role = Role::Administrator);
    static QPoint threeInARow(MapView *map);
    void keep(const char *name);
    std::unique_ptr<World> m_world;
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<MapView> m_map;
};

void TestMapView::init()
{
    m_world = std::make_unique<World>();
    m_look = std::move(*LookSource::create(*qApp));
    m_look->setChoice(ThemeChoice::Light);
    m_look->setReducedMotion(true);
}

void TestMapView::cleanup()
{
    m_map.reset();
    m_look.reset();
    m_world.reset();
}

MapView *TestMapView::open(Role role)
{
    m_map = std::make_unique<MapView>(m_world->sources(*m_look, role));
    m_map->resize(1300, 520);
    m_map->show();
    if (!QTest::qWaitForWindowExposed(m_map.get()))
        qFatal("no window");
    return m_map.get();
}

void TestMapView::keep(const char *name)
{
    const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto &[choice, theme] : { std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark") }) {
        m_look->setChoice(choice);
        QTRY_VERIFY_WITH_TIMEOUT(m_map->settled(), 20000);
        m_map->grab().save(QStringLiteral("%1/map-%2-%3.png").arg(folder, QLatin1StringView(name), QLatin1StringView(theme)));
    }
}

void TestMapView::showsShapesAndSelects()
{
    m_world->scatter(150, 47, 4.9, 3);
    m_world->add(QStringLiteral("FR-TRK-04417"), 46.8, 4.9, 2h + 14min);
    m_world->judge();
    MapView *map = open();
    map->setCamera({ (4.9 + 180) / 360, mercatorFractionY(46.9) }, 8.2);
    QTRY_VERIFY_WITH_TIMEOUT(map->settled(), 20000);
    QCOMPARE(map->vehicles().mode(), VehicleLayer::Mode::Shapes);
    QCOMPARE(map->vehicles().marks().back().rank, 6);
    const Row row = m_world->fleet.find(std::string_view("FR-TRK-04417"));
    const QPointF at = map->camera().toScreen({ (4.9 + 180) / 360, mercatorFractionY(46.8) });
    QCOMPARE(map->vehicleAt(at), row);
    QSignalSpy chosen(map, &MapView::chosen);
    QTest::mouseClick(map, Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().value<Row>(), row);
    map->select(row);
    QTRY_VERIFY(map->settled());
    QVERIFY(map->summary().contains(QStringLiteral("1 Dark")));
    keep("country");
}

void TestMapView::crowdNeverHidesTheWorst()
{
    m_world->add(QStringLiteral("DARK-1"), 47.0, 4.9, 5h);
    m_world->scatter(6000, 47, 4.9, 2);
    m_world->judge();
    MapView *map = open();
    map->setClusters(false);
    map->setCamera({ (4.9 + 180) / 360, mercatorFractionY(47) }, 7.4);
    QTRY_VERIFY_WITH_TIMEOUT(map->settled(), 20000);
    QTRY_COMPARE(map->vehicles().mode(), VehicleLayer::Mode::Crowd);
    const QPointF at = map->camera().toScreen({ (4.9 + 180) / 360, mercatorFractionY(47.0) });
    const QColor dark = m_look->look().stateColour(6);
    QCOMPARE(QColor(map->picture().pixel(at.toPoint())).name(), dark.name());
    QCOMPARE(map->vehicleAt(at), Row(0));
    keep("crowd");
}

void TestMapView::clustersCountAndZoomIn()
{
    m_world->scatter(3000, 48, 8, 14);
    m_world->add(QStringLiteral("DARK-1"), 47.0, 4.9, 5h);
    m_world->add(QStringLiteral("ALONE"), 64.1, 19.0, 3s);
    m_world->judge();
    MapView *map = open();
    map->fitRows();
    QTRY_VERIFY_WITH_TIMEOUT(map->settled(), 20000);
    QTRY_COMPARE(map->vehicles().mode(), VehicleLayer::Mode::Clusters);
    QCOMPARE(map->vehicles().inView(), std::size_t(3002));
    std::uint32_t total = 0, dark = 0;
    for (const Cluster &cluster : map->vehicles().clusters()) {
        total += cluster.total;
        dark += cluster.counts[6];
    }
    QCOMPARE(total, 3002u);
    QCOMPARE(dark, 1u);
    keep("clusters");
    const double zoom = map->camera().zoom();
    QTest::mouseClick(map, Qt::LeftButton, {}, map->vehicles().clusters().front().at.toPoint());
    QTRY_VERIFY(map->camera().zoom() > zoom + 1);
}

void TestMapView::keyboardMovesTheView()
{
    m_world->scatter(20, 47, 4.9, 2);
    m_world->judge();
    MapView *map = open();
    map->setCamera({ 0.51, 0.35 }, 6);
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Plus);
    QTRY_COMPARE(map->camera().zoom(), 6.5 + (Camera::wholeTiles(6.5) - 6.5));
    const QPointF centre = map->camera().centre();
    QTest::keyClick(map, Qt::Key_Right);
    QVERIFY(map->camera().centre().x() > centre.x());
    QTest::keyClick(map, Qt::Key_Home);
    QTRY_COMPARE(map->vehicles().inView(), std::size_t(20));
}

/// Three vehicles on a line from west to east, some 180 pixels apart, and the pixel of the first.
QPoint TestMapView::threeInARow(MapView *map)
{
    map->setCamera({ (5.0 + 180) / 360, mercatorFractionY(47) }, 8);
    return map->camera().toScreen({ 184.0 / 360, mercatorFractionY(47) }).toPoint();
}

void TestMapView::rectangleSelects()
{
    for (const auto &[name, lon] : { std::pair("W-1", 4.0), std::pair("M-1", 5.0), std::pair("E-1", 6.0) })
        m_world->add(QLatin1StringView(name), 47, lon, 3s);
    m_world->judge();
    MapView *map = open();
    const QPoint west = threeInARow(map);
    QSignalSpy gathered(map, &MapView::gathered);
    const auto drag = [&](QPoint from, QPoint to, Qt::KeyboardModifiers keys) {
        QTest::mousePress(map, Qt::LeftButton, keys, from);
        QTest::mouseMove(map, (from + to) / 2);
        QTest::mouseMove(map, to);
        QTest::mouseRelease(map, Qt::LeftButton, keys, to);
    };
    map->setTool(MapTool::Rectangle);
    drag(west - QPoint(60, 60), west + QPoint(60, 60), {});
    QCOMPARE(gathered.size(), 1);
    QCOMPARE(gathered[0][0].value<std::vector<Row>>(), std::vector<Row> { 0 });
    QCOMPARE(gathered[0][1].toBool(), false);
    drag(west - QPoint(60, 60), west + QPoint(60, 60), {}); // the hand is back: this moves the map
    QCOMPARE(gathered.size(), 1);
    const QPoint again = threeInARow(map);
    drag(again - QPoint(60, 60), again + QPoint(260, 60), Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(gathered.size(), 2);
    QCOMPARE(gathered[1][0].value<std::vector<Row>>(), (std::vector<Row> { 0, 1 }));
    QCOMPARE(gathered[1][1].toBool(), true);
    map->chooseInView();
    QCOMPARE(gathered[2][0].value<std::vector<Row>>().size(), std::size_t(3));
}

void TestMapView::lassoSelects()
{
    for (const auto &[name, lon] : { std::pair("W-1", 4.0), std::pair("M-1", 5.0), std::pair("E-1", 6.0) })
        m_world->add(QLatin1StringView(name), 47, lon, 3s);
    m_world->judge();
    MapView *map = open();
    const QPoint west = threeInARow(map);
    QSignalSpy gathered(map, &MapView::gathered);
    map->setTool(MapTool::Lasso);
    // Round the first, above the second, round the third.
    const QPoint between = (map->rect().center() - west);
    QTest::mousePress(map, Qt::LeftButton, {}, west + QPoint(-40, -60));
    for (const QPoint &at : { west + QPoint(-40, 40), west + QPoint(40, 40), west + QPoint(40, -30), west + between * 2 + QPoint(-40, -30),
                              west + between * 2 + QPoint(-40, 40), west + between * 2 + QPoint(40, 40), west + between * 2 + QPoint(40, -60) })
        QTest::mouseMove(map, at);
    keep("lasso");
    QTest::mouseRelease(map, Qt::LeftButton, {}, west + between * 2 + QPoint(40, -60));
    QCOMPARE(gathered.size(), 1);
    QCOMPARE(gathered[0][0].value<std::vector<Row>>(), (std::vector<Row> { 0, 2 }));
    QTRY_VERIFY(map->settled());
    const QImage plain = map->picture().copy();
    map->setChosen({ 0, 2 });
    QTRY_VERIFY(map->picture() != plain); // they have a ring now
    keep("chosen");
}

void TestMapView::filterLimitsWhatIsShown()
{
    m_world->scatter(100, 47, 4.9, 2);
    m_world->judge();
    MapView *map = open();
    map->fitRows();
    QTRY_COMPARE(map->vehicles().inView(), std::size_t(100));
    auto rows = std::make_shared<RowSet>(m_world->fleet.size(), 1);
    rows->add(3);
    rows->add(50);
    map->setRows(rows);
    QTRY_COMPARE(map->vehicles().inView(), std::size_t(2));
}

void TestMapView::stillMapDoesNotPaint()
{
    m_world->scatter(100, 47, 4.9, 2);
    m_world->judge();
    MapView *map = open();
    QTRY_VERIFY_WITH_TIMEOUT(map->settled(), 20000);
    m_world->clock.advance(1s);
    m_world->judge(); // frames that had to be painted are not compared: the first at rest is
    QTRY_COMPARE(map->seenGeneration(), m_world->fleet.generation());
    const auto signature = map->vehicles().signature();
    const qint64 picture = map->picture().cacheKey();
    m_world->clock.advance(1s);
    m_world->judge(); // another generation, the same places and states
    QTRY_COMPARE(map->seenGeneration(), m_world->fleet.generation());
    QCOMPARE(map->vehicles().signature(), signature);
    QCOMPARE(map->picture().cacheKey(), picture);
}

void TestMapView::rolesWithoutPositionsSeeCountries()
{
    m_world->scatter(100, 47, 4.9, 2);
    m_world->judge();
    MapView *map = open(Role::Finance);
    map->setCamera({ (4.9 + 180) / 360, mercatorFractionY(46.9) }, 12);
    QTRY_VERIFY(map->settled());
    QVERIFY(map->camera().zoom() <= 6);
    QVERIFY(map->vehicles().marks().empty());
    QCOMPARE(map->vehicleAt(map->rect().center()), noRow);
    QSignalSpy gathered(map, &MapView::gathered); // a shape would tell positions
    map->setTool(MapTool::Rectangle);
    QTest::mousePress(map, Qt::LeftButton, Qt::ShiftModifier, QPoint(10, 10));
    QTest::mouseMove(map, QPoint(300, 300));
    QTest::mouseMove(map, QPoint(900, 500));
    QTest::mouseRelease(map, Qt::LeftButton, Qt::ShiftModifier, QPoint(900, 500));
    map->chooseInView();
    QVERIFY(gathered.isEmpty());
}

QTEST_MAIN(TestMapView)
#include "tst_mapview.moc"
