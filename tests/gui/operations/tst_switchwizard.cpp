#include "look/confirmline.h"
#include "look/desktable.h"
#include "look/holdbutton.h"
#include "wizarddriver.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using Step = SwitchWizard::Step;

/// The wizard in a real window, by keyboard.
class TestSwitchWizard : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<WizardDriver> m_drive;

    SwitchWizard *wizard() const { return &m_drive->wizard(); }
    FakeDesk &desk() const { return m_drive->world.desk; }
    HoldButton *hold() const { return wizard()->confirmLine()->holdButton(); }

private Q_SLOTS:
    void initTestCase();
    void init() { m_drive = std::make_unique<WizardDriver>(*m_look); }
    void cleanup() { m_drive.reset(); }
    void isCompletedByKeyboardAlone();
    void enterNeverConfirms();
    void lettingGoEarlySendsNothing();
    void vehiclesAreAddedAndRemoved();
    void excludesWithReasons();
    void nothingGoesWhenEverythingIsStopped();
    void roleThatMayOnlyProposeIsToldSo();
    void saysWhatTheRiskComesFrom();
    void refusedSubmissionIsSaid();
    void doneStepsOpenAgainButNotAfterHandingIn();
    void everyControlIsNamed();
};

void TestSwitchWizard::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
    m_look->setChoice(ThemeChoice::Light);
}

void TestSwitchWizard::isCompletedByKeyboardAlone()
{
    QVERIFY(m_drive->open({ "FR-TRK-04391" }));
    QSignalSpy handedIn(wizard(), &SwitchWizard::handedInAll);
    QVERIFY(m_drive->walkToReview());
    QVERIFY2(m_drive->text("reviewSentence").startsWith(QStringLiteral("FR-TRK-04391 will leave Orange F 208 01 for SFR 208 10")),
             qPrintable(m_drive->text("reviewSentence")));
    auto *reason = wizard()->findChild<QLineEdit *>(QStringLiteral("reason"));
    QVERIFY(reason->hasFocus());
    QTest::keyClicks(reason, QStringLiteral("INC-2207"));
    for (int i = 0; i < 20 && !hold()->hasFocus(); ++i)
        m_drive->press(Qt::Key_Tab);
    QVERIFY(hold()->hasFocus());
    QTest::keyPress(hold(), Qt::Key_Space);
    QTRY_COMPARE(wizard()->step(), Step::Run);
    QTRY_COMPARE(handedIn.size(), 1);
    QCOMPARE(desk().submitted.size(), std::size_t(1));
    QCOMPARE(desk().submitted.front().reason, QStringLiteral("INC-2207"));
    QCOMPARE(desk().submitted.front().iccid->toString(), QStringLiteral("8933100019044170324"));

    desk().settle(desk().operations.front().id, OperationOutcome::Succeeded, Evidence::Observed);
    QTRY_VERIFY(m_drive->text("runSentence").contains(QStringLiteral("1 of 1 settled, 1 succeeded")));
    auto *run = wizard()->findChild<DeskTable *>(QStringLiteral("wizardRun"));
    QVERIFY(run->model()->index(0, 3).data().toString().contains(QStringLiteral("without service")));
    m_drive->press(Qt::Key_Escape);
    QVERIFY(!wizard()->isVisible());
}

void TestSwitchWizard::enterNeverConfirms()
{
    QVERIFY(m_drive->open({ "FR-TRK-04391" }));
    QVERIFY(m_drive->walkToReview());
    for (int i = 0; i < 12; ++i) {
        const QByteArray at = QApplication::focusWidget()->objectName().toUtf8();
        if (at != "back" && at != "cancel")
            m_drive->press(Qt::Key_Return);
        QCOMPARE(wizard()->step(), Step::Review);
        m_drive->press(Qt::Key_Tab);
    }
    QVERIFY(desk().submitted.empty());
}

void TestSwitchWizard::lettingGoEarlySendsNothing()
{
    QVERIFY(m_drive->open({ "FR-TRK-04391" }));
    QVERIFY(m_drive->walkToReview());
    hold()->setHoldTime(std::chrono::seconds(30));
    hold()->setFocus();
    QTest::keyPress(hold(), Qt::Key_Space);
    QVERIFY(!hold()->caption().isEmpty());
    QTest::keyRelease(hold(), Qt::Key_Space);
    QVERIFY(hold()->caption().isEmpty());
    QCOMPARE(wizard()->step(), Step::Review);
    QVERIFY(desk().submitted.empty());
}

