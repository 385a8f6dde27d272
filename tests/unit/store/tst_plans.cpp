#include "testfleet.h"

#include "profileplans/plantext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace testfleet;

/// Profile plans in the store, and the pass over what is known of every vehicle's profiles.
class tst_Plans : public QObject
{
    Q_OBJECT

    static ProfilePlan plan(const QString &cohort, QStringView holds)
    {
        ProfilePlan plan;
        plan.fleet = fleet;
        plan.cohort = cohort;
        plan.holds = *picksFromText(holds);
        return plan;
    }
    static QString cohorts(Store &s, const Viewer &viewer)
    {
        QStringList out;
        for (const ProfilePlan &p : get(s.store->plans().list(viewer))) out += p.cohort + u'=' + textOf(p.holds);
        return out.join(u';');
    }
    static QStringList words(Store &s, const Viewer &viewer, int most = 1'000'000)
    {
        QStringList out;
        get(s.store->plans().words(viewer, [&](VehicleWords &&v) {
            out += QStringLiteral("%1:%2:%3").arg(v.vehicle.toString()).arg(v.inventory.size()).arg(v.statements.size());
            return --most > 0;
        }));
        return out;
    }

private Q_SLOTS:
    void keepsOnePlanACohort()
    {
        Store s;
        s.clock.advance(std::chrono::seconds(5));
        const auto stored = get(s.store->plans().put(admin, plan(QStringLiteral("Parcel"), u"208-01")));
        QCOMPARE(stored.author, QStringLiteral("someone"));
        get(s.store->plans().put(admin, plan({}, u"Roamer")));
        get(s.store->plans().put(admin, plan(QStringLiteral("Parcel"), u"208-10, Roamer")));
        s.reopen();
        QCOMPARE(cohorts(s, admin), QStringLiteral("=Roamer;Parcel=208-10, Roamer"));
        QCOMPARE(get(s.store->plans().list(admin)).back().changedAt, stored.changedAt);
        get(s.store->plans().remove(admin, fleet, {}));
        QCOMPARE(cohorts(s, admin), QStringLiteral("Parcel=208-10, Roamer"));
        QCOMPARE(errorOf(s.store->plans().remove(admin, fleet, {})), QStringLiteral("plan.unknown"));
        QCOMPARE(errorOf(s.store->plans().put(admin, plan({}, u""))), QStringLiteral("plan.empty"));
    }

    void rolesAndScopesHold()
    {
        Store s;
        get(s.store->plans().put(admin, plan(QStringLiteral("Parcel"), u"208-01")));
        QCOMPARE(cohorts(s, viewer(Role::NocOperator)), QStringLiteral("Parcel=208-01"));
        QCOMPARE(errorOf(s.store->plans().put(viewer(Role::NocOperator), plan({}, u"208-01"))), QStringLiteral("access.denied"));
        QCOMPARE(errorOf(s.store->plans().list(viewer(Role::Finance))), QStringLiteral("access.denied"));
        QCOMPARE(errorOf(s.store->plans().words(viewer(Role::Finance), [](VehicleWords &&) { return true; })), QStringLiteral("access.denied"));
        Viewer narrow = admin;
        narrow.scope.cohorts = { QStringLiteral("Long-haul") };
        QCOMPARE(cohorts(s, narrow), QString());
        QCOMPARE(errorOf(s.store->plans().put(narrow, plan(QStringLiteral("Parcel"), u"208-01"))), QStringLiteral("access.out-of-scope"));
    }

    void onePassTellsEveryVehicle()
    {
        Store s;
        VehicleRecord a = record("A"), b = record("B"), c = record("C");
        b.profiles.clear();
        get(s.store->writer().writeInventory({ c, a, b }));
        const QString two = QString::number(a.profiles.size());
        get(s.store->writer().writeStatements(fleet, vehicle("B"), { { a.profiles[0], ProfileSource::Card, at(10) } }));
        get(s.store->writer().writeStatements(fleet, vehicle("AA"), { { a.profiles[0], ProfileSource::Card, at(10) } })); // of no vehicle
        get(s.store->writer().writeStatements(fleet, vehicle("C"), { { a.profiles[0], ProfileSource::Card, at(10) }, { a.profiles[0], ProfileSource::OnAir, at(11) } }));
        QCOMPARE(words(s, admin), (QStringList { QStringLiteral("A:%1:0").arg(two), QStringLiteral("B:0:1"), QStringLiteral("C:%1:2").arg(two) }));
        QCOMPARE(int(words(s, admin, 2).size()), 2);
    }

    void aLargeFleetTakesOnePass()
    {
        Store s;
        std::vector<VehicleRecord> many;
        for (int i = 0; i < 20'000; ++i) {
            VehicleRecord one = record("A");
            one.id = *VehicleId::parse(QStringLiteral("V-%1").arg(i, 6, 10, QLatin1Char('0')));
            many.push_back(one);
        }
        get(s.store->writer().writeInventory(many));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(int(words(s, admin).size()), 20'000);
        qInfo("20000 vehicles in %lld ms", qlonglong(timer.elapsed()));
    }
};

QTEST_GUILESS_MAIN(tst_Plans)
#include "tst_plans.moc"
