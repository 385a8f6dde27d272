#include "golden.h"
#include "showcase.h"

#include "tables/fleettablemodel.h"
#include "tables/operationtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace signalbox;

class TestGolden : public QObject
{
    Q_OBJECT

    Showcase m_show;

    void check(const char *name, Role role, const QAbstractItemModel &model)
    {
        QVERIFY(model.rowCount() > 0);
        const QByteArray actual = dump(model);
        const QString difference = differenceFromGolden(QStringLiteral("%1-%2").arg(QLatin1StringView(name), QString(code(role))), actual);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        if (role != Role::Finance) return;
        for (const QString &secret : Showcase::secrets())
            QVERIFY2(!actual.contains(secret.toUtf8()), qPrintable(secret + QStringLiteral(" in ") + QLatin1StringView(name)));
    }

private Q_SLOTS:
    void tables_data()
    {
        QTest::addColumn<int>("role");
        for (int role = 0; role < roleCount; ++role) QTest::newRow(code(Role(role)).latin1()) << role;
    }
    void tables()
    {
        QFETCH(int, role);
        const TableSources sources = m_show.sources(Role(role));
        const auto tested = QAbstractItemModelTester::FailureReportingMode::QtTest;

        FleetTableModel fleet(sources);
        QAbstractItemModelTester fleetTester(&fleet, tested);
        QTRY_COMPARE(fleet.rowCount(), 6);
        check("fleet", Role(role), fleet);

        ListedDesk desk(m_show.operations);
        OperationTableModel operations(desk, sources);
        QAbstractItemModelTester operationsTester(&operations, tested);
        QTRY_COMPARE(operations.rowCount(), 2);
        check("operations", Role(role), operations);

        SessionTableModel sessions(sources);
        QAbstractItemModelTester sessionsTester(&sessions, tested);
        sessions.setSessions(m_show.history.sessions, QTimeZone::utc());
        check("sessions", Role(role), sessions);

        ProfileTableModel profiles(sources);
        QAbstractItemModelTester profilesTester(&profiles, tested);
        profiles.setStatements(m_show.statements, QTimeZone::utc());
        check("profiles", Role(role), profiles);

        EventTableModel events(sources);
        QAbstractItemModelTester eventsTester(&events, tested);
        events.setEvents(m_show.history, m_show.operations, changesBetween(m_show.history.sessions, {}, {}), QTimeZone::utc());
        check("events", Role(role), events);

        LastValuesModel values(sources);
        QAbstractItemModelTester valuesTester(&values, tested);
        values.setVehicle(m_show.world.row("FR-TRK-04417"));
        check("values", Role(role), values);
    }

    void theAdministratorReadsWhatFinanceMayNot()
    {
        FleetTableModel fleet(m_show.sources(Role::Administrator));
        QTRY_COMPARE(fleet.rowCount(), 6);
        const QByteArray all = dump(fleet);
        for (const char *shown : { "208014417032281", "89330100190441703251", "490154203237518", "10.20.30.40", "network failure", "Chalon" })
            QVERIFY2(all.contains(shown), shown);
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
