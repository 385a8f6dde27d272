#include "pageworld.h"

#include "fleet/csvexport.h"
#include "fleet/filterline.h"
#include "fleet/fleetpage.h"
#include "fleet/fleetpane.h"
#include "fleet/sorthead.h"
#include "look/desktable.h"
#include "look/severitystrip.h"
#include "map/mapview.h"
#include "vehicle/vehiclecard.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pageworld;

/// The fleet page in a real window, offscreen.
class TestFleetPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void filterLimitsTableAndMap();
    void wrongFilterSaysWhereAndKeepsTheResult();
    void completionIsAcceptedByTab();
    void stripFilters();
    void oneSelectionEverywhere();
    void mapAndTableShareASelection();
    void switchGoesToTheWizard();
    void shiftClickAddsASortKey();
    void exportWritesTheFilteredRows();
    void cancelledExportLeavesNoFile();
    void emptyStatesSayWhatToDo();
    void narrowWindowLaysTheCardOnTheMap();
    void everyControlHasAName();
    void looks();

private:
    int rows() const { return m_page->pane()->model().rowCount(); }
    void type(const QString &text);
    std::unique_ptr<World> m_world;
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<QueryLanguage> m_language;
    std::unique_ptr<FleetPage> m_page;
    std::vector<VehicleId> m_switched;
    QStringList m_said;
    QTemporaryDir m_folder;
};

void TestFleetPage::init()
{
    m_world = std::make_unique<World>();
    m_look = std::move(*LookSource::create(*qApp));
    m_look->setChoice(ThemeChoice::Light);
    m_look->setReducedMotion(true);
    const auto books = m_world->books;
    m_language = std::make_unique<QueryLanguage>(AccessTable::standard(), std::shared_ptr<const NetworkNames>(books, &books->networks),
                                                 std::shared_ptr<const Countries>(books, &books->countries));
    m_switched.clear();
    m_said.clear();
    m_page = std::make_unique<FleetPage>(FleetPageParts { m_world->sources(), *m_look, m_world->history, m_world->desk, *m_language,
        std::make_shared<BasemapAtlas>(), m_folder.filePath(QStringLiteral("%1.ini").arg(QString::fromLatin1(QTest::currentTestFunction()))),
        [this](const std::vector<VehicleId> &ids) { m_switched = ids; }, [this](const QString &title, const QString &text) { m_said << title << text; } });
    m_page->resize(1840, 1050);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_COMPARE(rows(), 401);
}

void TestFleetPage::cleanup()
{
    m_page.reset();
    m_look.reset();
    m_world.reset();
}

void TestFleetPage::type(const QString &text)
{
    FilterEdit *edit = m_page->filter()->edit();
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, text);
}

void TestFleetPage::filterLimitsTableAndMap()
{
    type(QStringLiteral("state:dark"));
    QTest::keyClick(m_page->filter()->edit(), Qt::Key_Escape); // closes the suggestions only
    QTest::keyClick(m_page->filter()->edit(), Qt::Key_Return);
    QTRY_COMPARE(rows(), 11);
    QTRY_COMPARE(m_page->map()->vehicles().inView(), std::size_t(11));
    QVERIFY(m_page->filter()->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly) != nullptr);
    QTest::keyClick(m_page->filter()->edit(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 401);
}

void TestFleetPage::wrongFilterSaysWhereAndKeepsTheResult()
{
    type(QStringLiteral("state:dark"));
    QTest::keyClick(m_page->filter()->edit(), Qt::Key_Escape);
    QTest::keyClick(m_page->filter()->edit(), Qt::Key_Return);
    QTRY_COMPARE(rows(), 11);
    type(QStringLiteral("last>2hours"));
    QTest::keyClick(m_page->filter()->edit(), Qt::Key_Return);
    QVERIFY(m_page->filter()->isWrong());
    QVERIFY(m_page->filter()->errorLabel()->isVisible());
    QVERIFY(m_page->filter()->errorLabel()->text().contains(QStringLiteral("2hours")));
    QCOMPARE(rows(), 11);
    keep(*m_page, QStringLiteral("page-error-light"));
}

