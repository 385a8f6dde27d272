#include "look/confirmline.h"
#include "look/desktable.h"
#include "look/holdbutton.h"
#include "operations/switchwizard.h"
#include "switchworld.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
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
    std::unique_ptr<SwitchWorld> m_world;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<SwitchWizard> m_wizard;

    void open(std::initializer_list<const char *> vehicles, Role role = Role::Administrator);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    QString text(const char *objectName) const;
    void walkToReview();

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isCompletedByKeyboardAlone();
    void enterNeverConfirms();
    void lettingGoEarlySendsNothing();
    void vehiclesAreAddedAndRemoved();
    void excludesWithReasons();
    void nothingGoesWhenEverythingIsStopped();
    void roleThatMayOnlyProposeIsToldSo();
    void refusedSubmissionIsSaid();
    void doneStepsOpenAgainButNotAfterHandingIn();
    void everyControlIsNamed();
    void looks_data();
    void looks();
};

void TestSwitchWizard::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
    m_look->setChoice(ThemeChoice::Light);
}

void TestSwitchWizard::init()
{
    m_world = std::make_unique<SwitchWorld>();
    m_window = std::make_unique<QMainWindow>();
    m_window->resize(1600, 900);
    m_window->show();
}

void TestSwitchWizard::cleanup()
{
    m_wizard.reset();
    m_window.reset();
    m_world.reset();
}

void TestSwitchWizard::open(std::initializer_list<const char *> vehicles, Role role)
{
    std::vector<VehicleId> ids;
    for (const char *name : vehicles)
        ids.push_back(SwitchWorld::vehicle(name));
    m_wizard = std::make_unique<SwitchWizard>(m_world->desk, m_world->sources(role), ids, *m_look, m_window.get());
    m_wizard->confirmLine()->holdButton()->setHoldTime(std::chrono::milliseconds(60));
    m_wizard->show();
    QApplication::setActiveWindow(m_wizard.get());
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestSwitchWizard::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused);
    QTest::keyClick(focused, key, modifiers);
}

QString TestSwitchWizard::text(const char *objectName) const
{
    auto *label = m_wizard->findChild<QLabel *>(QLatin1StringView(objectName));
    return label ? label->text().remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")) : QStringLiteral("(no label)");
}

void TestSwitchWizard::walkToReview()
{
    QCOMPARE(m_wizard->step(), Step::Profile);
    QTRY_VERIFY(m_wizard->findChild<QPushButton *>(QStringLiteral("next"))->isEnabled());
    press(Qt::Key_Return);
    QTRY_COMPARE(m_wizard->step(), Step::Preflight);
    QTRY_VERIFY(m_wizard->findChild<QPushButton *>(QStringLiteral("next"))->isEnabled());
    press(Qt::Key_Return);
    QTRY_COMPARE(m_wizard->step(), Step::Review);
}

void TestSwitchWizard::isCompletedByKeyboardAlone()
{
    open({ "FR-TRK-04391" });
    QSignalSpy handedIn(m_wizard.get(), &SwitchWizard::handedIn);
    walkToReview();
    QVERIFY2(text("reviewSentence").startsWith(QStringLiteral("FR-TRK-04391 will leave Orange F 208 01 for SFR 208 10")),
             qPrintable(text("reviewSentence")));
    auto *reason = m_wizard->findChild<QLineEdit *>(QStringLiteral("reason"));
    QVERIFY(reason->hasFocus());
    QTest::keyClicks(reason, QStringLiteral("INC-2207"));
    for (int i = 0; i < 20 && !m_wizard->confirmLine()->holdButton()->hasFocus(); ++i)
        press(Qt::Key_Tab);
    auto *hold = m_wizard->confirmLine()->holdButton();
    QVERIFY(hold->hasFocus());
    QTest::keyPress(hold, Qt::Key_Space);
    QTRY_COMPARE(m_wizard->step(), Step::Run);
    QTRY_COMPARE(handedIn.size(), 1);
    QCOMPARE(m_world->desk.submitted.size(), std::size_t(1));
    QCOMPARE(m_world->desk.submitted.front().reason, QStringLiteral("INC-2207"));
    QCOMPARE(m_world->desk.submitted.front().iccid->toString(), QStringLiteral("8933100019044170324"));

    m_world->desk.settle(m_world->desk.operations.front().id, OperationOutcome::Succeeded, Evidence::Observed);
    QTRY_VERIFY(text("runSentence").contains(QStringLiteral("1 of 1 settled, 1 succeeded")));
    auto *run = m_wizard->findChild<DeskTable *>(QStringLiteral("wizardRun"));
    QVERIFY(run->model()->index(0, 3).data().toString().contains(QStringLiteral("without service")));
    press(Qt::Key_Escape);
    QVERIFY(!m_wizard->isVisible());
}

