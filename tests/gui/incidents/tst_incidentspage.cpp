#include "fakeincidents.h"

#include "incidents/incidentdetail.h"
#include "incidents/incidentspage.h"
#include "look/desktable.h"
#include "look/notices.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

namespace {

const Instant now { std::chrono::hours(24 * 20000) };

Incident outage(std::int64_t number, int vehicles)
{
    Incident incident;
    incident.id = QUuid::createUuid();
    incident.number = number;
    incident.cause.network = *Plmn::parse(u"20801");
    incident.cause.region = TroubleRegion { TroubleRegion::Kind::Around, CountryCode::literal("FR"), { 45.76, 4.84 }, 62e3, vehicles, vehicles + 15 };
    incident.cause.city = QStringLiteral("Lyon");
    incident.now = incident.peak = vehicles;
    incident.known = vehicles + 15;
    incident.expected = 3;
    incident.severity = vehicles > 100 ? IncidentSeverity::Critical : IncidentSeverity::Minor;
    incident.first = now - std::chrono::minutes(138);
    incident.openedAt = incident.lastAt = now - std::chrono::minutes(137);
    incident.sizes = { { now - std::chrono::minutes(137), vehicles / 3 }, { now - std::chrono::minutes(120), vehicles } };
    incident.events = { { incident.openedAt, IncidentEventKind::Opened, {}, vehicles / 3, {} } };
    return incident;
}

} // namespace

/// The page over a store that answers at once. With SIGNALBOX_PICTURES=DIR pictures are kept.
class TestIncidentsPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    ManualClock m_clock { now };
    FleetState m_fleet { m_clock, nullptr };
    Reader m_reader;
    FakeIncidents m_store;
    std::unique_ptr<IncidentsDesk> m_desk;
    std::unique_ptr<IncidentsPage> m_page;

    void open(Role role = Role::NocOperator)
    {
        Viewer viewer;
        viewer.role = role;
        viewer.account = QStringLiteral("noc-2");
        m_desk = std::make_unique<IncidentsDesk>(m_store, m_fleet, m_clock, *FleetId::parse(u"demo"));
        m_page = std::make_unique<IncidentsPage>(*m_desk, TableSources { m_fleet, m_clock, AccessTable::standard(), viewer, m_reader }, *m_look);
        m_page->resize(1500, 800);
        m_page->show();
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 20; ++i) QCoreApplication::processEvents();
    }
    QString cell(const char *table, int row, int column) const { return m_page->findChild<DeskTable *>(QLatin1StringView(table))->model()->index(row, column).data().toString(); }
    QPushButton *button(const char *name) const { return m_page->findChild<QPushButton *>(QLatin1StringView(name)); }
    void keep(const char *name) const
    {
        if (const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES"); !folder.isEmpty()) m_page->grab().save(QStringLiteral("%1/incidents-%2.png").arg(folder, QLatin1StringView(name)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto look = LookSource::create(*qApp);
        QVERIFY(look.has_value());
        m_look = std::move(*look);
        m_look->setChoice(ThemeChoice::Dark);
        m_reader.books = Books::load().value();
        m_reader.locale = QLocale(QLocale::English);
        m_reader.zone = ZoneChoice::Utc;
    }
    void init() { m_store = {}; }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void emptySaysWhatWouldFillIt()
    {
        open();
        keep("empty-dark");
        QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    }

    void aThousandVehiclesAreOneLine()
    {
        m_store.kept = { outage(7, 1214), outage(5, 9) };
        m_store.hit = { { *VehicleId::parse(u"FR-TRK-04377"), now - std::chrono::minutes(138), std::nullopt },
                        { *VehicleId::parse(u"FR-TRK-04398"), now - std::chrono::minutes(137), now - std::chrono::minutes(3) } };
        open();
        keep("outage-dark");
        QCOMPARE(m_page->findChild<DeskTable *>(QStringLiteral("incidentsTable"))->model()->rowCount(), 2);
        QCOMPARE(cell("incidentsTable", 0, 0), QStringLiteral("Critical"));
        QCOMPARE(cell("incidentsTable", 0, 4), QStringLiteral("INC-7"));
        QCOMPARE(cell("incidentsTable", 0, 1), QStringLiteral("Orange, Lyon region: 1,214 dark, expected 3"));
        QCOMPARE(cell("incidentMembers", 0, 0), QStringLiteral("FR-TRK-04377"));
        QCOMPARE(cell("incidentMembers", 0, 3), QStringLiteral("not yet"));
        QCOMPARE(cell("incidentEvents", 0, 2), QStringLiteral("Opened: 404 dark"));
        m_look->setChoice(ThemeChoice::Light);
        settle();
        keep("outage-light");
        m_look->setChoice(ThemeChoice::Dark);
    }

    void peopleSayWhatTheyDo()
    {
        m_store.kept = { outage(7, 204) };
        open();
        QSignalSpy shown(m_page.get(), &IncidentsPage::fleetRequested);
        QTest::mouseClick(button("acknowledge"), Qt::LeftButton);
        settle();
        QVERIFY(!button("acknowledge")->isEnabled());
        auto *note = m_page->findChild<QLineEdit *>(QStringLiteral("note"));
        QTest::keyClicks(note, QStringLiteral("fibre cut"));
        QTest::keyClick(note, Qt::Key_Return);
        settle();
        QCOMPARE(m_store.steps, QStringList({ QStringLiteral("acknowledged "), QStringLiteral("noted fibre cut") }));
        QCOMPARE(cell("incidentEvents", 0, 2), QStringLiteral("Note: fibre cut"));
        QTest::mouseClick(button("showOnFleet"), Qt::LeftButton);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.front().front().toLongLong(), 7);
    }

    void whatCannotBeReadIsSaid()
    {
        m_store.fails = Error { QStringLiteral("store.busy"), {}, {} };
        open();
        QVERIFY(m_page->findChild<ErrorBlock *>()->isVisible());
    }
};

QTEST_MAIN(TestIncidentsPage)
#include "tst_incidentspage.moc"