void TestFleetPage::completionIsAcceptedByTab()
{
    type(QStringLiteral("stat"));
    QTRY_VERIFY(m_page->filter()->popup()->isVisible());
    keep(*m_page, QStringLiteral("page-completion-light"));
    QTest::keyClick(m_page->filter()->edit(), Qt::Key_Tab);
    QVERIFY(m_page->filter()->text().startsWith(QStringLiteral("state:")));
    QVERIFY(m_page->filter()->edit()->hasFocus());
    QTest::keyClicks(m_page->filter()->edit(), QStringLiteral("da"));
    QTRY_VERIFY(m_page->filter()->popup()->isVisible());
    QTest::keyClick(m_page->filter()->edit(), Qt::Key_Tab);
    QCOMPARE(m_page->filter()->text().trimmed(), QStringLiteral("state:dark"));
    QTRY_COMPARE(rows(), 11);
}

void TestFleetPage::stripFilters()
{
    auto *strip = m_page->findChild<SeverityStrip *>();
    QVERIFY(strip != nullptr);
    m_page->setFilter(QStringLiteral("cohort:Long-haul"));
    Q_EMIT strip->chosen(6, SeverityStrip::Choice::Only);
    QCOMPARE(m_page->filter()->text(), QStringLiteral("cohort:Long-haul state:dark"));
    Q_EMIT strip->chosen(0, SeverityStrip::Choice::Add);
    QCOMPARE(m_page->filter()->text(), QStringLiteral("cohort:Long-haul state:dark,online"));
    Q_EMIT strip->chosen(6, SeverityStrip::Choice::Exclude);
    QCOMPARE(m_page->filter()->text(), QStringLiteral("cohort:Long-haul state:online"));
    Q_EMIT strip->chosen(0, SeverityStrip::Choice::Only);
    QCOMPARE(m_page->filter()->text(), QStringLiteral("cohort:Long-haul"));
}

void TestFleetPage::oneSelectionEverywhere()
{
    const Row row = m_world->fleet.find(std::string_view(dark));
    Q_EMIT m_page->map()->chosen(row);
    QCOMPARE(m_page->selected(), row);
    QCOMPARE(m_page->card()->vehicle(), row);
    QCOMPARE(m_page->pane()->selection(), std::vector<Row> { row });
    QCOMPARE(m_page->map()->selected(), row);
    m_page->pane()->table()->setFocus();
    QTest::keyClick(m_page->pane()->table(), Qt::Key_Down);
    QVERIFY(m_page->selected() != row);
    QCOMPARE(m_page->card()->vehicle(), m_page->selected());
    QCOMPARE(m_page->map()->selected(), m_page->selected());
    // A filter that drops the vehicle keeps the card: it is still the one that is looked at.
    m_page->select(row, false);
    m_page->setFilter(QStringLiteral("state:online"));
    QTRY_VERIFY(rows() < 401);
    QCOMPARE(m_page->card()->vehicle(), row);
}

void TestFleetPage::mapAndTableShareASelection()
{
    MapView *map = m_page->map();
    map->setCamera({ (5.0 + 180) / 360, mercatorFractionY(47) }, 7.5);
    QTRY_VERIFY(map->settled());
    map->chooseInView();
    const int chosen = m_page->pane()->selectedCount();
    QVERIFY(chosen > 1);
    QVERIFY(std::size_t(chosen) <= map->vehicles().inView()); // which counts those at the edge too
    m_page->pane()->model().refresh(); // what the clock does every two seconds
    QTRY_VERIFY(!m_page->pane()->model().isBusy());
    QCOMPARE(m_page->pane()->selectedCount(), chosen);
    m_page->switchSelected();
    QCOMPARE(m_switched.size(), std::size_t(chosen));
    Q_EMIT map->gathered({ 0 }, false);
    QCOMPARE(m_page->pane()->selection(), std::vector<Row> { 0 });
    Q_EMIT map->gathered({ 1, 2 }, true);
    QCOMPARE(m_page->pane()->selectedCount(), 3);
}

void TestFleetPage::switchGoesToTheWizard()
{
    m_page->select(m_world->fleet.find(std::string_view(dark)), false);
    QTRY_VERIFY(m_page->card()->isLoaded());
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(m_switched.size(), std::size_t(1));
    QCOMPARE(m_switched.front().toString(), QLatin1StringView(dark));
}

void TestFleetPage::shiftClickAddsASortKey()
{
    const SortOrder one = SortHead::clicked({ { { SortField::State, true } } }, FleetTableModel::Vehicle, false);
    QCOMPARE(one.keys.size(), std::size_t(1));
    QCOMPARE(one.keys.front(), (SortKey { SortField::Vehicle, false }));
    const SortOrder two = SortHead::clicked(one, FleetTableModel::State, true);
    QCOMPARE(two.keys.size(), std::size_t(2));
    QCOMPARE(SortHead::clicked(one, FleetTableModel::Vehicle, false).keys.front().descending, true);
    auto *head = m_page->findChild<SortHead *>();
    const int x = head->sectionViewportPosition(FleetTableModel::Vehicle) + 20;
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, { x, 10 });
    QTRY_COMPARE(m_page->pane()->model().index(0, FleetTableModel::Vehicle).data().toString(), QStringLiteral("EU-VAN-00000"));
}

