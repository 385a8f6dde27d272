#include "openpage.h"

#include "fleet/fleetpane.h"
#include "look/columnchooser.h"
#include "look/desktable.h"
#include "look/tornpane.h"
#include "map/mapview.h"
#include "vehicle/vehiclecard.h"

#include <QClipboard>
#include <QHeaderView>
#include <QListWidget>
#include <QTest>

using namespace pageworld;

/// How map, table and card of the fleet page stand together: selection, places, windows, columns.
class TestFleetPanes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_open.reset(); }
    void mapAndTableShareASelection();
    void narrowWindowLaysTheCardOnTheMap();
    void panesAreTornOffAndPutBack();
    void columnsAreChosenAndMoved();
    void cellsAreCopiedWhole();

private:
    std::unique_ptr<OpenPage> m_open;
};

void TestFleetPanes::init()
{
    m_open = std::make_unique<OpenPage>(QString());
    QVERIFY(QTest::qWaitForWindowExposed(m_open->page.get()));
    QTRY_COMPARE(m_open->page->pane()->model().rowCount(), 401);
}

void TestFleetPanes::mapAndTableShareASelection()
{
    MapView *map = m_open->page->map();
    map->setCamera({ (5.0 + 180) / 360, mercatorFractionY(47) }, 7.5);
    QTRY_VERIFY(map->settled());
    map->chooseInView();
    const int chosen = m_open->page->pane()->selectedCount();
    QVERIFY(chosen > 1);
    QVERIFY(std::size_t(chosen) <= map->vehicles().inView()); // which counts those at the edge too
    m_open->page->pane()->model().refresh(); // what the clock does every two seconds
    QTRY_VERIFY(!m_open->page->pane()->model().isBusy());
    QCOMPARE(m_open->page->pane()->selectedCount(), chosen);
    m_open->page->switchSelected();
    QCOMPARE(m_open->switched.size(), std::size_t(chosen));
    Q_EMIT map->gathered({ 0 }, false);
    QCOMPARE(m_open->page->pane()->selection(), std::vector<Row> { 0 });
    Q_EMIT map->gathered({ 1, 2 }, true);
    QCOMPARE(m_open->page->pane()->selectedCount(), 3);
    // Those of another page, also while a filter hides them.
    const std::vector<VehicleId> wanted = m_open->page->chosen();
    m_open->page->setFilter(QStringLiteral("state:dark"));
    QTRY_VERIFY(m_open->page->pane()->model().rowCount() < 401);
    m_open->page->gather({ wanted[0], wanted[2], *VehicleId::parse(u"NOBODY") });
    QTRY_COMPARE(m_open->page->chosen(), std::vector<VehicleId>({ wanted[0], wanted[2] }));
    QTRY_VERIFY(map->settled());
    QVERIFY(map->vehicles().inView() >= 2);
    m_open->page->gather({ wanted[1] });
    QTRY_COMPARE(m_open->page->chosen(), std::vector<VehicleId>({ wanted[1] }));
}

void TestFleetPanes::narrowWindowLaysTheCardOnTheMap()
{
    VehicleCard *card = m_open->page->card();
    m_open->page->select(m_open->world.fleet.find(dark), true);
    QVERIFY(card->parentWidget() != m_open->page.get());
    m_open->page->resize(1200, 640);
    QTRY_COMPARE(card->parentWidget(), m_open->page.get());
    const MapView *map = m_open->page->map();
    const QRect onMap(map->mapTo(m_open->page.get(), QPoint()), map->size());
    QTRY_VERIFY(onMap.contains(card->geometry()));
    QCOMPARE(card->geometry().right(), onMap.right());
    const DeskTable *table = m_open->page->pane()->table();
    QCOMPARE(table->mapTo(m_open->page.get(), QPoint()).x(), 0);
    QCOMPARE(m_open->page->pane()->width(), m_open->page->width()); // the card takes nothing from the table
    QVERIFY(table->rowAt(table->viewport()->height() - 1) >= 7 || table->rowAt(table->viewport()->height() - 1) < 0);
    // Brought to the part of the map that can be seen.
    m_open->page->select(noRow, false);
    m_open->page->select(m_open->world.fleet.find(dark), false);
    m_open->page->map()->setCamera({ 0.9, 0.9 }, 4);
    m_open->page->select(m_open->world.fleet.find(dark), true);
    const FleetState::ReadView view = m_open->world.fleet.read();
    const Row row = m_open->page->selected();
    const QPointF at = map->camera().toScreen({ view->x[row] / mercatorWorld, view->y[row] / mercatorWorld });
    QVERIFY(at.x() > 0 && at.x() < map->width() - card->width());
    keep(*m_open->page, QStringLiteral("fleet-narrow"));
    m_open->page->resize(1840, 1050);
    QTRY_VERIFY(card->parentWidget() != m_open->page.get());
    QVERIFY(card->isVisible());
}

