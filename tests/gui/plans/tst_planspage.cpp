#include "look/chip.h"
#include "look/desktable.h"
#include "look/notices.h"
#include "plans/planeditor.h"
#include "plans/planspage.h"
#include "profileplans/plantext.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QTest>

using namespace signalbox;

namespace {

const FleetId fleet = FleetId::parse(u"demo").value();
const Instant now { std::chrono::hours(24 * 20000) };

template<typename T>
QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

Profile profile(const char16_t *name, const char16_t *iccid, const char16_t *home)
{
    Profile p;
    p.name = QString::fromUtf16(name);
    p.iccid = *Iccid::parse(iccid);
    p.home = *Plmn::parse(home);
    return p;
}

DriftList someDrift()
{
    const Profile orange = profile(u"Orange F", u"8933011234567890123", u"20801"), sfr = profile(u"SFR", u"8933102234567890124", u"20810");
    const auto one = [&](const char16_t *vehicle, DriftCode code, const char *wanted, ProfileSource source, int minutes) {
        Drift drift;
        drift.fleet = fleet;
        drift.vehicle = *VehicleId::parse(vehicle);
        drift.cohort = QStringLiteral("Long-haul");
        drift.code = code;
        drift.wanted = QString::fromLatin1(wanted);
        drift.expected = orange;
        if (code != DriftCode::Missing) drift.found = sfr;
        drift.source = source;
        if (minutes > 0) drift.at = now - std::chrono::minutes(minutes);
        drift.country = CountryCode::literal("FR");
        return drift;
    };
    DriftList list;
    list.at = now;
    list.add({ one(u"FR-TRK-1", DriftCode::OnAir, "", ProfileSource::OnAir, 3), one(u"FR-TRK-1", DriftCode::Enabled, "208-01", ProfileSource::OnAir, 3) }, true);
    list.add({ one(u"FR-TRK-2", DriftCode::Missing, "Roamer", ProfileSource::Provider, 60 * 26) }, true);
    list.add({ one(u"FR-TRK-3", DriftCode::Fallback, "208-01", ProfileSource::Believed, 0) }, true);
    list.add({}, false);
    return list;
}

struct FakePlans final : PlanDesk
{
    QFuture<Result<std::vector<ProfilePlan>>> plans(const Viewer &) override { return ready<std::vector<ProfilePlan>>(kept); }
    QFuture<Result<ProfilePlan>> put(const Viewer &, ProfilePlan plan) override
    {
        plan.author = QStringLiteral("ada");
        plan.changedAt = now - std::chrono::minutes(5);
        kept = { plan };
        return ready<ProfilePlan>(plan);
    }
    QFuture<Result<void>> remove(const Viewer &, const FleetId &, const QString &) override
    {
        kept.clear();
        return ready<void>({});
    }
    QFuture<Result<DriftList>> drift(const Viewer &) override { return ready<DriftList>(found); }

    std::vector<ProfilePlan> kept;
    Result<DriftList> found { DriftList {} };
};

struct FakeOperations final : OperationsDesk
{
    QFuture<Result<std::vector<SwitchTarget>>> targets(const Viewer &, const VehicleId &) override { return ready<std::vector<SwitchTarget>>({}); }
    QFuture<Result<std::vector<std::optional<std::vector<Profile>>>>> profilesOfMany(const Viewer &, std::vector<VehicleId>) override { return ready<std::vector<std::optional<std::vector<Profile>>>>({}); }
    QFuture<Result<PreflightReport>> preflight(const Viewer &, const OperationRequest &) override { return ready<PreflightReport>({}); }
    QFuture<Result<std::vector<PreflightReport>>> preflightMany(const Viewer &, std::vector<OperationRequest>) override { return ready<std::vector<PreflightReport>>({}); }
    QFuture<Result<Operation>> submit(const Viewer &, const OperationRequest &request) override
    {
        asked += request.vehicle.toString() + u' ' + QString(code(request.kind));
        if (request.kind == OperationKind::Audit && request.vehicle == *VehicleId::parse(u"FR-TRK-2"))
            return ready<Operation>(failure("preflight.stop", { { QStringLiteral("finding"), QStringLiteral("connection-offers") } }));
        return ready<Operation>(Operation {});
    }
    QFuture<Result<Operation>> cancel(const Viewer &, QUuid) override { return ready<Operation>(Operation {}); }
    QFuture<Result<std::vector<Operation>>> list(const Viewer &, OperationFilter) override { return ready<std::vector<Operation>>({}); }
    QFuture<Result<std::vector<Transition>>> transitions(const Viewer &, QUuid) override { return ready<std::vector<Transition>>({}); }
    QFuture<Result<std::optional<KeptProof>>> proof(const Viewer &, QUuid) override { return ready<std::optional<KeptProof>>(std::nullopt); }
    BackendCapabilities capabilities(const QString &) const override { return {}; }