void TestFleetPage::exportWritesTheFilteredRows()
{
    m_page->setFilter(QStringLiteral("state:dark"));
    QTRY_COMPARE(rows(), 11);
    const QString path = m_folder.filePath(QStringLiteral("out.csv"));
    m_page->pane()->exportRows(path);
    QTRY_VERIFY(!m_said.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 12);
    QVERIFY(lines.front().startsWith("State,Vehicle,"));
    QVERIFY(lines.join('\n').contains(dark));
    QCOMPARE(CsvExport::field(QStringLiteral("a \"b\", c")), QByteArray("\"a \"\"b\"\", c\""));
}

void TestFleetPage::cancelledExportLeavesNoFile()
{
    const QString path = m_folder.filePath(QStringLiteral("never.csv"));
    m_page->pane()->exportRows(path);
    QVERIFY(m_page->pane()->runningExport() != nullptr);
    m_page->pane()->runningExport()->cancel();
    QTRY_VERIFY(!m_said.isEmpty());
    QVERIFY(!QFile::exists(path));
}

void TestFleetPage::emptyStatesSayWhatToDo()
{
    m_page->setFilter(QStringLiteral("vehicle:NOBODY"));
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(!m_page->pane()->table()->isVisible());
    keep(*m_page, QStringLiteral("page-nothing-light"));
    m_page->setFilter({});
    QTRY_VERIFY(m_page->pane()->table()->isVisible());
}

void TestFleetPage::narrowWindowLaysTheCardOnTheMap()
{
    VehicleCard *card = m_page->card();
    m_page->select(m_world->fleet.find(dark), true);
    QVERIFY(card->parentWidget() != m_page.get());
    m_page->resize(1200, 640);
    QTRY_COMPARE(card->parentWidget(), m_page.get());
    const MapView *map = m_page->map();
    const QRect onMap(map->mapTo(m_page.get(), QPoint()), map->size());
    QTRY_VERIFY(onMap.contains(card->geometry()));
    QCOMPARE(card->geometry().right(), onMap.right());
    const DeskTable *table = m_page->pane()->table();
    QCOMPARE(table->mapTo(m_page.get(), QPoint()).x(), 0);
    QCOMPARE(m_page->pane()->width(), m_page->width()); // the card takes nothing from the table
    QVERIFY(table->rowAt(table->viewport()->height() - 1) >= 7 || table->rowAt(table->viewport()->height() - 1) < 0);
    // Brought to the part of the map that can be seen.
    m_page->select(noRow, false);
    m_page->select(m_world->fleet.find(dark), false);
    m_page->map()->setCamera({ 0.9, 0.9 }, 4);
    m_page->select(m_world->fleet.find(dark), true);
    const FleetState::ReadView view = m_world->fleet.read();
    const Row row = m_page->selected();
    const QPointF at = map->camera().toScreen({ view->x[row] / mercatorWorld, view->y[row] / mercatorWorld });
    QVERIFY(at.x() > 0 && at.x() < map->width() - card->width());
    keep(*m_page, QStringLiteral("fleet-narrow"));
    m_page->resize(1840, 1050);
    QTRY_VERIFY(card->parentWidget() != m_page.get());
    QVERIFY(card->isVisible());
}

void TestFleetPage::everyControlHasAName()
{
    m_page->select(m_world->fleet.find(std::string_view(dark)), false);
    for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith(QStringLiteral("qt_")) || !button->isVisible())
            continue;
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->parent()->objectName() + button->toolTip()));
    }
}

void TestFleetPage::looks()
{
    m_page->select(m_world->fleet.find(std::string_view(dark)), true);
    QTRY_VERIFY(m_page->card()->isLoaded());
    for (const auto &[choice, name] : { std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark"), std::pair(ThemeChoice::Contrast, "contrast") }) {
        m_look->setChoice(choice);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->map()->settled(), 20000);
        keep(*m_page, QStringLiteral("page-%1").arg(QLatin1StringView(name)));
        QCOMPARE(m_page->map()->summary().contains(QStringLiteral("Dark")), true);
    }
}

QTEST_MAIN(TestFleetPage)
#include "tst_fleetpage.moc"
