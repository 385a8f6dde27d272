#include "testfleet.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace testfleet;

class tst_History : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingComesBack();
    void writingTwiceIsHarmless();
    void samplesAreSeenBeforeAndAfterTheFlush();
    void lateSamplesAreMerged();
    void sessionsThatLastThroughTheWindow();
    void lastFactsAreTheNewest();
    void aDayCountsFromWhereItBegan();
    void inventoryComesBack();
    void newestStatementWins();
    void pruneKeepsTheLastFacts();
    void aHundredThousandSessionEvents();

private:
    static VehicleHistory all(Store &s, const Viewer &who = admin, const char *name = "A")
    {
        return get(s.store->reader().history(who, vehicle(name), at(-1e6), at(1e6)));
    }
};

void tst_History::everythingComesBack()
{
    Store s;
    get(s.store->writer().writeFacts(fleet,
        { session("A", 0, SessionEvent::Start, "s1"), session("A", 60, SessionEvent::Interim, "s1", 2), reject("A", 61),
            device("A", 62), session("A", 120, SessionEvent::Stop, "s1", 3), session("A", 130, SessionEvent::Start, "s2"),
            position("A", 5, 46.123456), radio("A", 6), session("B", 7, SessionEvent::Start, "s1") }));
    const VehicleHistory h = all(s);
    QCOMPARE(h.sessions.size(), std::size_t(2));
    const SessionRow &first = h.sessions[0];
    QCOMPARE(first.sessionId, std::string("s1"));
    QCOMPARE(first.started, at(0));
    QCOMPARE(first.stopped, std::optional(at(120)));
    QCOMPARE(first.rx, std::uint64_t(12'000));
    QCOMPARE(first.imsi, std::optional(imsi()));
    QCOMPARE(first.iccid, std::optional(iccid()));
    QCOMPARE(first.imei, std::optional(Imei::parse(u"490154203237518").value()));
    QCOMPARE(first.ip, std::string("10.1.2.3"));
    QCOMPARE(first.apn, std::string("fleet.example"));
    QCOMPARE(first.cell, CellId(0xfedcba9876543210u));
    QCOMPARE(first.cause, std::optional(Cause { CauseSpace::Radius, 2 }));
    QCOMPARE(first.rat, Rat::LteM);
    QVERIFY(!h.sessions[1].stopped);
    QCOMPARE(h.signalling.size(), std::size_t(1));
    QCOMPARE(h.signalling[0].signalling.procedure, std::string("attach"));
    QCOMPARE(h.device.size(), std::size_t(1));
    QCOMPARE(h.device[0].device.battery, std::optional(12.6f));
    QCOMPARE(h.device[0].device.temperature, std::optional(-3.5f));
    QCOMPARE(h.device[0].device.firmware, std::string("1.2.3"));
    QCOMPARE(h.positions.size(), std::size_t(1));
    QCOMPARE(h.positions[0].position.lat, 46.123456);
    QCOMPARE(h.radio.size(), std::size_t(1));
}

void tst_History::writingTwiceIsHarmless()
{
    Store s;
    const std::vector<Fact> facts { session("A", 0, SessionEvent::Start, "s1"), reject("A", 61), device("A", 62),
        position("A", 5, 46), radio("A", 6), position("A", 70, 47) };
    for (int round = 0; round < 3; ++round) {
        get(s.store->writer().writeFacts(fleet, facts));
        if (round == 1) s.reopen();
    }
    s.reopen();
    QCOMPARE(get(s.store->check()).sessionEvents, qint64(1));
    const VehicleHistory h = all(s);
    QCOMPARE(h.signalling.size(), std::size_t(1));
    QCOMPARE(h.device.size(), std::size_t(1));
    QCOMPARE(h.positions.size(), std::size_t(2));
    QCOMPARE(h.radio.size(), std::size_t(1));
}

void tst_History::samplesAreSeenBeforeAndAfterTheFlush()
{
    Store s;
    std::vector<Fact> facts;
    for (int i = 0; i <= 3600; i += 10) {
        facts.push_back(position("A", i, 46 + i * 2e-4));
        facts.push_back(radio("A", i, float(-90 - i % 20)));
    }
    get(s.store->writer().writeFacts(fleet, facts));
    const auto before = all(s);
    QCOMPARE(before.positions.size(), std::size_t(61));
    QCOMPARE(before.radio.size(), std::size_t(61));
    get(s.store->flush());
    QCOMPARE(all(s).positions.size(), std::size_t(61));
    s.reopen();
    const auto after = all(s);
    QCOMPARE(after.positions.size(), std::size_t(61));
    for (std::size_t i = 0; i < 61; ++i)
        QCOMPARE(after.positions[i].t, at(double(i) * 60));
    QCOMPARE(get(s.store->reader().history(admin, vehicle("A"), at(600), at(1200))).positions.size(), std::size_t(11));
    QCOMPARE(all(s, admin, "B").positions.size(), std::size_t(0));
}

void tst_History::lateSamplesAreMerged()
{
    Store s;
    get(s.store->writer().writeFacts(fleet, { position("A", 0, 46), position("A", 300, 47), position("B", 0, 50) }));
    s.reopen();
    get(s.store->writer().writeFacts(fleet, { position("A", 5000, 48) }));
    get(s.store->writer().writeFacts(fleet, { position("A", 150, 46.5), position("A", 300, 99) }));
    s.reopen();
    const auto h = all(s);
    std::vector<double> lats;
    for (const auto &p : h.positions)
        lats.push_back(p.position.lat);
    QCOMPARE(lats, (std::vector<double> { 46, 46.5, 47, 48 })); // said again: what was there stays
    QCOMPARE(all(s, admin, "B").positions.size(), std::size_t(1));
}

void tst_History::sessionsThatLastThroughTheWindow()
{
    Store s;
    get(s.store->writer().writeFacts(fleet,
        { session("A", 0, SessionEvent::Start, "old"), session("A", 50, SessionEvent::Stop, "old", 2),
            session("A", 100, SessionEvent::Start, "long"), session("A", 900, SessionEvent::Interim, "long", 2),
            session("A", 2000, SessionEvent::Stop, "long", 3) }));
    const auto between
        = [&](double from, double to) { return get(s.store->reader().history(admin, vehicle("A"), at(from), at(to))).sessions; };
    auto rows = between(200, 800); // no event of it inside
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].sessionId, std::string("long"));
    QCOMPARE(rows[0].started, at(100));
    QVERIFY(!rows[0].stopped);
    QCOMPARE(rows[0].imsi, std::optional(imsi()));
    rows = between(800, 1000);
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].started, at(100));
    QCOMPARE(rows[0].lastSeen, at(900));
    QCOMPARE(between(3000, 4000).size(), std::size_t(0));
    QCOMPARE(between(0, 3000).size(), std::size_t(2));
}

