#include "testfleet.h"

#include <QTest>

using namespace testfleet;

/// What each role gets to read: design table of fields, at the place where the data is.
class tst_Masking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void history_data() { roles(); }
    void history();
    void inventoryAndOperations_data() { roles(); }
    void inventoryAndOperations();
    void aFieldTechnicianSeesThirtyDaysOfPositions();
    void scopes();

private:
    static void roles()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("identities");
        QTest::addColumn<bool>("positions");
        QTest::addColumn<bool>("causes");
        QTest::newRow("noc") << Role::NocOperator << true << true << true;
        QTest::newRow("support") << Role::Support << true << true << true;
        QTest::newRow("field") << Role::FieldTechnician << true << true << true;
        QTest::newRow("finance") << Role::Finance << false << false << false;
        QTest::newRow("admin") << Role::Administrator << true << true << true;
    }
    static void fill(Store &s)
    {
        VehicleRecord parcel = record("P", "Parcel");
        parcel.eid = eid('9');
        get(s.store->writer().writeInventory({ record("A"), parcel }));
        get(s.store->writer().writeStatements(fleet, vehicle("A"), { { record("A").profiles[0], ProfileSource::OnAir, at(1) } }));
        for (const char *name : { "A", "P" })
            get(s.store->writer().writeFacts(fleet,
                { session(name, 0, SessionEvent::Start, "s1"), session(name, 50, SessionEvent::Stop, "s1", 2), reject(name, 51),
                    device(name, 52), position(name, 53, 46), radio(name, 54) }));
        get(s.store->journal().add(operation()));
        get(s.store->flush());
    }
};

void tst_Masking::history()
{
    QFETCH(Role, role);
    QFETCH(bool, identities);
    QFETCH(bool, positions);
    QFETCH(bool, causes);
    Store s;
    fill(s);
    for (int round = 0; round < 2; ++round) { // held open, then read from disk
        const auto h = get(s.store->reader().history(viewer(role), vehicle("A"), at(-100), at(100)));
        QCOMPARE(h.sessions.size(), std::size_t(1));
        QCOMPARE(h.sessions[0].imsi.has_value(), identities);
        QCOMPARE(h.sessions[0].iccid.has_value(), identities);
        QCOMPARE(h.sessions[0].ip.empty(), !identities);
        QCOMPARE(h.sessions[0].cell != 0, positions);
        QCOMPARE(h.sessions[0].cause.has_value(), causes);
        QCOMPARE(h.sessions[0].plmn.toString(), QStringLiteral("20801")); // the network is for everybody
        QCOMPARE(h.signalling.size(), std::size_t(causes ? 1 : 0));
        QCOMPARE(h.positions.size(), std::size_t(positions ? 1 : 0));
        QCOMPARE(h.radio.size(), std::size_t(1));
        QCOMPARE(h.radio[0].radio.cell != 0, positions);
        QCOMPARE(h.device.size(), std::size_t(1));
        s.reopen();
    }
    std::size_t facts = 0;
    for (const Fact &fact : get(s.store->reader().lastFacts(viewer(role)))) {
        ++facts;
        QVERIFY(positions || fact.kind() != FactKind::Position);
        QVERIFY(causes || fact.kind() != FactKind::Signalling);
        if (const auto *session = std::get_if<SessionFact>(&fact.body)) {
            QCOMPARE(session->imsi.has_value() || session->iccid.has_value() || session->imei.has_value() || !session->ip.empty(),
                identities);
            QCOMPARE(session->cause.has_value(), causes);
            QCOMPARE(session->cell != 0, positions);
        }
    }
    QCOMPARE(facts, std::size_t(positions ? 10 : 6));
}

