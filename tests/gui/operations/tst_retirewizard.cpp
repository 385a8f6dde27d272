#include "look/confirmline.h"
#include "wizarddriver.h"

#include <QDir>
#include <QTest>

using namespace signalbox;

/// The retire wizard: orders in their sequence, each once the one before it has succeeded.
class TestRetireWizard : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<WizardDriver> m_drive;

    FakeDesk &desk() const { return m_drive->world.desk; }
    void keep(const QString &name) const
    {
        QCoreApplication::processEvents();
        QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
        QVERIFY(m_drive->frame().grab().save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/retire-%1.png").arg(name)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto look = LookSource::create(*qApp);
        QVERIFY(look.has_value());
        m_look = std::move(*look);
    }

    void init()
    {
        m_look->setChoice(ThemeChoice::Light);
        m_drive = std::make_unique<WizardDriver>(*m_look);
        desk().kinds = { OperationKind::Enable, OperationKind::Disable, OperationKind::Delete, OperationKind::Suspend };
    }
    void cleanup() { m_drive.reset(); }

    void eachOrderWaitsForTheOneBeforeIt()
    {
        QVERIFY(m_drive->openRetire({ "FR-TRK-04391" }));
        QTRY_COMPARE(m_drive->cell("retireSteps", 0, 2), QStringLiteral("Delete profile SFR"));
        QCOMPARE(m_drive->cell("retireSteps", 1, 2), QStringLiteral("Disable profile Orange F"));
        QCOMPARE(m_drive->cell("retireSteps", 2, 1), QStringLiteral("3 of 3"));
        QVERIFY2(m_drive->text("retireSentence").startsWith(QStringLiteral("FR-TRK-04391 will be retired: 1 profile(s) deleted")), qPrintable(m_drive->text("retireSentence")));
        m_drive->hold();
        QTRY_COMPARE(desk().submitted.size(), std::size_t(1));
        QCOMPARE(desk().submitted[0].kind, OperationKind::Delete);
        desk().settle(desk().operations.front().id, OperationOutcome::Succeeded, Evidence::Attested);
        QTRY_COMPARE(desk().submitted.size(), std::size_t(2));
        QCOMPARE(desk().submitted[1].kind, OperationKind::Disable);
        QVERIFY2(m_drive->text("retireProgress").contains(QStringLiteral("Keep this open")), qPrintable(m_drive->text("retireProgress")));
        desk().settle(desk().operations.front().id, OperationOutcome::Succeeded, Evidence::Attested);
        QTRY_COMPARE(desk().submitted.size(), std::size_t(3));
        desk().settle(desk().operations.front().id, OperationOutcome::SucceededWithWarning, Evidence::Attested);
        QTRY_COMPARE(m_drive->text("retireProgress"), QStringLiteral("1 of 1 retired."));
        QCOMPARE(m_drive->cell("retireRun", 0, 1), QStringLiteral("3 of 3"));
    }

    void aFailureStopsThatVehicle()
    {
        QVERIFY(m_drive->openRetire({ "FR-TRK-04391", "FR-TRK-04388" }));
        QTRY_VERIFY(m_drive->frame().confirmLine()->isVisible() && m_drive->text("retireSentence").startsWith(QStringLiteral("2 vehicle(s)")));
        m_drive->hold();
        QTRY_COMPARE(desk().submitted.size(), std::size_t(2));
        const QUuid failing = desk().operations.back().id, other = desk().operations.front().id;
        desk().settle(failing, OperationOutcome::Refused, Evidence::Attested);
        desk().settle(other, OperationOutcome::Succeeded, Evidence::Attested);
        QTRY_COMPARE(desk().submitted.size(), std::size_t(3));
        QVERIFY2(m_drive->text("retireProgress").contains(QStringLiteral("1 stopped")), qPrintable(m_drive->text("retireProgress")));
        QCOMPARE(desk().submitted.back().vehicle, desk().submitted[1].vehicle);
    }

    void whatCannotBeDoneIsSaid()
    {
        desk().kinds = { OperationKind::Enable };
        desk().switchTargets[SwitchWorld::vehicle("FR-TRK-04388")].clear();
        QVERIFY(m_drive->openRetire({ "FR-TRK-04391", "FR-TRK-04388" }));
        QTRY_COMPARE(m_drive->text("retireSentence"), QStringLiteral("Nothing can be done to these vehicles. The reasons are below."));
        QVERIFY(m_drive->cell("retireSteps", 0, 3).startsWith(QStringLiteral("SFR stays: the connection does not offer “Delete profile”")));
        QVERIFY(m_drive->cell("retireSteps", 2, 3).startsWith(QStringLiteral("The subscription goes on and costs")));
        m_drive->hold();
        QVERIFY(desk().submitted.empty());
    }

    void looks_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << int(ThemeChoice::Light);
        QTest::newRow("dark") << int(ThemeChoice::Dark);
    }

    void looks()
    {
        QFETCH(int, choice);
        m_look->setChoice(ThemeChoice(choice));
        desk().kinds.remove(OperationKind::Suspend);
        desk().switchTargets[SwitchWorld::vehicle("FR-TRK-04391")].front().profile.fallback = true;
        QVERIFY(m_drive->openRetire({ "FR-TRK-04391", "FR-TRK-04388", "FR-VAN-11890" }));
        QTRY_VERIFY(!m_drive->cell("retireSteps", 0, 2).isEmpty());
        keep(QStringLiteral("review-") + QLatin1StringView(QTest::currentDataTag()));
        m_drive->hold();
        QTRY_VERIFY(!desk().submitted.empty());
        keep(QStringLiteral("run-") + QLatin1StringView(QTest::currentDataTag()));
    }
};

QTEST_MAIN(TestRetireWizard)
#include "tst_retirewizard.moc"
