#include "openpage.h"

#include "fleet/filterline.h"
#include "fleet/fleetpane.h"
#include "fleet/savedfilters.h"
#include "fleet/savedviews.h"
#include "fleet/sorthead.h"
#include "look/desktable.h"

#include <QHeaderView>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace pageworld;

/// Groups and saved views of the fleet's table, by hand and by keyboard.
class TestFleetViews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_open.reset(); }
    void groupsOpenByKeyboard();
    void groupsOpenByTheMouse();
    void aGroupIsNoVehicle();
    void viewsComeBack();
    void viewsAreKeptByAccount();
    void removedViewsAndFiltersComeBack();
    void orderAndGroupsAreRemembered();
    void aColumnStartsATerm();
    void looks();

private:
    FleetPane &pane() { return *m_open->page->pane(); }
    DeskTable &table() { return *pane().table(); }
    FleetTableModel &model() { return pane().model(); }
    QString m_settings;
    std::unique_ptr<OpenPage> m_open;
    QTemporaryDir m_folder;
};

void TestFleetViews::init()
{
    m_settings = m_folder.filePath(QStringLiteral("%1.ini").arg(QString::fromLatin1(QTest::currentTestFunction())));
    m_open = std::make_unique<OpenPage>(m_settings);
    QVERIFY(QTest::qWaitForWindowExposed(m_open->page.get()));
    QTRY_COMPARE(model().rowCount(), 401);
}

void TestFleetViews::groupsOpenByKeyboard()
{
    pane().setGrouping({ GroupField::Cohort });
    QTRY_COMPARE(model().rowCount(), 2);
    table().setFocus();
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Right);
    QTRY_VERIFY(model().rowCount() > 100);
    QTest::keyClick(&table(), Qt::Key_Right); // into the group
    QCOMPARE(table().currentIndex().row(), 1);
    QCOMPARE(m_open->page->selected(), model().fleetRow(1));
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Left); // back to the group
    QCOMPARE(table().currentIndex().row(), 0);
    model().refresh();
    QTRY_VERIFY(!model().isBusy());
    QCOMPARE(table().currentIndex().row(), 0); // the vehicle of the card does not pull it away
    QTest::keyClick(&table(), Qt::Key_Left);
    QTRY_COMPARE(model().rowCount(), 2);
    QTest::keyClick(&table(), Qt::Key_Return);
    QTRY_VERIFY(model().rowCount() > 100);
}

void TestFleetViews::groupsOpenByTheMouse()
{
    pane().setGrouping({ GroupField::Cohort, GroupField::State });
    QTRY_COMPARE(model().rowCount(), 2);
    const auto chevron = [this](int row) { return QPoint(15 + (row > 0 ? 20 : 0), table().rowViewportPosition(row) + 10); };
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, chevron(0));
    QTRY_COMPARE(model().rowCount(), 4);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, chevron(1));
    QTRY_VERIFY(model().rowCount() > 4);
    const int opened = model().rowCount();
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, chevron(0));
    QTRY_COMPARE(model().rowCount(), 2);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, { 200, 10 }); // selects, opens nothing
    QCOMPARE(table().currentIndex().row(), 0);
    QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, { 200, 10 });
    QTRY_COMPARE(model().rowCount(), opened); // what was open in it is open again
}

void TestFleetViews::aGroupIsNoVehicle()
{
    pane().setGrouping({ GroupField::Cohort });
    QTRY_COMPARE(model().rowCount(), 2);
    model().setOpen(0, true);
    QTRY_VERIFY(model().rowCount() > 100);
    table().selectAll();
    QCOMPARE(pane().selectedCount(), model().rowCount() - 2);
    QCOMPARE(int(pane().selection().size()), model().rowCount() - 2);
    m_open->page->switchSelected();
    QCOMPARE(int(m_open->switched.size()), model().rowCount() - 2);
}

void TestFleetViews::viewsComeBack()
{
    FleetPage &page = *m_open->page;
    page.setFilter(QStringLiteral("state:dark"));
    QTRY_COMPARE(model().rowCount(), 11);
    model().setOrder({ { { SortField::Vehicle, true } } });
    table().setColumnHidden(FleetTableModel::Place, true);
    table().setColumnHidden(FleetTableModel::Firmware, false);
    table().setColumnWidth(FleetTableModel::Network, 222);
    page.savedViews().save({ QStringLiteral("Night"), page.filter()->query().text(), pane().arrangement() });
    page.setFilter({});
    pane().setGrouping({ GroupField::Cohort });
    table().setColumnHidden(FleetTableModel::Place, false);
    table().setColumnWidth(FleetTableModel::Network, 90);
    QTRY_COMPARE(model().rowCount(), 2);
    page.showView(QStringLiteral("Night"));
    QTRY_COMPARE(model().rowCount(), 11);
    QCOMPARE(page.filter()->text(), QStringLiteral("state:dark"));
    QVERIFY(table().isColumnHidden(FleetTableModel::Place) && !table().isColumnHidden(FleetTableModel::Firmware));
    QCOMPARE(table().columnWidth(FleetTableModel::Network), 222);
    QCOMPARE(model().order(), (SortOrder { { { SortField::Vehicle, true } } }));
    QVERIFY(model().grouping().empty());
    // Another desk of the same account has it too.
    const SavedViews again(m_settings, QString());
    QCOMPARE(again.views(), page.savedViews().views());
}

