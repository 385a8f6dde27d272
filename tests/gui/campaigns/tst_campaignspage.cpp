#include "campaigns/campaigndetail.h"
#include "campaigns/campaignspage.h"
#include "campaigns/courselines.h"
#include "campaigns/decisiondialog.h"
#include "fakecampaigns.h"
#include "look/confirmline.h"
#include "look/desktable.h"
#include "look/holdbutton.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

/// The page over a fake desk, in a real window.
class TestCampaignsPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<CampaignWorld> m_world;
    std::unique_ptr<CampaignsPage> m_page;

    void open(Role role = Role::Administrator);
    QString shown() const;
    QPushButton *verb(const char *name) const { return m_page->findChild<QPushButton *>(QStringLiteral("campaign.") + QLatin1StringView(name)); }
    /// Presses a verb, writes why, holds.
    void decide(const char *name, const char *why) const;
    void keep(const QString &name) const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void emptyPageSaysWhatWouldFillIt();
    void haltedOneSaysWhereAndWhy();
    void membersAreFilteredByState();
    void abortIsHeldAndHasAReason();
    void pauseIsOneClick();
    void approvalIsForThoseWhoMay();
    void refusalIsTold();
    void courseAndMap();
    void reportIsWritten();
    void looks_data();
    void looks();
};

void TestCampaignsPage::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
}

void TestCampaignsPage::init()
{
    m_look->setChoice(ThemeChoice::Light);
    m_world = std::make_unique<CampaignWorld>();
}

void TestCampaignsPage::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestCampaignsPage::open(Role role)
{
    m_page = std::make_unique<CampaignsPage>(m_world->desk, m_world->sources(role), *m_look);
    m_page->resize(1760, 1000);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QCoreApplication::processEvents();
}

QString TestCampaignsPage::shown() const
{
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts.join(u'\n');
}

void TestCampaignsPage::decide(const char *name, const char *why) const
{
    verb(name)->click();
    auto *dialog = m_page->findChild<DecisionDialog *>();
    QVERIFY(dialog);
    auto *line = dialog->findChild<QLineEdit *>(QStringLiteral("why"));
    QTest::keyClicks(line, QLatin1StringView(why));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY2(m_world->desk.verbs.isEmpty(), "Enter never confirms");
    auto *hold = dialog->confirmLine()->holdButton();
    hold->setHoldTime(std::chrono::milliseconds(60));
    QTest::keyPress(hold, Qt::Key_Space);
    QTRY_VERIFY(!m_world->desk.verbs.isEmpty());
}

