#include "campaigns/campaignwizard.h"
#include "campaigns/targetpage.h"
#include "campaigns/windowlist.h"
#include "fakecampaigns.h"
#include "look/confirmline.h"
#include "look/desktable.h"
#include "look/holdbutton.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace signalbox;

/// The campaign wizard over a fake desk, by keyboard.
class TestCampaignWizard : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<CampaignWorld> m_world;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<CampaignWizard> m_wizard;

    void open(std::vector<VehicleId> vehicles = {});
    template<typename T>
    T *child(const char *name) const { return m_wizard->findChild<T *>(QLatin1StringView(name)); }
    QString sentence() const { return child<QLabel>("campaignSentence")->text().remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")); }
    void fillFirstPages() const;
    void next() const { QTest::keyClick(child<QPushButton>("next"), Qt::Key_Space); }
    void keep(const QString &name) const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void leadsToACampaign();
    void filterMustFindSomebody();
    void targetsAreNetworksAndNames();
    void wavesMustRise();
    void refusedPreviewStopsIt();
    void looks_data();
    void looks();
};

void TestCampaignWizard::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
}

void TestCampaignWizard::init()
{
    m_look->setChoice(ThemeChoice::Light);
    m_world = std::make_unique<CampaignWorld>();
    m_window = std::make_unique<QMainWindow>();
    m_window->resize(1600, 900);
    m_window->show();
    CampaignPreview preview;
    for (int i = 0; i < 12; ++i) {
        CampaignMember member;
        member.vehicle = VehicleId::parse(QStringLiteral("FR-TRK-%1").arg(i)).value();
        preview.included.push_back(member);
    }
    const auto out = [](const char *name, const char *code) {
        return ExcludedVehicle { VehicleId::parse(QString::fromLatin1(name)).value(), { QString::fromLatin1(code) } };
    };
    preview.excluded = { out("FR-VAN-1", "no-target"), out("FR-VAN-2", "no-target") };
    CampaignMove move;
    move.country = CountryCode::parse(QStringLiteral("FR")).value();
    move.from = *Plmn::parse(QStringLiteral("20801"));
    move.fromName = QStringLiteral("Orange F");
    move.to = *Plmn::parse(QStringLiteral("20810"));
    move.toName = QStringLiteral("SFR");
    move.vehicles = 12;
    preview.moves = { move };
    preview.remarks = { { QStringLiteral("fallback-set"), 3 } };
    preview.strandingRisk = 0.04;
    preview.meanRisk = 0.016;
    preview.riskKnown = 12;
    preview.waveSizes = { 2, 4, 6 };
    preview.estimate = { m_world->clock.now() + std::chrono::hours(3), m_world->clock.now() + std::chrono::hours(9), QStringLiteral("polls"), 0 };
    m_world->desk.looked = preview;
}

void TestCampaignWizard::cleanup()
{
    m_wizard.reset();
    m_window.reset();
    m_world.reset();
}

