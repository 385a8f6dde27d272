#include "look/confirmline.h"
#include "look/holdbutton.h"
#include "wizarddriver.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace signalbox;
using Step = SwitchWizard::Step;

/// Every step of the wizard, painted into pictures that are kept below the build folder.
class TestWizardLooks : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;

private Q_SLOTS:
    void initTestCase();
    void looks_data();
    void looks();
};

void TestWizardLooks::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
}

void TestWizardLooks::looks_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(ThemeChoice::Light);
    QTest::newRow("dark") << int(ThemeChoice::Dark);
}

void TestWizardLooks::looks()
{
    QFETCH(int, choice);
    m_look->setChoice(ThemeChoice(choice));
    WizardDriver drive(*m_look);
    const auto keep = [&](const char *step) {
        QCoreApplication::processEvents();
        const QPixmap picture = drive.wizard().grab();
        QVERIFY(picture.width() >= 1100);
        QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
        picture.save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/wizard-%1-%2.png")
                         .arg(QLatin1StringView(step), QLatin1StringView(QTest::currentDataTag())));
    };
    drive.world.desk.findings[SwitchWorld::vehicle("FR-TRK-04388")].push_back(
        { QStringLiteral("eid-free"), Finding::Weight::Stop, { { QStringLiteral("number"), 51871 } } });
    QVERIFY(drive.open({ "FR-TRK-04391", "FR-TRK-04388", "FR-VAN-11602", "FR-VAN-11890" }));
    SwitchWizard &wizard = drive.wizard();
    auto *hold = wizard.confirmLine()->holdButton();
    QVERIFY(drive.nextIsPossible());
    keep("profile");
    QVERIFY(wizard.openStep(Step::Vehicles));
    keep("vehicles");
    QVERIFY(wizard.openStep(Step::Profile));
    QVERIFY(drive.walkToReview());
    QTRY_VERIFY(hold->width() >= hold->sizeHint().width());
    keep("review");
    QVERIFY(wizard.openStep(Step::Preflight));
    QTRY_VERIFY(!wizard.plan().busy());
    keep("preflight");
    QVERIFY(wizard.openStep(Step::Review));
    QTest::keyPress(hold, Qt::Key_Space);
    QTRY_COMPARE(drive.world.desk.submitted.size(), std::size_t(2));
    drive.world.desk.settle(drive.world.desk.operations.front().id, OperationOutcome::Succeeded, Evidence::Observed);
    QTRY_VERIFY(drive.text("runSentence").contains(QStringLiteral("settled")));
    keep("run");
    m_look->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestWizardLooks)
#include "tst_wizardlooks.moc"
