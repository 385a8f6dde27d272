#include "crowdworld.h"
#include "fencestore.h"

#include "map/geofencebar.h"
#include "map/geofencedesk.h"
#include "map/geofencelist.h"
#include "map/geofenceoverlay.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace crowdworld;

/// Geofences drawn, changed, listed and deleted on the real map, over a store in memory.
class TestGeofences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void drawnWithTheMouse();
    void drawnWithKeysAlone();
    void corridorHasAWidth();
    void cornersMoveComeAndGo();
    void faultsAreSaid();
    void deletedAndBroughtBack();
    void shownWithTheirNames();
    void listed();
    void rolesWithoutTheRight();

private:
    GeofenceDesk &open(Role role = Role::Administrator);
    void click(QPoint at) { QTest::mouseClick(m_desk->overlay(), Qt::LeftButton, {}, at); }
    void type(const QString &name) { m_desk->bar()->findChild<QLineEdit *>()->setText(name); }
    void square(const QString &name);
    void keep(const char *name);
    std::unique_ptr<World> m_world;
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<MapView> m_map;
    std::shared_ptr<GeofenceBook> m_book;
    FenceStore m_store;
    GeofenceDesk *m_desk = nullptr;
    QStringList m_said, m_filters;
};

void TestGeofences::init()
{
    m_world = std::make_unique<World>();
    m_look = std::move(*LookSource::create(*qApp));
    m_look->setChoice(ThemeChoice::Light);
    m_look->setReducedMotion(true);
    m_world->scatter(60, 47, 4.9, 2);
    m_world->judge();
    m_store = {};
    m_said.clear();
    m_filters.clear();
}

void TestGeofences::cleanup()
{
    m_map.reset();
    m_look.reset();
    m_world.reset();
}

GeofenceDesk &TestGeofences::open(Role role)
{
    m_map = std::make_unique<MapView>(m_world->sources(*m_look, role));
    m_map->resize(1000, 600);
    m_map->show();
    if (!QTest::qWaitForWindowExposed(m_map.get()))
        qFatal("no window");
    m_map->setCamera({ (5.0 + 180) / 360, mercatorFractionY(47) }, 8);
    m_book = std::make_shared<GeofenceBook>();
    Viewer viewer;
    viewer.role = role;
    m_desk = new GeofenceDesk({ m_store, m_book, m_world->access, viewer, [] { return std::optional(*FleetId::parse(u"demo")); },
                                [this] {
                                    m_book->set(m_store.kept);
                                    m_desk->renew();
                                },
                                [this](const QString &filter) { m_filters << filter; }, [this](const QString &title, const QString &) { m_said << title; } },
                              *m_map, *m_look);
    return *m_desk;
}