void TestCampaignWizard::open(std::vector<VehicleId> vehicles)
{
    CampaignWizardParts parts { m_world->desk, m_world->sources(), [](const QString &filter) -> Result<int> {
                                    if (filter == QLatin1StringView("bad:"))
                                        return failure("query.value-missing", { { QStringLiteral("field"), QStringLiteral("bad") } });
                                    return filter.contains(u"FR") ? 14 : 0;
                                } };
    parts.places = { { QUuid::createUuid(), QStringLiteral("Port of Calais") } };
    parts.seed = 7;
    m_wizard = std::make_unique<CampaignWizard>(std::move(parts), std::move(vehicles), *m_look, m_window.get());
    m_wizard->confirmLine()->holdButton()->setHoldTime(std::chrono::milliseconds(60));
    m_wizard->show();
    QApplication::setActiveWindow(m_wizard.get());
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestCampaignWizard::fillFirstPages() const
{
    QTest::keyClicks(child<QLineEdit>("campaignName"), QStringLiteral("Off Orange F"));
    QTest::keyClicks(child<QLineEdit>("campaignFilter"), QStringLiteral("country:FR"));
    next();
    QCOMPARE(m_wizard->step(), 1);
    QTest::keyClicks(child<QLineEdit>("campaignTarget"), QStringLiteral("208 10"));
    next();
    QCOMPARE(m_wizard->step(), 2);
}

void TestCampaignWizard::keep(const QString &name) const
{
    QCoreApplication::processEvents();
    QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
    QVERIFY(m_wizard->grab().save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/campaign-%1.png").arg(name)));
}

void TestCampaignWizard::leadsToACampaign()
{
    open();
    fillFirstPages();
    child<QSpinBox>("canary")->setValue(2);
    child<QPushButton>("addWindow")->click();
    QVERIFY(!m_wizard->plan().draft().notBefore);
    child<QCheckBox>("startLater")->setChecked(true);
    child<QDateTimeEdit>("startAt")->setDateTime(QDateTime(QDate(2026, 11, 20), QTime(3, 30), Qt::UTC));
    next();
    child<QSpinBox>("haltDark")->setValue(4);
    next();
    QTRY_VERIFY2(sentence().startsWith(QStringLiteral("12 vehicle(s) in France will leave Orange F 208 01 for SFR 208 10.")), qPrintable(sentence()));
    QVERIFY2(sentence().contains(QStringLiteral("2 vehicle(s) excluded")), qPrintable(sentence()));
    const auto *moves = child<DeskTable>("campaignMoves")->model();
    QCOMPARE(moves->rowCount(), 3);
    QVERIFY(moves->index(1, 1).data().toString().startsWith(QStringLiteral("Left out: Its card has none of the profiles")));
    auto *reason = child<QLineEdit>("reason");
    QTest::keyClicks(reason, QStringLiteral("INC-2207"));
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY2(m_world->desk.created.empty(), "Enter never confirms");
    QSignalSpy begun(m_wizard.get(), &CampaignWizard::begun);
    QTest::keyPress(m_wizard->confirmLine()->holdButton(), Qt::Key_Space);
    QTRY_COMPARE(begun.size(), 1);
    const CampaignDraft &draft = m_world->desk.created.front();
    QCOMPARE(draft.filter, QStringLiteral("country:FR"));
    QCOMPARE(draft.target.networks.front().toString(), QStringLiteral("20810"));
    QCOMPARE(draft.waves.canary, 2);
    QCOMPARE(draft.windows.size(), std::size_t(1));
    QVERIFY(draft.notBefore.has_value());
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(toMillis(*draft.notBefore), Qt::UTC).toString(Qt::ISODate), QStringLiteral("2026-11-20T03:30:00Z"));
    QCOMPARE(draft.halt.dark, 0.04);
    QCOMPARE(draft.seed, std::uint64_t(7));
    QCOMPARE(draft.reason, QStringLiteral("INC-2207"));
    QVERIFY(checkDraft(draft));
    QCOMPARE(m_world->desk.verbs, QStringList(QStringLiteral("submit")));
    QTRY_COMPARE(child<QLabel>("campaignBegun")->text(), QStringLiteral("C-12 Off Orange F: Approved."));
}

void TestCampaignWizard::filterMustFindSomebody()
{
    open();
    auto *filter = child<QLineEdit>("campaignFilter");
    QTest::keyClicks(child<QLineEdit>("campaignName"), QStringLiteral("Nobody"));
    QVERIFY2(!child<QPushButton>("next")->isEnabled(), "an empty filter is not the whole fleet");
    for (const char *text : { "country:ZZ", "bad:" }) {
        filter->setText(QLatin1StringView(text));
        QVERIFY2(!child<QPushButton>("next")->isEnabled(), text);
    }
    filter->setText(QStringLiteral("country:FR"));
    QVERIFY(child<QPushButton>("next")->isEnabled());
    open({ VehicleId::parse(QStringLiteral("FR-TRK-1")).value() });
    QTest::keyClicks(child<QLineEdit>("campaignName"), QStringLiteral("One"));
    QVERIFY(child<QPushButton>("next")->isEnabled() && !child<QLineEdit>("campaignFilter")->isVisible());
}

void TestCampaignWizard::targetsAreNetworksAndNames()
{
    const TargetRule rule = TargetPage::parse(QStringLiteral(" 208 10, 26201 ,, Orange  F,1234567"));
    QCOMPARE(rule.networks.size(), std::size_t(2));
    QCOMPARE(rule.networks[1].toString(), QStringLiteral("26201"));
    QCOMPARE(rule.names, QStringList({ QStringLiteral("Orange F"), QStringLiteral("1234567") }));
}

void TestCampaignWizard::wavesMustRise()
{
    open();
    fillFirstPages();
    auto *shares = child<QLineEdit>("shares");
    for (const char *text : { "50, 10", "0", "10, x", "100" }) {
        shares->setText(QLatin1StringView(text));
        QVERIFY2(!child<QPushButton>("next")->isEnabled(), text);
    }
    shares->setText(QStringLiteral("5 %, 25"));
    QVERIFY(child<QPushButton>("next")->isEnabled());
    QCOMPARE(m_wizard->plan().draft().waves.shares, std::vector<double>({ 0.05, 0.25 }));
}

void TestCampaignWizard::refusedPreviewStopsIt()
{
    m_world->desk.looked = failure("campaign.target", { { QStringLiteral("kind"), QStringLiteral("enable") } });
    open();
    fillFirstPages();
    next();
    next();
    QTRY_VERIFY(!sentence().isEmpty() && !m_wizard->plan().looking());
    QTest::keyPress(m_wizard->confirmLine()->holdButton(), Qt::Key_Space);
    QVERIFY(m_world->desk.created.empty());
    QVERIFY(!m_wizard->confirmLine()->holdButton()->isEnabled());
}

void TestCampaignWizard::looks_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(ThemeChoice::Light);
    QTest::newRow("dark") << int(ThemeChoice::Dark);
}

void TestCampaignWizard::looks()
{
    QFETCH(int, choice);
    const QString theme = QLatin1StringView(QTest::currentDataTag());
    m_look->setChoice(ThemeChoice(choice));
    open();
    keep(QStringLiteral("cohort-") + theme);
    fillFirstPages();
    child<QPushButton>("addWindow")->click();
    keep(QStringLiteral("waves-") + theme);
    next();
    keep(QStringLiteral("gates-") + theme);
    next();
    QTRY_VERIFY(sentence().contains(QStringLiteral("France")));
    keep(QStringLiteral("review-") + theme);
}

QTEST_MAIN(TestCampaignWizard)
#include "tst_campaignwizard.moc"
