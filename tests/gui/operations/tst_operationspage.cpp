#include "look/chip.h"
#include "look/desktable.h"
#include "operations/operationdetail.h"
#include "operations/operationspage.h"
#include "operations/proofexport.h"
#include "switchworld.h"
#include "tables/operationtablemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

class TestOperationsPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<SwitchWorld> m_world;
    std::unique_ptr<OperationsPage> m_page;

    DeskTable *table() const { return m_page->findChild<DeskTable *>(QStringLiteral("operationsTable")); }
    OperationDetail *detail() const { return m_page->findChild<OperationDetail *>(); }
    void fill();
    void open();

private Q_SLOTS:
    void initTestCase();
    void init() { m_world = std::make_unique<SwitchWorld>(); }
    void cleanup();
    void emptyPageSaysWhatWouldFillIt();
    void showsNewestFirstAndFollows();
    void filtersOpenSettledAndText();
    void onlyUnsentOperationsAreCancelled();
    void refusedCancelIsExplained();
    void journalIsShown();
    void copies();
    void aProofIsToldAndExported();
    void readErrorStandsInPlaceOfTheTable();
    void looks_data();
    void looks();
};

void TestOperationsPage::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
    m_look->setChoice(ThemeChoice::Light);
}

void TestOperationsPage::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestOperationsPage::fill()
{
    FakeDesk &desk = m_world->desk;
    const Operation done = desk.newOperation(SwitchWorld::vehicle("FR-TRK-04391"), OperationState::Accepted);
    desk.settle(done.id, OperationOutcome::RolledBack, Evidence::Observed);
    desk.newOperation(SwitchWorld::vehicle("FR-TRK-04388"), OperationState::Verifying);
    desk.operations.front().verifyBy = desk.now + std::chrono::minutes(6);
    desk.newOperation(SwitchWorld::vehicle("FR-VAN-11602"), OperationState::Recorded);
    desk.operations.front().reason = QStringLiteral("INC-2207, move off Orange F");
    desk.operations.front().iccid = Iccid::parse(u"8933100019044170324").value();
    Transition step;
    step.operation = desk.operations.front().id;
    step.step = 1;
    step.to = OperationState::Recorded;
    step.note = QStringLiteral("recorded");
    step.at = desk.now;
    step.by = QStringLiteral("mtamm");
    desk.steps.push_back(step);
}

void TestOperationsPage::open()
{
    m_page = std::make_unique<OperationsPage>(m_world->desk, m_world->sources(), *m_look);
    m_page->resize(1520, 860);
    m_page->show();
    QTRY_COMPARE(m_page->operations().rowCount(), int(m_world->desk.operations.size()));
}

void TestOperationsPage::emptyPageSaysWhatWouldFillIt()
{
    open();
    QStringList shown;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            shown += label->text();
    }
    QVERIFY(shown.contains(QStringLiteral("No operations yet")));
    QVERIFY(!detail()->isVisible());
    QSignalSpy asked(m_page.get(), &OperationsPage::switchRequested);
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("switchProfile")), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestOperationsPage::showsNewestFirstAndFollows()
{
    fill();
    open();
    QTRY_VERIFY(detail()->isVisible());
    QCOMPARE(table()->model()->index(0, OperationTableModel::Vehicle).data().toString(), QStringLiteral("FR-VAN-11602"));
    const Operation last = m_world->desk.operations.back();
    m_page->showOperation(last.id);
    QVERIFY(detail()->findChild<QLabel *>(QStringLiteral("standing"))->text().contains(QStringLiteral("Rolled back")));
    const Operation verifying = m_world->desk.operations[1];
    m_page->showOperation(verifying.id);
    m_world->desk.settle(verifying.id, OperationOutcome::Succeeded, Evidence::Observed);
    QTRY_VERIFY(detail()->findChild<QLabel *>(QStringLiteral("standing"))->text().contains(QStringLiteral("Succeeded")));
}