void TestGeofences::square(const QString &name)
{
    m_desk->draw(GeofenceShape::Kind::Polygon);
    for (const QPoint &at : { QPoint(300, 200), QPoint(600, 200), QPoint(600, 450) })
        click(at);
    click(QPoint(300, 450));
    click(QPoint(300, 200)); // the first corner closes it
    type(name);
    QTest::keyClick(m_desk->bar()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(!m_desk->isDrawing());
}

void TestGeofences::keep(const char *name)
{
    const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto &[choice, theme] : { std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark") }) {
        m_look->setChoice(choice);
        QTRY_VERIFY_WITH_TIMEOUT(m_map->settled(), 20000);
        m_map->grab().save(QStringLiteral("%1/fence-%2-%3.png").arg(folder, QLatin1StringView(name), QLatin1StringView(theme)));
    }
}

void TestGeofences::drawnWithTheMouse()
{
    open();
    square(QStringLiteral("Depot East"));
    QCOMPARE(m_store.kept.size(), std::size_t(1));
    const Geofence &kept = m_store.kept[0];
    QCOMPARE(kept.name(), QStringLiteral("Depot East"));
    QCOMPARE(kept.shape().points().size(), std::size_t(4));
    const QPointF corner = m_map->camera().toFraction({ 300, 200 });
    QVERIFY(std::abs(kept.shape().points()[0].lat - latitudeOfFractionY(corner.y())) < 1e-5);
    QVERIFY(std::abs(kept.shape().points()[0].lon - (corner.x() * 360 - 180)) < 1e-5);
    QVERIFY(GeofenceArea(kept.shape()).contains(toMercator({ 47, 5 })));
    QCOMPARE(m_said, QStringList { QStringLiteral("Depot East is on the map") });
}

void TestGeofences::drawnWithKeysAlone()
{
    GeofenceDesk &desk = open();
    desk.draw(GeofenceShape::Kind::Polygon);
    QWidget *overlay = desk.overlay();
    QTest::keyClick(overlay, Qt::Key_Space);
    QTest::keyClick(overlay, Qt::Key_Right);
    QTest::keyClick(overlay, Qt::Key_Space);
    QTest::keyClick(overlay, Qt::Key_Down);
    QTest::keyClick(overlay, Qt::Key_Space);
    QCOMPARE(desk.overlay()->draft().points().size(), std::size_t(3));
    const MapPoint before = desk.overlay()->draft().points()[0];
    QTest::keyClick(overlay, Qt::Key_N);
    QTest::keyClick(overlay, Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(desk.overlay()->draft().points()[0].y < before.y);
    keep("keys");
    type(QStringLiteral("Yard"));
    QTest::keyClick(overlay, Qt::Key_Return);
    QTRY_COMPARE(m_store.kept.size(), std::size_t(1));
    desk.draw(GeofenceShape::Kind::Polygon);
    QTest::keyClick(desk.overlay(), Qt::Key_Escape);
    QVERIFY(!desk.isDrawing());
}

void TestGeofences::corridorHasAWidth()
{
    GeofenceDesk &desk = open();
    desk.draw(GeofenceShape::Kind::Corridor);
    click({ 200, 300 });
    click({ 500, 250 });
    click({ 800, 350 });
    desk.overlay()->setWidth(4000);
    keep("corridor");
    type(QStringLiteral("A6"));
    QTest::keyClick(desk.overlay(), Qt::Key_Return);
    QTRY_COMPARE(m_store.kept.size(), std::size_t(1));
    QCOMPARE(m_store.kept[0].shape().kind(), GeofenceShape::Kind::Corridor);
    QCOMPARE(m_store.kept[0].shape().widthMetres(), 4000.0);
}

void TestGeofences::cornersMoveComeAndGo()
{
    GeofenceDesk &desk = open();
    square(QStringLiteral("Depot East"));
    desk.edit(m_store.kept[0]);
    const auto pixel = [&](std::size_t i) {
        const MapPoint &point = desk.overlay()->draft().points()[i];
        return m_map->camera().toScreen({ point.x / mercatorWorld, point.y / mercatorWorld }).toPoint();
    };
    const auto drag = [&](QPoint from, QPoint to) {
        QTest::mousePress(desk.overlay(), Qt::LeftButton, {}, from);
        QTest::mouseMove(desk.overlay(), (from + to) / 2);
        QTest::mouseMove(desk.overlay(), to);
        QTest::mouseRelease(desk.overlay(), Qt::LeftButton, {}, to);
    };
    const QPoint first = pixel(0);
    drag(first, first - QPoint(40, 30));
    QVERIFY((pixel(0) - first + QPoint(40, 30)).manhattanLength() <= 1);
    drag((pixel(1) + pixel(2)) / 2, (pixel(1) + pixel(2)) / 2 + QPoint(60, 0)); // the middle of a side becomes a corner
    QCOMPARE(desk.overlay()->draft().points().size(), std::size_t(5));
    QTest::keyClick(desk.overlay(), Qt::Key_Delete); // the one that was moved last
    QCOMPARE(desk.overlay()->draft().points().size(), std::size_t(4));
    desk.overlay()->undo();
    desk.overlay()->undo();
    QCOMPARE(desk.overlay()->draft().points().size(), std::size_t(4));
    desk.overlay()->undo(); // the whole drag is one step
    QCOMPARE(pixel(0), first);
    QVERIFY(!desk.overlay()->draft().canUndo());
    desk.overlay()->redo();
    keep("edit");
    type(QStringLiteral("Depot West"));
    QTest::keyClick(desk.overlay(), Qt::Key_Return);
    QTRY_VERIFY(!desk.isDrawing());
    QCOMPARE(m_store.kept.size(), std::size_t(1)); // changed, not one more
    QCOMPARE(m_store.kept[0].name(), QStringLiteral("Depot West"));
}

void TestGeofences::faultsAreSaid()
{
    GeofenceDesk &desk = open();
    desk.draw(GeofenceShape::Kind::Polygon);
    for (const QPoint &at : { QPoint(300, 200), QPoint(600, 450), QPoint(600, 200), QPoint(300, 450) })
        click(at); // a bow tie
    const auto said = [&] {
        QStringList texts;
        for (const QLabel *label : desk.bar()->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u' ');
    };
    QVERIFY2(said().contains(QStringLiteral("cross")), qPrintable(said()));
    QTest::keyClick(desk.overlay(), Qt::Key_Return);
    QVERIFY(desk.isDrawing());
    QVERIFY(m_store.kept.empty());
    desk.overlay()->undo();
    QVERIFY2(!said().contains(QStringLiteral("cross")), qPrintable(said()));
    QTest::keyClick(desk.overlay(), Qt::Key_Return); // three corners, no name
    QVERIFY(desk.isDrawing());
    type(QStringLiteral("Taken"));
    m_store.refuse = Error { QStringLiteral("geofence.taken"), { { QStringLiteral("name"), QStringLiteral("Taken") } }, {} };
    QTest::keyClick(desk.overlay(), Qt::Key_Return);
    QTRY_VERIFY2(said().contains(QStringLiteral("Taken")), qPrintable(said()));
    QVERIFY(desk.isDrawing());
}

void TestGeofences::deletedAndBroughtBack()
{
    GeofenceDesk &desk = open();
    square(QStringLiteral("Depot East"));
    const QUuid id = m_store.kept[0].id();
    desk.remove(m_store.kept[0]);
    QTRY_VERIFY(m_store.kept.empty());
    QTRY_VERIFY(desk.canUndoRemove());
    desk.undoRemove();
    QTRY_COMPARE(m_store.kept.size(), std::size_t(1));
    QCOMPARE(m_store.kept[0].id(), id);
    QVERIFY(!desk.canUndoRemove());
}

void TestGeofences::shownWithTheirNames()
{
    GeofenceDesk &desk = open();
    QTRY_VERIFY_WITH_TIMEOUT(m_map->settled(), 20000);
    const QImage plain = m_map->picture().copy();
    square(QStringLiteral("Depot East"));
    QTRY_VERIFY(m_map->picture() != plain);
    const auto stands = [&] { return m_map->picture().copy(300, 195, 300, 10) != plain.copy(300, 195, 300, 10); };
    QTRY_VERIFY(stands());
    keep("shown");
    m_look->setChoice(ThemeChoice::Light);
    desk.layer().setOn(false);
    m_map->repaintSoon();
    QTRY_VERIFY(!stands());
}

void TestGeofences::listed()
{
    GeofenceDesk &desk = open();
    square(QStringLiteral("Depot East"));
    GeofenceList list(desk, *m_look, m_map.get());
    list.show();
    auto *tree = list.findChild<QTreeWidget *>();
    QCOMPARE(tree->topLevelItemCount(), 1);
    QVERIFY(tree->topLevelItem(0)->text(1).startsWith(QStringLiteral("Polygon, 4 ")));
    const auto press = [&](const QString &text) {
        for (QPushButton *button : list.findChildren<QPushButton *>()) {
            if (button->text() == text)
                button->click();
        }
    };
    if (const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES"); !folder.isEmpty())
        list.grab().save(folder + QStringLiteral("/fence-list.png"));
    press(QStringLiteral("Filter by it"));
    QCOMPARE(m_filters, QStringList { QStringLiteral("in:\"Depot East\"") });
    list.show();
    press(QStringLiteral("Delete"));
    QTRY_COMPARE(tree->topLevelItemCount(), 0);
    press(QStringLiteral("Undo the delete"));
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
}

void TestGeofences::rolesWithoutTheRight()
{
    GeofenceDesk &desk = open(Role::Finance);
    QVERIFY(!desk.mayEdit());
    desk.draw(GeofenceShape::Kind::Polygon);
    QVERIFY(!desk.isDrawing());
}

QTEST_MAIN(TestGeofences)
#include "tst_geofences.moc"
