#include "golden.h"
#include "showcase.h"

#include "tables/fleettablemodel.h"
#include "tables/groupline.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <set>

using namespace signalbox;
using namespace std::chrono_literals;

/// The fleet's table with its vehicles in groups.
class TestFleetGroups : public QObject
{
    Q_OBJECT

    /// "Dark France 4, Quiet Switzerland 1": groups; "- FR-TRK-04417": vehicles.
    static QString lines(const FleetTableModel &model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QVariant group = model.index(row, 0).data(GroupRole);
            if (!group.isValid()) {
                out << QStringLiteral("- ") + model.index(row, FleetTableModel::Vehicle).data().toString().right(5);
                continue;
            }
            const auto line = group.value<GroupLine>();
            out << QString(line.level * 2, u'>') + QStringLiteral("%1 %2 %3").arg(code(VehicleState(line.worst)), line.name).arg(line.total);
        }
        return out.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void worstGroupsFirst()
    {
        Showcase show;
        FleetTableModel model(show.sources(Role::Administrator));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 6);
        model.setGrouping({ GroupField::Country });
        QTRY_COMPARE(lines(model), QStringLiteral("dark France 4, unknown No country 1, quiet Switzerland 1"));
        QCOMPARE(model.groupCount(), 3);
        QCOMPARE(model.matches()->size(), std::size_t(6));
        QVERIFY(model.isGroup(0) && !model.isOpen(0));
        QCOMPARE(model.fleetRow(0), noRow);
        model.setOpen(0, true);
        QTRY_COMPARE(lines(model), QStringLiteral("dark France 4, - 04417, - 11618, - 04388, - 04421, unknown No country 1, quiet Switzerland 1"));
        QCOMPARE(model.groupsIn(0, model.rowCount()), 3);
        QCOMPARE(model.groupAround(3), 0);
        QCOMPARE(model.groupAround(0), -1);
        model.setOrder({ { { SortField::Vehicle, false } } });
        QTRY_COMPARE(lines(model), QStringLiteral("dark France 4, - 04388, - 04417, - 04421, - 11618, unknown No country 1, quiet Switzerland 1"));
        model.setGrouping({});
        QTRY_COMPARE(model.rowCount(), 6);
        QVERIFY(!model.isGroup(0));
    }

    void groupsInsideGroups()
    {
        Showcase show;
        FleetTableModel model(show.sources(Role::Administrator));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrouping({ GroupField::Country, GroupField::Cohort });
        QTRY_COMPARE(model.rowCount(), 3);
        model.setOpen(0, true);
        QTRY_COMPARE(lines(model), QStringLiteral("dark France 4, >>dark Long-haul 3, >>degraded Parcel 1, unknown No country 1, quiet Switzerland 1"));
        model.setOpen(2, true);
        QTRY_COMPARE(model.rowCount(), 6);
        QCOMPARE(model.fleetRow(3), show.world.row("FR-VAN-11618"));
        QCOMPARE(model.groupAround(3), 2);
        QCOMPARE(model.groupAround(2), 0);
        model.setOpen(0, false);
        QTRY_COMPARE(model.rowCount(), 3);
        model.setOpen(0, true);
        QTRY_COMPARE(model.rowCount(), 6); // what was open inside is open again
    }

    void aSelectedVehicleIsFollowedAndGroupsKeepTheirPlace()
    {
        Showcase show;
        FleetTableModel model(show.sources(Role::Administrator));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrouping({ GroupField::State });
        QTRY_COMPARE(lines(model), QStringLiteral("dark Dark 1, degraded Degraded 1, switching Switching 1, unknown Unknown 1, online Online 1, quiet Quiet 1"));
        model.setOpen(4, true);
        QTRY_COMPARE(model.rowCount(), 7);
        const QPersistentModelIndex group = model.index(4, 0);
        const QPersistentModelIndex vehicle = model.index(5, 0);
        show.world.pass(1h); // two more are dark now, and nobody is online
        show.world.judge();
        model.refresh();
        QTRY_VERIFY(!vehicle.isValid()); // its group is closed
        QVERIFY(!group.isValid()); // its group is empty
        QCOMPARE(model.index(0, 0).data(GroupRole).value<GroupLine>().name, QStringLiteral("Dark"));
        model.setOpen(0, true);
        QTRY_VERIFY(model.rowOf(show.world.row("FR-TRK-04421")) > 0);
        const QPersistentModelIndex again = model.index(model.rowOf(show.world.row("FR-TRK-04421")), 0);
        model.reorder();
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(model.fleetRow(again.row()), show.world.row("FR-TRK-04421"));
    }

    void hiddenValuesAreNoGroups()
    {
        Showcase show;
        FleetTableModel finance(show.sources(Role::Finance));
        finance.setGrouping({ GroupField::Reason, GroupField::Country });
        QCOMPARE(finance.grouping(), std::vector { GroupField::Country });
        const auto offered = groupFieldsFor(show.sources(Role::Finance));
        QCOMPARE(std::count(offered.begin(), offered.end(), GroupField::Reason), 0);
        QVERIFY(groupFieldsFor(show.sources(Role::NocOperator)).size() == offered.size() + 1);
    }

    void golden_data()
    {
        QTest::addColumn<int>("role");
        for (int role = 0; role < roleCount; ++role) QTest::newRow(code(Role(role)).latin1()) << role;
    }
    void golden()
    {
        QFETCH(int, role);
        Showcase show;
        FleetTableModel model(show.sources(Role(role)));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrouping({ GroupField::Network, GroupField::Type });
        QTRY_COMPARE(model.rowCount(), 2);
        model.setOpen(1, true);
        QTRY_COMPARE(model.rowCount(), 3);
        const QByteArray actual = dump(model);
        const QString difference = differenceFromGolden(QStringLiteral("groups-") + code(Role(role)), actual);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        if (Role(role) != Role::Finance) return;
        for (const QString &secret : Showcase::secrets()) QVERIFY2(!actual.contains(secret.toUtf8()), qPrintable(secret));
    }

    /// Whatever comes and goes, the lines are those of the groups, in their order.
    void holdsUnderRandomChanges()
    {
        Showcase show;
        QRandomGenerator random(9);
        for (int i = 0; i < 80; ++i)
            show.world.tell(QStringLiteral("X-%1 cohort C%2 at %3,%4 ignition on ago %5m").arg(i).arg(i % 5).arg(random.bounded(60)).arg(random.bounded(90)).arg(random.bounded(90)));
        show.world.judge();
        FleetTableModel model(show.sources(Role::Administrator));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrouping({ GroupField::Cohort, GroupField::State });
        QTRY_VERIFY(model.rowCount() > 0 && !model.isBusy());
        for (int round = 0; round < 40; ++round) {
            show.world.pass(3min);
            show.world.tell(QStringLiteral("X-%1 at 46,%2 ignition on").arg(random.bounded(100)).arg(random.bounded(20)));
            show.world.judge();
            for (int row = 0; row < model.rowCount(); ++row)
                if (model.isGroup(row) && random.bounded(3) == 0) model.setOpen(row, random.bounded(3) > 0);
            if (round % 7 == 6) model.reorder();
            else model.refresh();
            QTRY_VERIFY(!model.isBusy());
            std::uint32_t vehicles = 0, listed = 0;
            std::set<Row> seen;
            for (int row = 0; row < model.rowCount(); ++row) {
                if (!model.isGroup(row)) {
                    ++listed;
                    QVERIFY(seen.insert(model.fleetRow(row)).second);
                    QCOMPARE(model.rowOf(model.fleetRow(row)), row);
                } else if (const auto line = model.index(row, 0).data(GroupRole).value<GroupLine>(); line.level == 0) {
                    vehicles += line.total;
                }
            }
            QCOMPARE(vehicles, std::uint32_t(model.matches()->size()));
            QCOMPARE(listed, std::uint32_t(model.rowCount() - model.groupsIn(0, model.rowCount())));
        }
    }
};

QTEST_GUILESS_MAIN(TestFleetGroups)
#include "tst_fleetgroups.moc"
