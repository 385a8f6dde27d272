#include "openpage.h"

#include "fleet/exportjob.h"
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
    void switchGoesToTheWizard();
    void shiftClickAddsASortKey();
    void exportWritesTheFilteredRows();
    void cancelledExportLeavesNoFile();
    void emptyStatesSayWhatToDo();
    void everyControlHasAName();
    void looks();

private:
    int rows() const { return m_open->page->pane()->model().rowCount(); }
    void type(const QString &text);
    std::unique_ptr<OpenPage> m_open;
    QTemporaryDir m_folder;
};

void TestFleetPage::init()
{
    m_open = std::make_unique<OpenPage>(m_folder.filePath(QStringLiteral("%1.ini").arg(QString::fromLatin1(QTest::currentTestFunction()))));
    QVERIFY(QTest::qWaitForWindowExposed(m_open->page.get()));
    QTRY_COMPARE(rows(), 401);
}

void TestFleetPage::cleanup()
{
    m_open.reset();
}

void TestFleetPage::type(const QString &text)
{
    FilterEdit *edit = m_open->page->filter()->edit();
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, text);
}

void TestFleetPage::filterLimitsTableAndMap()
{
    type(QStringLiteral("state:dark"));
    QTest::keyClick(m_open->page->filter()->edit(), Qt::Key_Escape); // closes the suggestions only
    QTest::keyClick(m_open->page->filter()->edit(), Qt::Key_Return);
    QTRY_COMPARE(rows(), 11);
    QTRY_COMPARE(m_open->page->map()->vehicles().inView(), std::size_t(11));
    QVERIFY(m_open->page->filter()->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly) != nullptr);
    QTest::keyClick(m_open->page->filter()->edit(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 401);
}

void TestFleetPage::wrongFilterSaysWhereAndKeepsTheResult()
{
    type(QStringLiteral("state:dark"));
    QTest::keyClick(m_open->page->filter()->edit(), Qt::Key_Escape);
    QTest::keyClick(m_open->page->filter()->edit(), Qt::Key_Return);
    QTRY_COMPARE(rows(), 11);
    type(QStringLiteral("last>2hours"));
    QTest::keyClick(m_open->page->filter()->edit(), Qt::Key_Return);
    QVERIFY(m_open->page->filter()->isWrong());
    QVERIFY(m_open->page->filter()->errorLabel()->isVisible());
    QVERIFY(m_open->page->filter()->errorLabel()->text().contains(QStringLiteral("2hours")));
    QCOMPARE(rows(), 11);
    keep(*m_open->page, QStringLiteral("page-error-light"));
}

void TestFleetPage::completionIsAcceptedByTab()
{
    type(QStringLiteral("stat"));
    QTRY_VERIFY(m_open->page->filter()->popup()->isVisible());
    keep(*m_open->page, QStringLiteral("page-completion-light"));
    QTest::keyClick(m_open->page->filter()->edit(), Qt::Key_Tab);
    QVERIFY(m_open->page->filter()->text().startsWith(QStringLiteral("state:")));
    QVERIFY(m_open->page->filter()->edit()->hasFocus());
    QTest::keyClicks(m_open->page->filter()->edit(), QStringLiteral("da"));
    QTRY_VERIFY(m_open->page->filter()->popup()->isVisible());
    QTest::keyClick(m_open->page->filter()->edit(), Qt::Key_Tab);
    QCOMPARE(m_open->page->filter()->text().trimmed(), QStringLiteral("state:dark"));
    QTRY_COMPARE(rows(), 11);
}

void TestFleetPage::stripFilters()
{
    auto *strip = m_open->page->findChild<SeverityStrip *>();
    QVERIFY(strip != nullptr);
    m_open->page->setFilter(QStringLiteral("cohort:Long-haul"));
    Q_EMIT strip->chosen(6, SeverityStrip::Choice::Only);
    QCOMPARE(m_open->page->filter()->text(), QStringLiteral("cohort:Long-haul state:dark"));
    Q_EMIT strip->chosen(0, SeverityStrip::Choice::Add);
    QCOMPARE(m_open->page->filter()->text(), QStringLiteral("cohort:Long-haul state:dark,online"));
    Q_EMIT strip->chosen(6, SeverityStrip::Choice::Exclude);
    QCOMPARE(m_open->page->filter()->text(), QStringLiteral("cohort:Long-haul state:online"));
    Q_EMIT strip->chosen(0, SeverityStrip::Choice::Only);
    QCOMPARE(m_open->page->filter()->text(), QStringLiteral("cohort:Long-haul"));
}

