#include "testfleet.h"

#include "places/geojson.h"

#include <QTest>

using namespace testfleet;

/// Geofences in the store: text in, names out.
class tst_Geofences : public QObject
{
    Q_OBJECT

    static Geofence fence(const QString &name, double lat = 50, const FleetId &of = fleet)
    {
        return *Geofence::make({}, of, name, 1, *GeofenceShape::polygon({ { lat, 1 }, { lat + 2, 1 }, { lat + 2, 3.1234567 }, { lat, 3 } }));
    }
    static QString names(Store &s, const Viewer &viewer)
    {
        QStringList out;
        for (const Geofence &f : get(s.store->geofences().list(viewer))) out.append(f.name());
        return out.join(u' ');
    }

private Q_SLOTS:
    void putsAndReads()
    {
        Store s;
        GeofenceStore &store = s.store->geofences();
        QCOMPARE(get(store.revision()), qint64(0));
        const auto line = *Geofence::make({}, fleet, QStringLiteral("A6"), 5, *GeofenceShape::corridor({ { 47, 5 }, { 46.5, 4.8 } }, 250.55));
        const auto stored = get(store.put(admin, { fence(QStringLiteral("Calais")), line }));
        QCOMPARE(stored.front().author, QStringLiteral("someone"));
        QCOMPARE(get(store.revision()), qint64(1));
        s.reopen();
        const auto read = get(s.store->geofences().list(admin));
        QCOMPARE(read.size(), std::size_t(2));
        QVERIFY(read[0] == line);
        QVERIFY(read[1] == stored[0]);
        QCOMPARE(read[1].author, QStringLiteral("someone"));
        QVERIFY(read[1].changedAt == s.clock.now());
    }

    void renamesRemovesAndPutsBack()
    {
        Store s;
        GeofenceStore &store = s.store->geofences();
        const auto made = get(store.put(admin, { fence(QStringLiteral("a")), fence(QStringLiteral("b")) }));
        // Names change places in one step.
        const auto a = *Geofence::make(made[0].id(), fleet, QStringLiteral("B"), 0, made[0].shape());
        const auto b = *Geofence::make(made[1].id(), fleet, QStringLiteral("A"), 0, made[1].shape());
        get(store.put(admin, { a, b }));
        QCOMPARE(names(s, admin), QStringLiteral("A B"));
        QCOMPARE(errorOf(store.put(admin, { fence(QStringLiteral("c")), fence(QStringLiteral("\u00e1")) })), QStringLiteral("geofence.taken"));
        QCOMPARE(names(s, admin), QStringLiteral("A B"));
        get(store.remove(admin, fleet, a.id()));
        QCOMPARE(names(s, admin), QStringLiteral("A"));
        QCOMPARE(errorOf(store.remove(admin, fleet, a.id())), QStringLiteral("geofence.unknown"));
        get(store.put(admin, { a }));
        QCOMPARE(names(s, admin), QStringLiteral("A B"));
    }

    void rolesAndScopes()
    {
        Store s;
        GeofenceStore &store = s.store->geofences();
        const FleetId other = *FleetId::parse(u"other");
        get(store.put(viewer(Role::NocOperator), { fence(QStringLiteral("a")), fence(QStringLiteral("b"), 10, other) }));
        QCOMPARE(errorOf(store.list(viewer(Role::Finance))), QStringLiteral("access.denied"));
        QCOMPARE(names(s, viewer(Role::FieldTechnician)), QStringLiteral("a b"));
        for (const Role role : { Role::Finance, Role::FieldTechnician }) {
            QCOMPARE(errorOf(store.put(viewer(role), { fence(QStringLiteral("x")) })), QStringLiteral("access.denied"));
            QCOMPARE(errorOf(store.remove(viewer(role), fleet, get(store.list(admin)).front().id())), QStringLiteral("access.denied"));
        }
        Viewer scoped = admin;
        scoped.scope.fleets = { QStringLiteral("other") };
        QCOMPARE(names(s, scoped), QStringLiteral("b"));
        QCOMPARE(errorOf(store.put(scoped, { fence(QStringLiteral("x")) })), QStringLiteral("access.out-of-scope"));
        QCOMPARE(names(s, admin), QStringLiteral("a b"));
    }
};

QTEST_GUILESS_MAIN(tst_Geofences)
#include "tst_geofences.moc"