void TestFleetViews::viewsAreKeptByAccount()
{
    SavedViews mine(m_settings, QStringLiteral("kim/ops"));
    mine.save({ QStringLiteral("A"), QStringLiteral("rat:lte"), { {}, { { { SortField::Eid, true }, { SortField::Vehicle, false } } }, { GroupField::Country } } });
    QCOMPARE(SavedViews(m_settings, QStringLiteral("kim/ops")).views(), mine.views());
    QVERIFY(SavedViews(m_settings, QStringLiteral("lee")).views().empty());
    SavedViews unsaved { QString(), QStringLiteral("kim/ops") };
    unsaved.save({ QStringLiteral("A"), {}, {} });
    QCOMPARE(unsaved.views().size(), std::size_t(1));
}

void TestFleetViews::removedViewsAndFiltersComeBack()
{
    SavedViews views(m_settings, QString());
    for (const char *name : { "A", "B", "C" })
        views.save({ QString::fromLatin1(name), {}, {} });
    views.remove(QStringLiteral("B"));
    QCOMPARE(views.views().size(), std::size_t(2));
    QCOMPARE(views.removed()->name, QStringLiteral("B"));
    views.bringBack();
    QVERIFY(!views.removed());
    QCOMPARE(SavedViews(m_settings, QString()).views()[1].name, QStringLiteral("B"));
    SavedFilters &filters = *m_open->page->savedFilters();
    const QString first = filters.filters().front().name;
    filters.remove(first);
    QCOMPARE(filters.removed()->name, first);
    filters.bringBack();
    QVERIFY(std::any_of(filters.filters().begin(), filters.filters().end(), [&](const auto &each) { return each.name == first; }));
}

void TestFleetViews::orderAndGroupsAreRemembered()
{
    auto *head = m_open->page->findChild<SortHead *>();
    Q_EMIT head->orderWanted({ { { SortField::Rsrp, false } } });
    pane().setGrouping({ GroupField::Rat });
    m_open.reset();
    m_open = std::make_unique<OpenPage>(m_settings);
    QCOMPARE(model().order(), (SortOrder { { { SortField::Rsrp, false } } }));
    QCOMPARE(model().grouping(), std::vector { GroupField::Rat });
}

void TestFleetViews::aColumnStartsATerm()
{
    auto *head = m_open->page->findChild<SortHead *>();
    m_open->page->setFilter(QStringLiteral("state:online"));
    QMenu menu;
    head->fillMenu(menu, FleetTableModel::Rsrp);
    QVERIFY(menu.actions().size() > 4);
    for (QAction *action : menu.actions()) {
        if (action->text().startsWith(QStringLiteral("Filter")))
            action->trigger();
    }
    QCOMPARE(m_open->page->filter()->text(), QStringLiteral("state:online rsrp:"));
    QVERIFY(m_open->page->filter()->edit()->hasFocus());
    // Every column's term is one that the language knows.
    for (const auto &spec : FleetTableModel::columns()) {
        const auto query = m_open->language.parse(spec.filter + QStringLiteral(":1"), {});
        QVERIFY2(query || query.error().code != QStringLiteral("query.field-unknown"), qPrintable(QString(spec.filter)));
    }
}

void TestFleetViews::looks()
{
    pane().setGrouping({ GroupField::Network, GroupField::Cohort });
    QTRY_VERIFY(model().rowCount() > 2 && !model().isBusy());
    model().setOpen(0, true);
    QTRY_VERIFY(!model().isBusy());
    model().setOpen(1, true);
    QTRY_VERIFY(!model().isBusy());
    table().selectRow(2);
    for (const auto &[choice, name] : { std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark") }) {
        m_open->look->setChoice(choice);
        QTRY_VERIFY(table().isVisible());
        keep(*m_open->page, QStringLiteral("groups-%1").arg(QLatin1StringView(name)));
        const QImage shot = table().viewport()->grab().toImage();
        int drawn = 0; // of the chevron, on its ground
        for (int x = 10; x < 22; ++x)
            for (int y = 5; y < 19; ++y)
                drawn += shot.pixelColor(x, y) != shot.pixelColor(4, 5);
        QVERIFY(drawn > 5);
    }
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    keep(*m_open->page, QStringLiteral("groups-mirrored"));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestFleetViews)
#include "tst_fleetviews.moc"