void TestOperationsPage::filtersOpenSettledAndText()
{
    fill();
    open();
    const auto chips = m_page->findChildren<Chip *>();
    QCOMPARE(chips.size(), 3);
    QTest::mouseClick(chips.at(0), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 2);
    QTest::keyClick(chips.at(1), Qt::Key_Return);
    QCOMPARE(table()->model()->rowCount(), 1);
    QTest::mouseClick(chips.at(2), Qt::LeftButton);
    QTest::keyClicks(m_page->findChild<QLineEdit *>(), QStringLiteral("van"));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void TestOperationsPage::onlyUnsentOperationsAreCancelled()
{
    fill();
    open();
    auto *cancel = detail()->findChild<QPushButton *>(QStringLiteral("cancelOperation"));
    QTRY_VERIFY(detail()->isVisible());
    QVERIFY(cancel->isEnabled());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE(m_world->desk.operations.front().state, OperationState::Cancelled);
    QTRY_VERIFY(!cancel->isEnabled());
    m_page->showOperation(m_world->desk.operations[1].id);
    QVERIFY(!cancel->isEnabled());
    QVERIFY(!cancel->toolTip().isEmpty());
}

void TestOperationsPage::refusedCancelIsExplained()
{
    fill();
    open();
    QTRY_VERIFY(detail()->isVisible());
    m_world->desk.refusal = Error { QStringLiteral("access.denied"),
                                    { { QStringLiteral("capability"), QStringLiteral("run-operation") },
                                      { QStringLiteral("role"), QStringLiteral("finance") } }, {} };
    QTest::mouseClick(detail()->findChild<QPushButton *>(QStringLiteral("cancelOperation")), Qt::LeftButton);
    QTRY_VERIFY(detail()->findChild<QPushButton *>(QStringLiteral("copyDetails"))->isVisible());
}

void TestOperationsPage::journalIsShown()
{
    fill();
    open();
    auto *journal = detail()->findChild<DeskTable *>(QStringLiteral("transitions"));
    QTRY_COMPARE(journal->model()->rowCount(), 1);
    QCOMPARE(journal->model()->index(0, 1).data().toString(), QStringLiteral("Recorded"));
    QCOMPARE(journal->model()->index(0, 3).data().toString(), QStringLiteral("mtamm"));
}

void TestOperationsPage::copies()
{
    fill();
    open();
    QTRY_VERIFY(detail()->isVisible());
    QTest::mouseClick(detail()->findChild<QPushButton *>(QStringLiteral("copyOperation")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("8933100019044170324")));
    table()->setFocus();
    QTest::keySequence(table(), QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("FR-VAN-11602\t")));
}

void TestOperationsPage::aProofIsToldAndExported()
{
    fill();
    Operation &operation = m_world->desk.operations.front();
    open();
    QTRY_VERIFY(detail()->isVisible());
    auto *button = detail()->findChild<QPushButton *>(QStringLiteral("exportProof"));
    QVERIFY(!button->isVisible()); // nothing came
    operation.proof = ProofVerdict::Executed;
    m_world->desk.settle(operation.id, OperationOutcome::Succeeded, Evidence::Verified);
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(detail()->findChild<QPushButton *>(QStringLiteral("copyOperation")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Verified here: executed")));

    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("OP-1.proof.json"));
    auto *exporter = detail()->findChild<ProofExport *>();
    QSignalSpy saved(exporter, &ProofExport::saved), failed(exporter, &ProofExport::failed);
    exporter->save(m_world->sources().viewer, operation, path); // the desk holds none
    QTRY_COMPARE(failed.size(), 1);
    m_world->desk.kept = KeptProof { { "request", "result", "card", "maker", 1 }, { QStringLiteral("verified"), {}, {} }, m_world->desk.now };
    exporter->save(m_world->sources().viewer, operation, path);
    QTRY_COMPARE(saved.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"result\":\"cmVzdWx0\""));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestOperationsPage::readErrorStandsInPlaceOfTheTable()
{
    m_world->desk.refusal = Error { QStringLiteral("store.busy"), {}, QStringLiteral("database is locked") };
    m_page = std::make_unique<OperationsPage>(m_world->desk, m_world->sources(), *m_look);
    m_page->show();
    QTRY_VERIFY(!table()->isVisible());
    const auto visible = [](const QPushButton *button) { return button->isVisible(); };
    const auto buttons = m_page->findChildren<QPushButton *>(QStringLiteral("copyDetails"));
    QTRY_VERIFY(std::any_of(buttons.begin(), buttons.end(), visible));
}

void TestOperationsPage::looks_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(ThemeChoice::Light);
    QTest::newRow("dark") << int(ThemeChoice::Dark);
}

void TestOperationsPage::looks()
{
    QFETCH(int, choice);
    m_look->setChoice(ThemeChoice(choice));
    fill();
    open();
    auto *journal = detail()->findChild<DeskTable *>(QStringLiteral("transitions"));
    QTRY_COMPARE(journal->model()->rowCount(), 1);
    const QPixmap picture = m_page->grab();
    QVERIFY(picture.width() > 1500);
    QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
    picture.save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/operations-%1.png").arg(QLatin1StringView(QTest::currentDataTag())));
    m_look->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestOperationsPage)
#include "tst_operationspage.moc"