void TestFleetPanes::panesAreTornOffAndPutBack()
{
    TornPane *torn = m_open->page->tornTable();
    const QList<QWidget *> order { m_open->page->map(), m_open->page->pane() };
    torn->setTorn(true);
    QWidget *window = m_open->page->pane()->window();
    QVERIFY(window != m_open->page.get());
    QTRY_VERIFY(window->isVisible());
    m_open->page->select(m_open->world.fleet.find(dark), true); // one selection still, over two windows
    QCOMPARE(m_open->page->pane()->selection(), std::vector<Row> { m_open->world.fleet.find(dark) });
    keep(*window, QStringLiteral("torn-table"));
    window->close();
    QCOMPARE(m_open->page->pane()->window(), m_open->page.get());
    QVERIFY(m_open->page->pane()->isVisible());
    const auto *splitter = qobject_cast<QSplitter *>(m_open->page->pane()->parentWidget());
    QCOMPARE((QList<QWidget *> { splitter->widget(0), splitter->widget(1) }), order);

    m_open->page->tornMap()->setTorn(true);
    m_open->page->tornCard()->setTorn(true);
    m_open->page->resize(1200, 640); // narrow, but there is no map to lie on
    QVERIFY(m_open->page->card()->window() != m_open->page.get());
    m_open->page->select(noRow, false);
    QVERIFY(m_open->page->card()->isVisible()); // its window says that nothing is selected
    m_open->page->tornCard()->setTorn(false);
    m_open->page->tornMap()->setTorn(false);
    QCOMPARE(m_open->page->map()->window(), m_open->page.get());
    QVERIFY(!m_open->page->card()->isVisible());
}

void TestFleetPanes::columnsAreChosenAndMoved()
{
    DeskTable *table = m_open->page->pane()->table();
    ColumnChooser *chooser = m_open->page->pane()->columnChooser();
    chooser->popupUnder(m_open->page->pane());
    QListWidget *list = chooser->list();
    QCOMPARE(list->count(), int(FleetTableModel::ColumnCount));
    QVERIFY(!list->item(0)->flags().testFlag(Qt::ItemIsUserCheckable)); // a row without its state says nothing
    const auto choose = [&](int column) {
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->data(Qt::UserRole).toInt() == column)
                list->setCurrentRow(i);
        }
    };
    choose(FleetTableModel::ImsiColumn);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!table->isColumnHidden(FleetTableModel::ImsiColumn));
    QVERIFY(table->columnWidth(FleetTableModel::ImsiColumn) > 40);
    choose(FleetTableModel::Cohort);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(table->horizontalHeader()->visualIndex(FleetTableModel::Cohort), 1);
    QCOMPARE(table->horizontalHeader()->visualIndex(FleetTableModel::Vehicle), 2);
    keep(*chooser, QStringLiteral("columns"));
    Q_EMIT chooser->resetWanted();
    QVERIFY(table->isColumnHidden(FleetTableModel::ImsiColumn));
    QCOMPARE(table->horizontalHeader()->visualIndex(FleetTableModel::Cohort), int(FleetTableModel::Cohort));
    chooser->hide();
}

void TestFleetPanes::cellsAreCopiedWhole()
{
    DeskTable *table = m_open->page->pane()->table();
    table->setColumnHidden(FleetTableModel::ImsiColumn, false);
    m_open->page->select(m_open->world.fleet.find(dark), false);
    table->setFocus();
    table->selectionModel()->setCurrentIndex(table->currentIndex().siblingAtColumn(FleetTableModel::ImsiColumn), QItemSelectionModel::NoUpdate);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("208014417032281")); // the table shows its end only
}

QTEST_MAIN(TestFleetPanes)
#include "tst_fleetpanes.moc"