void TestSwitchWizard::enterNeverConfirms()
{
    open({ "FR-TRK-04391" });
    walkToReview();
    for (int i = 0; i < 12; ++i) {
        const QByteArray at = QApplication::focusWidget()->objectName().toUtf8();
        if (at != "back" && at != "cancel")
            press(Qt::Key_Return);
        QCOMPARE(m_wizard->step(), Step::Review);
        press(Qt::Key_Tab);
    }
    QVERIFY(m_world->desk.submitted.empty());
}

void TestSwitchWizard::lettingGoEarlySendsNothing()
{
    open({ "FR-TRK-04391" });
    walkToReview();
    auto *hold = m_wizard->confirmLine()->holdButton();
    hold->setHoldTime(std::chrono::seconds(30));
    hold->setFocus();
    QTest::keyPress(hold, Qt::Key_Space);
    QVERIFY(!hold->caption().isEmpty());
    QTest::keyRelease(hold, Qt::Key_Space);
    QVERIFY(hold->caption().isEmpty());
    QCOMPARE(m_wizard->step(), Step::Review);
    QVERIFY(m_world->desk.submitted.empty());
}

void TestSwitchWizard::vehiclesAreAddedAndRemoved()
{
    open({});
    QCOMPARE(m_wizard->step(), Step::Vehicles);
    auto *line = m_wizard->findChild<QLineEdit *>(QStringLiteral("vehicleToAdd"));
    auto *next = m_wizard->findChild<QPushButton *>(QStringLiteral("next"));
    QVERIFY(line->hasFocus());
    QVERIFY(!next->isEnabled());
    QTest::keyClicks(line, QStringLiteral("FR-TRK-99999"));
    press(Qt::Key_Return);
    QVERIFY(line->property("invalid").toBool());
    QCOMPARE(m_wizard->step(), Step::Vehicles);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("FR-TRK-04388"));
    press(Qt::Key_Return);
    QCOMPARE(m_wizard->plan().vehicles().size(), std::size_t(1));
    QVERIFY(next->isEnabled());
    QVERIFY(line->text().isEmpty());
    QVERIFY(m_wizard->openStep(Step::Profile));
    QVERIFY(m_wizard->openStep(Step::Vehicles));
}

void TestSwitchWizard::excludesWithReasons()
{
    m_world->desk.findings[SwitchWorld::vehicle("FR-TRK-04388")].push_back(
        { QStringLiteral("radio-fits"), Finding::Weight::Stop, {} });
    open({ "FR-TRK-04391", "FR-TRK-04388", "FR-VAN-11602", "FR-VAN-11890" });
    walkToReview();
    QCOMPARE(m_wizard->plan().going().size(), std::size_t(2));
    QCOMPARE(m_wizard->plan().excluded().size(), std::size_t(2));
    QVERIFY2(text("reviewSentence").contains(QStringLiteral("2 vehicle")), qPrintable(text("reviewSentence")));
    QVERIFY(m_wizard->confirmLine()->holdButton()->text().contains(u'2'));
    QTest::keyPress(m_wizard->confirmLine()->holdButton(), Qt::Key_Space);
    QTRY_COMPARE(m_world->desk.submitted.size(), std::size_t(2));
}

void TestSwitchWizard::nothingGoesWhenEverythingIsStopped()
{
    m_world->desk.findings[SwitchWorld::vehicle("FR-TRK-04391")] = { { QStringLiteral("eid-free"), Finding::Weight::Stop,
                                                                     { { QStringLiteral("number"), 51877 } } } };
    open({ "FR-TRK-04391" });
    QTRY_VERIFY(m_wizard->findChild<QPushButton *>(QStringLiteral("next"))->isEnabled());
    press(Qt::Key_Return);
    QTRY_COMPARE(m_wizard->step(), Step::Preflight);
    QTRY_COMPARE(m_wizard->plan().excluded().size(), std::size_t(1));
    QVERIFY(!m_wizard->findChild<QPushButton *>(QStringLiteral("next"))->isEnabled());
    QVERIFY(!m_wizard->openStep(Step::Review));
    QVERIFY(!m_wizard->openStep(Step::Run));
}