void tst_Masking::inventoryAndOperations()
{
    QFETCH(Role, role);
    QFETCH(bool, identities);
    Store s;
    fill(s);
    const auto rows = get(s.store->reader().inventory(viewer(role)));
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].eid.has_value() && rows[0].imei.has_value(), identities);
    QCOMPARE(rows[0].profiles.size(), std::size_t(2));
    QCOMPARE(rows[0].profiles[0].iccid.digits().empty(), !identities);
    QCOMPARE(rows[0].profiles[0].imsi.has_value(), identities);
    QCOMPARE(rows[0].profiles[0].name, QStringLiteral("Orange F"));
    const bool ends = role == Role::Finance;
    QCOMPARE(rows[0].eidEnd, ends ? eid().toString().right(4) : QString());
    QCOMPARE(rows[0].imeiEnd, ends ? QStringLiteral("7518") : QString());
    QCOMPARE(rows[0].profiles[0].iccidEnd, ends ? QStringLiteral("0123") : QString());
    QCOMPARE(rows[0].profiles[0].imsiEnd, ends ? QStringLiteral("7890") : QString());
    const auto said = get(s.store->reader().profiles(viewer(role), vehicle("A")));
    QCOMPARE(said.size(), std::size_t(3)); // on air, and the inventory's word about both
    QCOMPARE(said[0].profile.iccid.digits().empty(), !identities);
    QCOMPARE(said[0].profile.iccidEnd, ends ? QStringLiteral("0123") : QString());
    const auto operations = get(s.store->journal().list(viewer(role), {}));
    QCOMPARE(operations.size(), std::size_t(1));
    QCOMPARE(operations[0].eid.digits().empty(), !identities);
    QCOMPARE(operations[0].iccid.has_value() || operations[0].previousImsi.has_value(), identities);
    // A filter must not tell what a column hides.
    QCOMPARE(get(s.store->journal().list(viewer(role), { false, {}, eid(), 10 })).size(), std::size_t(identities ? 1 : 0));
}

void tst_Masking::aFieldTechnicianSeesThirtyDaysOfPositions()
{
    Store s;
    get(s.store->writer().writeFacts(fleet, { position("A", 0, 46), position("A", 86'400 * 20, 47) }));
    s.clock.set(at(86'400 * 40));
    const auto seen
        = [&](Role role) { return get(s.store->reader().history(viewer(role), vehicle("A"), at(-1), at(1e7))).positions.size(); };
    QCOMPARE(seen(Role::FieldTechnician), std::size_t(1));
    QCOMPARE(seen(Role::NocOperator), std::size_t(2));
    s.clock.set(at(86'400 * 80));
    s.reopen();
    QCOMPARE(seen(Role::FieldTechnician), std::size_t(0));
    QCOMPARE(get(s.store->reader().lastFacts(viewer(Role::FieldTechnician))).size(), std::size_t(0));
}

void tst_Masking::scopes()
{
    Store s;
    fill(s);
    Viewer parcel = viewer(Role::NocOperator);
    parcel.scope.cohorts = { QStringLiteral("Parcel") };
    Viewer elsewhere = viewer(Role::Administrator);
    elsewhere.scope.fleets = { QStringLiteral("other") };
    const auto sees = [&](const Viewer &who, const char *name) {
        const auto h = get(s.store->reader().history(who, vehicle(name), at(-100), at(100)));
        return h.sessions.size() + h.device.size() + h.positions.size()
            + get(s.store->reader().profiles(who, vehicle(name))).size();
    };
    QCOMPARE(sees(parcel, "P"), std::size_t(5)); // two of them the inventory's word about its profiles
    QCOMPARE(sees(parcel, "A"), std::size_t(0));
    QCOMPARE(sees(elsewhere, "A"), std::size_t(0));
    QCOMPARE(get(s.store->reader().inventory(parcel)).size(), std::size_t(1));
    QCOMPARE(get(s.store->reader().inventory(elsewhere)).size(), std::size_t(0));
    QCOMPARE(get(s.store->reader().lastFacts(parcel)).size(), std::size_t(5));
    QCOMPARE(get(s.store->reader().lastFacts(elsewhere)).size(), std::size_t(0));
    QCOMPARE(get(s.store->journal().list(parcel, {})).size(), std::size_t(0));
    QCOMPARE(get(s.store->journal().list(elsewhere, {})).size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(tst_Masking)
#include "tst_masking.moc"