void tst_History::lastFactsAreTheNewest()
{
    Store s;
    get(s.store->writer().writeFacts(fleet,
        { position("A", 50, 46.5), session("A", 60, SessionEvent::Start, "s1"), device("A", 10), reject("A", 20),
            radio("A", 40, -101.5f, 0xffffffffffffffffu) }));
    get(s.store->writer().writeFacts(fleet, { position("A", 40, 1), session("A", 20, SessionEvent::Stop, "s0") }));
    s.reopen();
    const auto facts = get(s.store->reader().lastFacts(admin));
    QCOMPARE(facts.size(), std::size_t(5));
    for (const Fact &fact : facts) {
        QCOMPARE(fact.vehicle, vehicle("A"));
        if (const auto *p = std::get_if<PositionFact>(&fact.body)) {
            QCOMPARE(fact.t, at(50));
            QCOMPARE(fact.seq, std::uint64_t(500));
            QCOMPARE(p->lat, 46.5);
            QCOMPARE(p->ignition, std::optional(true));
            QCOMPARE(p->driving, std::optional<std::int64_t>(50));
        }
        if (const auto *session = std::get_if<SessionFact>(&fact.body)) {
            QCOMPARE(session->sessionId, std::string("s1"));
            QCOMPARE(session->imsi, std::optional(imsi()));
            QCOMPARE(session->rat, Rat::LteM);
        }
        if (const auto *r = std::get_if<RadioFact>(&fact.body)) {
            QCOMPARE(r->rsrp, -101.5f);
            QCOMPARE(r->cell, CellId(0xffffffffffffffffu));
        }
        if (const auto *d = std::get_if<DeviceFact>(&fact.body)) QCOMPARE(d->battery, std::optional(12.6f));
        if (const auto *r = std::get_if<SignallingFact>(&fact.body))
            QCOMPARE(r->cause, std::optional(Cause { CauseSpace::Emm, 17 }));
    }
}

void tst_History::aDayCountsFromWhereItBegan()
{
    Store s;
    get(s.store->writer().writeInventory({ record("A"), record("B"), record("C"), record("D") }));
    const auto told = [](const char *name, double seconds, SessionEvent event, const char *id, std::uint64_t rx) {
        Fact fact = session(name, seconds, event, id);
        auto &body = std::get<SessionFact>(fact.body);
        body.rx = rx;
        body.tx = rx / 10;
        return fact;
    };
    get(s.store->writer().writeFacts(fleet, {
        told("A", -100, SessionEvent::Start, "s1", 0), told("A", -10, SessionEvent::Interim, "s1", 1000),
        told("A", 10, SessionEvent::Interim, "s1", 1700), told("A", 20, SessionEvent::Stop, "s1", 2000),
        told("A", 30, SessionEvent::Start, "s2", 0), told("A", 40, SessionEvent::Interim, "s2", 500),
        told("B", 50, SessionEvent::Interim, "s9", 9000), told("B", 60, SessionEvent::Interim, "s9", 9100),
        told("C", -50, SessionEvent::Start, "s1", 4000) }));
    const auto days = get(s.store->reader().dayOctets(admin, at(0)));
    QCOMPARE(days.size(), std::size_t(2));
    QCOMPARE(days[0].vehicle, vehicle("A"));
    QCOMPARE(days[0].rx, std::uint64_t(1500));
    QCOMPARE(days[0].tx, std::uint64_t(150));
    QCOMPARE(days[1].rx, std::uint64_t(100));
}