void TestSwitchWizard::roleThatMayOnlyProposeIsToldSo()
{
    open({ "FR-TRK-04391" }, Role::Finance);
    walkToReview();
    auto *hold = m_wizard->confirmLine()->holdButton();
    QVERIFY(!hold->isEnabled());
    QVERIFY(!hold->toolTip().isEmpty());
}

void TestSwitchWizard::refusedSubmissionIsSaid()
{
    open({ "FR-TRK-04391" });
    walkToReview();
    m_world->desk.refusal = Error { QStringLiteral("journal.eid-busy"), { { QStringLiteral("number"), 51871 } }, {} };
    QTest::keyPress(m_wizard->confirmLine()->holdButton(), Qt::Key_Space);
    QTRY_COMPARE(m_wizard->step(), Step::Run);
    QTRY_COMPARE(text("runSentence"), QStringLiteral("Nothing was handed in."));
    auto *table = m_wizard->findChild<DeskTable *>(QStringLiteral("wizardRun"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 3).data().toString().contains(QStringLiteral("51871")));
}

void TestSwitchWizard::doneStepsOpenAgainButNotAfterHandingIn()
{
    open({ "FR-TRK-04391" });
    walkToReview();
    QVERIFY(!m_wizard->openStep(Step::Run));
    QVERIFY(m_wizard->openStep(Step::Profile));
    walkToReview();
    QTest::keyPress(m_wizard->confirmLine()->holdButton(), Qt::Key_Space);
    QTRY_COMPARE(m_wizard->step(), Step::Run);
    QVERIFY(!m_wizard->openStep(Step::Review));
    QVERIFY(!m_wizard->openStep(Step::Vehicles));
}

void TestSwitchWizard::everyControlIsNamed()
{
    open({ "FR-TRK-04391" });
    for (const QWidget *widget : m_wizard->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar") || widget->inherits("QLabel"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (!named && widget->isVisibleTo(m_wizard.get()))
            QFAIL(qPrintable(QStringLiteral("%1 %2").arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
    }
}

void TestSwitchWizard::looks_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(ThemeChoice::Light);
    QTest::newRow("dark") << int(ThemeChoice::Dark);
}

void TestSwitchWizard::looks()
{
    QFETCH(int, choice);
    m_look->setChoice(ThemeChoice(choice));
    const auto keep = [&](const char *step) {
        QCoreApplication::processEvents();
        const QPixmap picture = m_wizard->grab();
        QVERIFY(picture.width() >= 1100);
        QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
        picture.save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/wizard-%1-%2.png")
                         .arg(QLatin1StringView(step), QLatin1StringView(QTest::currentDataTag())));
    };
    m_world->desk.findings[SwitchWorld::vehicle("FR-TRK-04388")].push_back(
        { QStringLiteral("eid-free"), Finding::Weight::Stop, { { QStringLiteral("number"), 51871 } } });
    open({ "FR-TRK-04391", "FR-TRK-04388", "FR-VAN-11602", "FR-VAN-11890" });
    QTRY_VERIFY(m_wizard->findChild<QPushButton *>(QStringLiteral("next"))->isEnabled());
    keep("profile");
    QVERIFY(m_wizard->openStep(Step::Vehicles));
    keep("vehicles");
    QVERIFY(m_wizard->openStep(Step::Profile));
    walkToReview();
    QTRY_VERIFY(m_wizard->confirmLine()->holdButton()->width() >= m_wizard->confirmLine()->holdButton()->sizeHint().width());
    keep("review");
    QVERIFY(m_wizard->openStep(Step::Preflight));
    QTRY_VERIFY(!m_wizard->plan().busy());
    keep("preflight");
    QVERIFY(m_wizard->openStep(Step::Review));
    QTest::keyPress(m_wizard->confirmLine()->holdButton(), Qt::Key_Space);
    QTRY_COMPARE(m_world->desk.submitted.size(), std::size_t(2));
    m_world->desk.settle(m_world->desk.operations.front().id, OperationOutcome::Succeeded, Evidence::Observed);
    QTRY_VERIFY(text("runSentence").contains(QStringLiteral("settled")));
    keep("run");
    m_look->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestSwitchWizard)
#include "tst_switchwizard.moc"