void TestSwitchWizard::vehiclesAreAddedAndRemoved()
{
    QVERIFY(m_drive->open({}));
    QCOMPARE(wizard()->step(), Step::Vehicles);
    auto *line = wizard()->findChild<QLineEdit *>(QStringLiteral("vehicleToAdd"));
    auto *next = wizard()->findChild<QPushButton *>(QStringLiteral("next"));
    QVERIFY(line->hasFocus());
    QVERIFY(!next->isEnabled());
    QTest::keyClicks(line, QStringLiteral("FR-TRK-99999"));
    m_drive->press(Qt::Key_Return);
    QVERIFY(line->property("invalid").toBool());
    QCOMPARE(wizard()->step(), Step::Vehicles);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("FR-TRK-04388"));
    m_drive->press(Qt::Key_Return);
    QCOMPARE(wizard()->plan().vehicles().size(), std::size_t(1));
    QVERIFY(next->isEnabled());
    QVERIFY(line->text().isEmpty());
    QVERIFY(wizard()->openStep(Step::Profile));
    QVERIFY(wizard()->openStep(Step::Vehicles));
}

void TestSwitchWizard::excludesWithReasons()
{
    desk().findings[SwitchWorld::vehicle("FR-TRK-04388")].push_back(
        { QStringLiteral("radio-fits"), Finding::Weight::Stop, {} });
    QVERIFY(m_drive->open({ "FR-TRK-04391", "FR-TRK-04388", "FR-VAN-11602", "FR-VAN-11890" }));
    QVERIFY(m_drive->walkToReview());
    QCOMPARE(wizard()->plan().going().size(), std::size_t(2));
    QCOMPARE(wizard()->plan().excluded().size(), std::size_t(2));
    QVERIFY2(m_drive->text("reviewSentence").contains(QStringLiteral("2 vehicle")), qPrintable(m_drive->text("reviewSentence")));
    QVERIFY(hold()->text().contains(u'2'));
    QTest::keyPress(hold(), Qt::Key_Space);
    QTRY_COMPARE(desk().submitted.size(), std::size_t(2));
}

void TestSwitchWizard::nothingGoesWhenEverythingIsStopped()
{
    desk().findings[SwitchWorld::vehicle("FR-TRK-04391")] = { { QStringLiteral("eid-free"), Finding::Weight::Stop,
                                                                     { { QStringLiteral("number"), 51877 } } } };
    QVERIFY(m_drive->open({ "FR-TRK-04391" }));
    QVERIFY(m_drive->nextIsPossible());
    m_drive->press(Qt::Key_Return);
    QTRY_COMPARE(wizard()->step(), Step::Preflight);
    QTRY_COMPARE(wizard()->plan().excluded().size(), std::size_t(1));
    QVERIFY(!wizard()->findChild<QPushButton *>(QStringLiteral("next"))->isEnabled());
    QVERIFY(!wizard()->openStep(Step::Review));
    QVERIFY(!wizard()->openStep(Step::Run));
}

void TestSwitchWizard::roleThatMayOnlyProposeIsToldSo()
{
    QVERIFY(m_drive->open({ "FR-TRK-04391" }, Role::Finance));
    QVERIFY(m_drive->walkToReview());
    QVERIFY(!hold()->isEnabled());
    QVERIFY(!hold()->toolTip().isEmpty());
}

void TestSwitchWizard::saysWhatTheRiskComesFrom()
{
    m_drive->world.desk.riskFrom = 0;
    m_drive->world.desk.riskSeen = 14;
    QVERIFY(m_drive->open({ "FR-TRK-04391" }));
    QVERIFY(m_drive->walkToReview());
    QVERIFY2(m_drive->text("riskSource").startsWith(QStringLiteral("From 14 observation")), qPrintable(m_drive->text("riskSource")));
}

void TestSwitchWizard::refusedSubmissionIsSaid()
{
    QVERIFY(m_drive->open({ "FR-TRK-04391" }));
    QVERIFY(m_drive->walkToReview());
    desk().refusal = Error { QStringLiteral("journal.eid-busy"), { { QStringLiteral("number"), 51871 } }, {} };
    QTest::keyPress(hold(), Qt::Key_Space);
    QTRY_COMPARE(wizard()->step(), Step::Run);
    QTRY_COMPARE(m_drive->text("runSentence"), QStringLiteral("Nothing was handed in."));
    auto *table = wizard()->findChild<DeskTable *>(QStringLiteral("wizardRun"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 3).data().toString().contains(QStringLiteral("51871")));
}

void TestSwitchWizard::doneStepsOpenAgainButNotAfterHandingIn()
{
    QVERIFY(m_drive->open({ "FR-TRK-04391" }));
    QVERIFY(m_drive->walkToReview());
    QVERIFY(!wizard()->openStep(Step::Run));
    QVERIFY(wizard()->openStep(Step::Profile));
    QVERIFY(m_drive->walkToReview());
    QTest::keyPress(hold(), Qt::Key_Space);
    QTRY_COMPARE(wizard()->step(), Step::Run);
    QVERIFY(!wizard()->openStep(Step::Review));
    QVERIFY(!wizard()->openStep(Step::Vehicles));
}

void TestSwitchWizard::everyControlIsNamed()
{
    QVERIFY(m_drive->open({ "FR-TRK-04391" }));
    for (const QWidget *widget : wizard()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar") || widget->inherits("QLabel"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (!named)
            QFAIL(qPrintable(QStringLiteral("%1 %2").arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
    }
}

QTEST_MAIN(TestSwitchWizard)
#include "tst_switchwizard.moc"