void tst_History::inventoryComesBack()
{
    Store s;
    VehicleRecord bare;
    bare.fleet = fleet;
    bare.id = vehicle("BARE");
    get(s.store->writer().writeInventory({ record("A"), bare }));
    VehicleRecord changed = record("A", "Parcel");
    changed.profiles.pop_back();
    get(s.store->writer().writeInventory({ changed }));
    const auto rows = get(s.store->reader().inventory(admin));
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].cohort, QStringLiteral("Parcel"));
    QCOMPARE(rows[0].eid, std::optional(eid()));
    QCOMPARE(rows[0].imei, changed.imei);
    QCOMPARE(rows[0].rats, changed.rats);
    QCOMPARE(rows[0].pollInterval, changed.pollInterval);
    QCOMPARE(rows[0].factInterval, changed.factInterval);
    QCOMPARE(rows[0].profiles, changed.profiles);
    QCOMPARE(rows[1].profiles.size(), std::size_t(0));
    QVERIFY(!rows[1].eid && !rows[1].pollInterval);
}

void tst_History::newestStatementWins()
{
    Store s;
    VehicleRecord bare = record("A");
    Profile on = bare.profiles[0], off = on;
    bare.profiles.clear();
    get(s.store->writer().writeInventory({ bare }));
    off.state = ProfileState::Disabled;
    get(s.store->writer().writeStatements(
        fleet, vehicle("A"), { { on, ProfileSource::Provider, at(10) }, { on, ProfileSource::OnAir, at(5) } }));
    get(s.store->writer().writeStatements(
        fleet, vehicle("A"), { { off, ProfileSource::Provider, at(9) }, { off, ProfileSource::OnAir, at(6) } }));
    const auto said = get(s.store->reader().profiles(admin, vehicle("A")));
    QCOMPARE(said.size(), std::size_t(2));
    QCOMPARE(said[0].source, ProfileSource::Provider);
    QCOMPARE(said[0].profile, on);
    QCOMPARE(said[1].profile, off);
    QCOMPARE(said[1].at, at(6));
}

void tst_History::pruneKeepsTheLastFacts()
{
    Store s;
    std::vector<Fact> facts;
    for (int i = 0; i < 7200; i += 60) {
        facts.push_back(position("A", i, 46 + i * 2e-4));
        facts.push_back(session("A", i, i == 0 ? SessionEvent::Start : SessionEvent::Interim, "s1", std::uint64_t(i)));
    }
    facts.push_back(reject("B", 10));
    get(s.store->writer().writeFacts(fleet, facts));
    get(s.store->flush());
    const auto gone = get(s.store->writer().prune(at(3600)));
    QVERIFY(gone > 60);
    const auto h = all(s);
    QCOMPARE(h.sessions.size(), std::size_t(1));
    QCOMPARE(h.sessions[0].started, at(3600));
    QCOMPARE(h.sessions[0].imsi, std::optional(imsi())); // said at its start, kept with it
    QVERIFY(h.positions.front().t >= at(3000) && h.positions.size() >= 60);
    QCOMPARE(all(s, admin, "B").signalling.size(), std::size_t(0));
    get(s.store->writer().prune(at(1e6)));
    s.reopen();
    QCOMPARE(all(s).sessions.size(), std::size_t(0));
    QCOMPARE(get(s.store->reader().lastFacts(admin)).size(), std::size_t(3));
}

void tst_History::aHundredThousandSessionEvents()
{
    Store s;
    QElapsedTimer timer;
    timer.start();
    qint64 written = 0;
    for (int batch = 0; batch < 50; ++batch) {
        std::vector<Fact> facts;
        for (int i = 0; i < 2000; ++i)
            facts.push_back(session(("V-" + std::to_string(i)).c_str(), batch * 60,
                batch == 0 ? SessionEvent::Start : SessionEvent::Interim, "s", std::uint64_t(batch)));
        written += qint64(facts.size());
        get(s.store->writer().writeFacts(fleet, std::move(facts)));
    }
    const qint64 took = timer.elapsed();
    qInfo("100000 session events in %lld ms, %lld MB", took, qint64(s.store->figures().bytes / 1'000'000));
    QCOMPARE(get(s.store->check()).sessionEvents, written);
    QVERIFY(took < 30'000);
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_history.moc"