    QStringList asked;
};

} // namespace

/// The page with its editor over desks that answer at once. With SIGNALBOX_PICTURES=DIR pictures are kept.
class TestPlansPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    ManualClock m_clock { now };
    FleetState m_fleet { m_clock, nullptr };
    Reader m_reader;
    FakePlans m_plans;
    FakeOperations m_operations;
    std::unique_ptr<PlansPage> m_page;

    void open(Role role = Role::Administrator)
    {
        Viewer viewer;
        viewer.role = role;
        m_page = std::make_unique<PlansPage>(m_plans, m_operations, fleet, TableSources { m_fleet, m_clock, AccessTable::standard(), viewer, m_reader }, *m_look);
        m_page->resize(1500, 700);
        m_page->show();
        QCoreApplication::processEvents();
    }
    DeskTable *table() const { return m_page->findChild<DeskTable *>(QStringLiteral("driftTable")); }
    QString rows() const
    {
        QStringList out;
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column : { 0, 2, 5 }) cells += table()->model()->index(row, column).data().toString();
            out += cells.join(u'|');
        }
        return out.join(u'\n');
    }
    void press(const char *name) const
    {
        QTest::mouseClick(m_page->findChild<QPushButton *>(QLatin1StringView(name)), Qt::LeftButton);
        for (int i = 0; i < 20; ++i) QCoreApplication::processEvents();
    }
    QLineEdit *line(const char *name) const
    {
        for (QLineEdit *edit : m_page->findChildren<QLineEdit *>())
            if (edit->accessibleName() == QLatin1StringView(name)) return edit;
        return nullptr;
    }
    void keep(const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES"); !folder.isEmpty())
            m_page->grab().save(QStringLiteral("%1/plans-%2.png").arg(folder, name));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto look = LookSource::create(*qApp);
        QVERIFY(look.has_value());
        m_look = std::move(*look);
        m_look->setChoice(ThemeChoice::Light);
        m_reader.books = Books::load().value();
        m_reader.locale = QLocale(QLocale::English);
        m_reader.zone = ZoneChoice::Utc;
    }
    void init()
    {
        m_plans = {};
        m_operations.asked.clear();
    }
    void cleanup() { m_page.reset(); }

    void emptySaysWhatWouldFillIt()
    {
        open();
        keep(QStringLiteral("empty-light"));
        QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
        QCOMPARE(m_page->findChildren<Chip *>().front()->text(), QStringLiteral("All")); // nothing is known: no 0
        m_plans.found->at = now;
        press("review");
        QCOMPARE(m_page->findChildren<Chip *>().front()->text(), QStringLiteral("All 0"));
        QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    }

    void differencesHaveAgeAndSource()
    {
        m_plans.found = someDrift();
        open();
        press("review");
        QCOMPARE(rows(), QStringLiteral("FR-TRK-1|On air otherwise|3\u00A0min\nFR-TRK-1|Other profile enabled|3\u00A0min\nFR-TRK-2|Profile missing|1\u00A0d 2\u00A0h\n"
                                        "FR-TRK-3|Other fallback|no time"));
        QCOMPARE(table()->model()->index(0, 4).data().toString(), QStringLiteral("telemetry"));
        QVERIFY(table()->model()->index(1, 3).data().toString().contains(QStringLiteral("wants 208-01 enabled in FR")));
        line("Search differences")->setText(QStringLiteral("roamer"));
        QCOMPARE(rows(), QStringLiteral("FR-TRK-2|Profile missing|1\u00A0d 2\u00A0h"));
    }

    void oneClickAuditsTheSelected()
    {
        m_plans.found = someDrift();
        open();
        press("review");
        QVERIFY(!m_page->findChild<QPushButton *>(QStringLiteral("auditSelected"))->isEnabled());
        int recorded = 0, refused = 0;
        connect(m_page.get(), &PlansPage::audited, this, [&](int good, int bad) { recorded = good, refused = bad; });
        table()->selectAll();
        press("auditSelected");
        // Each vehicle once; where cards cannot be asked the provider's list is read.
        QCOMPARE(m_operations.asked.join(u' '), QStringLiteral("FR-TRK-3 audit FR-TRK-2 audit FR-TRK-2 read-status FR-TRK-1 audit"));
        QCOMPARE(recorded, 3);
        QCOMPARE(refused, 0);
    }

    void oneClickDraftsTheRepair()
    {
        m_plans.found = someDrift();
        open();
        press("review");
        PlanRepair wanted;
        connect(m_page.get(), &PlansPage::repairRequested, this, [&](const PlanRepair &repair) { wanted = repair; });
        auto *button = m_page->findChild<QPushButton *>(QStringLiteral("repair"));
        table()->selectAll(); // several orders
        QVERIFY(!button->isEnabled());
        table()->selectRow(0); // what is on the air is as it is: an audit tells more, no order
        QVERIFY(!button->isEnabled());
        table()->selectRow(3);
        QVERIFY(button->isEnabled());
        table()->selectRow(1);
        press("repair");
        QCOMPARE(wanted.kind, OperationKind::Enable);
        QCOMPARE(wanted.target, QStringLiteral("208-01"));
        QCOMPARE(wanted.vehicles, std::vector<VehicleId> { *VehicleId::parse(u"FR-TRK-1") });
    }

    void aPlanIsWrittenInWords()
    {
        open();
        line("Profiles on the card")->setText(QStringLiteral("208-01, Roamer"));
        line("Enabled by country")->setText(QStringLiteral("France 208-01"));
        QVERIFY(!m_page->findChild<QPushButton *>(QStringLiteral("savePlan"))->isEnabled());
        QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("planSaid"))->text().contains(QStringLiteral("France")));
        line("Enabled by country")->setText(QStringLiteral("FR 208-01, * Roamer"));
        press("savePlan");
        QCOMPARE(m_plans.kept.size(), std::size_t(1));
        QCOMPARE(textOf(m_plans.kept[0].enabled), QStringLiteral("FR 208-01, * Roamer"));
        QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("planSaid"))->text().contains(QStringLiteral("ada, 5\u00A0min ago")));
    }

    void whoMayNotChangePlansReadsThem()
    {
        open(Role::NocOperator);
        QVERIFY(line("Fallback")->isReadOnly());
        QVERIFY(!m_page->findChild<QPushButton *>(QStringLiteral("savePlan"))->isVisible());
    }

    void whatFailsIsSaid()
    {
        m_plans.found = failure("store.busy");
        open();
        press("review");
        QVERIFY(m_page->findChild<ErrorBlock *>()->isVisible());
    }

    void looks_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    void looks()
    {
        QFETCH(ThemeChoice, theme);
        m_look->setChoice(theme);
        m_plans.found = someDrift();
        open();
        line("Profiles on the card")->setText(QStringLiteral("208-01, Roamer"));
        line("Enabled by country")->setText(QStringLiteral("FR 208-01, * Roamer"));
        press("savePlan");
        press("review");
        table()->selectRow(1);
        QCoreApplication::processEvents();
        keep(QStringLiteral("full-") + QLatin1StringView(QTest::currentDataTag()));
        QVERIFY(table()->isVisible());
        m_look->setChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestPlansPage)
#include "tst_planspage.moc"