void TestFleetPage::oneSelectionEverywhere()
{
    const Row row = m_open->world.fleet.find(std::string_view(dark));
    Q_EMIT m_open->page->map()->chosen(row);
    QCOMPARE(m_open->page->selected(), row);
    QCOMPARE(m_open->page->card()->vehicle(), row);
    QCOMPARE(m_open->page->pane()->selection(), std::vector<Row> { row });
    QCOMPARE(m_open->page->map()->selected(), row);
    m_open->page->pane()->table()->setFocus();
    QTest::keyClick(m_open->page->pane()->table(), Qt::Key_Down);
    QVERIFY(m_open->page->selected() != row);
    QCOMPARE(m_open->page->card()->vehicle(), m_open->page->selected());
    QCOMPARE(m_open->page->map()->selected(), m_open->page->selected());
    // A filter that drops the vehicle keeps the card: it is still the one that is looked at.
    m_open->page->select(row, false);
    m_open->page->setFilter(QStringLiteral("state:online"));
    QTRY_VERIFY(rows() < 401);
    QCOMPARE(m_open->page->card()->vehicle(), row);
}

void TestFleetPage::switchGoesToTheWizard()
{
    m_open->page->select(m_open->world.fleet.find(std::string_view(dark)), false);
    QTRY_VERIFY(m_open->page->card()->isLoaded());
    QTest::keyClick(m_open->page.get(), Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(m_open->switched.size(), std::size_t(1));
    QCOMPARE(m_open->switched.front().toString(), QLatin1StringView(dark));
}

void TestFleetPage::shiftClickAddsASortKey()
{
    const SortOrder one = SortHead::clicked({ { { SortField::State, true } } }, FleetTableModel::Vehicle, false);
    QCOMPARE(one.keys.size(), std::size_t(1));
    QCOMPARE(one.keys.front(), (SortKey { SortField::Vehicle, false }));
    const SortOrder two = SortHead::clicked(one, FleetTableModel::State, true);
    QCOMPARE(two.keys.size(), std::size_t(2));
    QCOMPARE(SortHead::clicked(one, FleetTableModel::Vehicle, false).keys.front().descending, true);
    auto *head = m_open->page->findChild<SortHead *>();
    const int x = head->sectionViewportPosition(FleetTableModel::Vehicle) + 20;
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, { x, 10 });
    QTRY_COMPARE(m_open->page->pane()->model().index(0, FleetTableModel::Vehicle).data().toString(), QStringLiteral("EU-VAN-00000"));
}

void TestFleetPage::exportWritesTheFilteredRows()
{
    m_open->page->setFilter(QStringLiteral("state:dark"));
    QTRY_COMPARE(rows(), 11);
    const QString path = m_folder.filePath(QStringLiteral("out.csv"));
    m_open->page->pane()->exportRows(path);
    QTRY_VERIFY(!m_open->said.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArrayList lines = file.readAll().trimmed().split('\n');
    while (!lines.isEmpty() && lines.front().startsWith("# ")) lines.removeFirst(); // what the rows are, and as of when
    QCOMPARE(lines.size(), 12);
    QVERIFY(lines.front().startsWith("State,Vehicle,"));
    QVERIFY(lines.join('\n').contains(dark));
}

void TestFleetPage::cancelledExportLeavesNoFile()
{
    const QString path = m_folder.filePath(QStringLiteral("never.csv"));
    m_open->page->pane()->exportRows(path);
    QVERIFY(m_open->page->pane()->runningExport() != nullptr);
    m_open->page->pane()->runningExport()->cancel();
    QTRY_VERIFY(!m_open->said.isEmpty());
    QVERIFY(!QFile::exists(path));
}

void TestFleetPage::emptyStatesSayWhatToDo()
{
    m_open->page->setFilter(QStringLiteral("vehicle:NOBODY"));
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(!m_open->page->pane()->table()->isVisible());
    keep(*m_open->page, QStringLiteral("page-nothing-light"));
    m_open->page->setFilter({});
    QTRY_VERIFY(m_open->page->pane()->table()->isVisible());
}

void TestFleetPage::everyControlHasAName()
{
    m_open->page->select(m_open->world.fleet.find(std::string_view(dark)), false);
    for (const QAbstractButton *button : m_open->page->findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith(QStringLiteral("qt_")) || !button->isVisible())
            continue;
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->parent()->objectName() + button->toolTip()));
    }
}

void TestFleetPage::looks()
{
    m_open->page->select(m_open->world.fleet.find(std::string_view(dark)), true);
    QTRY_VERIFY(m_open->page->card()->isLoaded());
    for (const auto &[choice, name] : { std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark"), std::pair(ThemeChoice::Contrast, "contrast") }) {
        m_open->look->setChoice(choice);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->page->map()->settled(), 20000);
        keep(*m_open->page, QStringLiteral("page-%1").arg(QLatin1StringView(name)));
        QCOMPARE(m_open->page->map()->summary().contains(QStringLiteral("Dark")), true);
    }
}

QTEST_MAIN(TestFleetPage)
#include "tst_fleetpage.moc"