void TestCampaignsPage::keep(const QString &name) const
{
    QCoreApplication::processEvents();
    QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
    QVERIFY(m_page->grab().save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/campaigns-%1.png").arg(name)));
}

void TestCampaignsPage::emptyPageSaysWhatWouldFillIt()
{
    open();
    QTRY_VERIFY2(shown().contains(QStringLiteral("No campaigns yet")), qPrintable(shown()));
    QSignalSpy wanted(m_page.get(), &CampaignsPage::newRequested);
    QTest::keyClick(m_page->findChild<QPushButton *>(QStringLiteral("newCampaign")), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
}

void TestCampaignsPage::haltedOneSaysWhereAndWhy()
{
    m_world->fillHalted();
    open();
    QTRY_VERIFY(shown().contains(QStringLiteral("Spain: Movistar for vans")));
    QVERIFY2(shown().contains(QStringLiteral("What takes the time: how often the cards ask for orders")), qPrintable(shown()));
    m_page->showCampaign(m_world->desk.campaigns.back().id);
    QTRY_VERIFY2(shown().contains(QStringLiteral("after 138 of 1,180 vehicles. 9 of 11 switched vehicles around Chalon-sur-Saône, France")), qPrintable(shown()));
    const auto *bars = m_page->findChild<WaveBars *>();
    QTRY_VERIFY(bars->asText().contains(QStringLiteral("passed"))); // its report comes behind the campaign
    const QString waves = bars->asText();
    QVERIFY2(waves.contains(QStringLiteral("1 canary · 20 · Succeeded 20 · passed")), qPrintable(waves));
    QVERIFY2(waves.contains(QStringLiteral("Succeeded 96 · Dark 9 · Rolled back 13 · Halted by itself")), qPrintable(waves));
    auto *gates = m_page->findChild<DeskTable *>(QStringLiteral("campaignGates"));
    QTRY_COMPARE(gates->model()->rowCount(), 5);
    QCOMPARE(gates->model()->index(4, 0).data().toString(), QStringLiteral("broken")); // 96 of 118
    QVERIFY(!verb("abort")->isVisible() && !verb("pause")->isVisible() && !verb("resume")->isVisible());
}

void TestCampaignsPage::membersAreFilteredByState()
{
    m_world->fillHalted();
    open();
    auto *members = m_page->findChild<DeskTable *>(QStringLiteral("campaignMembers"));
    QTRY_COMPARE(members->model()->rowCount(), 30);
    QVERIFY(members->model()->index(1, 5).data().toString().startsWith(QStringLiteral("The card went back")));
    auto *state = m_page->findChild<QComboBox *>(QStringLiteral("memberState"));
    state->setCurrentIndex(1 + int(MemberState::Dark));
    QTRY_COMPARE(members->model()->rowCount(), 10);
    QSignalSpy wanted(m_page.get(), &CampaignsPage::vehicleRequested);
    members->setFocus();
    members->selectRow(0);
    QTest::keyClick(members, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestCampaignsPage::abortIsHeldAndHasAReason()
{
    m_world->desk.campaigns = { m_world->campaign(CampaignState::Running) };
    open();
    QTRY_VERIFY(verb("abort")->isVisible());
    decide("abort", "wrong profile");
    QCOMPARE(m_world->desk.verbs, QStringList(QStringLiteral("abort wrong profile")));
    QTRY_VERIFY(!verb("abort")->isVisible());
}

void TestCampaignsPage::pauseIsOneClick()
{
    m_world->desk.campaigns = { m_world->campaign(CampaignState::Running) };
    open();
    QTRY_VERIFY(verb("pause")->isVisible());
    QTest::keyClick(verb("pause"), Qt::Key_Space);
    QCOMPARE(m_world->desk.verbs, QStringList(QStringLiteral("pause")));
    QTRY_VERIFY(verb("resume")->isVisible());
}

void TestCampaignsPage::approvalIsForThoseWhoMay()
{
    m_world->desk.campaigns = { m_world->campaign(CampaignState::AwaitingApproval) };
    open(Role::NocOperator);
    QTRY_VERIFY(verb("approve")->isVisible());
    QVERIFY(!verb("approve")->isEnabled());
    QVERIFY2(verb("approve")->toolTip().contains(QStringLiteral("An administrator can")), qPrintable(verb("approve")->toolTip()));
    open(Role::Administrator);
    QTRY_VERIFY(verb("reject")->isEnabled());
    decide("reject", "not in winter");
    QCOMPARE(m_world->desk.verbs, QStringList(QStringLiteral("reject not in winter")));
}

void TestCampaignsPage::refusalIsTold()
{
    m_world->desk.campaigns = { m_world->campaign(CampaignState::Running) };
    m_world->desk.refusal = Error { QStringLiteral("access.denied"), { { QStringLiteral("role"), QStringLiteral("noc") } }, {} };
    open();
    QSignalSpy told(m_page.get(), &CampaignsPage::told);
    QTRY_VERIFY(verb("pause")->isVisible());
    QTest::keyClick(verb("pause"), Qt::Key_Space);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.front().front().toString(), QStringLiteral("Nothing was changed"));
}

void TestCampaignsPage::courseAndMap()
{
    m_world->fillHalted();
    open();
    m_page->showCampaign(m_world->desk.campaigns.back().id);
    QTRY_VERIFY(shown().contains(QStringLiteral("Over time")));
    const auto charts = m_page->findChildren<CourseLines *>();
    QCOMPARE(charts.size(), 2);
    QVERIFY(charts[0]->isVisible() && charts[0]->lines() == 3 && charts[1]->lines() == 1);
    auto *table = m_page->findChild<DeskTable *>(QStringLiteral("campaignCourse"));
    QVERIFY(!table->isVisible());
    m_page->findChild<QPushButton *>(QStringLiteral("courseAsTable"))->click();
    QVERIFY(table->isVisible());
    const auto *rows = table->model();
    QCOMPARE(rows->rowCount(), 24);
    QCOMPARE(rows->index(23, 1).data().toString(), QStringLiteral("116"));
    QCOMPARE(rows->index(23, 2).data().toString(), QStringLiteral("9"));
    QSignalSpy wanted(m_page.get(), &CampaignsPage::mapRequested);
    auto *state = m_page->findChild<QComboBox *>(QStringLiteral("memberState"));
    state->setCurrentIndex(state->findData(int(MemberState::Dark)));
    m_page->findChild<QPushButton *>(QStringLiteral("membersOnMap"))->click();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<std::vector<VehicleId>>().size(), 10u);
}

void TestCampaignsPage::reportIsWritten()
{
    m_world->fillHalted();
    open();
    QTemporaryDir dir;
    QSignalSpy told(m_page.get(), &CampaignsPage::told);
    QTRY_VERIFY(m_page->detail()->campaign());
    m_page->detail()->exportTo(dir.filePath(QStringLiteral("report.csv")));
    QTRY_COMPARE(told.size(), 1);
    QFile file(dir.filePath(QStringLiteral("report.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("DE-TRK-08840"));
    m_page->detail()->exportTo(dir.filePath(QStringLiteral("no/such/folder.csv")));
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told.back().front().toString(), QStringLiteral("The report was not saved"));
}

void TestCampaignsPage::looks_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(ThemeChoice::Light);
    QTest::newRow("dark") << int(ThemeChoice::Dark);
}

void TestCampaignsPage::looks()
{
    QFETCH(int, choice);
    const QString theme = QLatin1StringView(QTest::currentDataTag());
    m_look->setChoice(ThemeChoice(choice));
    open();
    keep(QStringLiteral("empty-") + theme);
    m_world->fillHalted();
    m_page->reload();
    QTRY_VERIFY(shown().contains(QStringLiteral("Spain")));
    keep(QStringLiteral("running-") + theme);
    m_page->showCampaign(m_world->desk.campaigns.back().id);
    QTRY_VERIFY(shown().contains(QStringLiteral("Chalon")));
    keep(QStringLiteral("halted-") + theme);
}

QTEST_MAIN(TestCampaignsPage)
#include "tst_campaignspage.moc"
