#include "access/fields.h"
#include "operations/journaldesk.h"
#include "preflightstory.h"

#include <QTest>

using namespace signalbox;

/// What coverage and earlier switches make of a pre-flight, of one vehicle and of many.
class PreflightRiskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Coverage is what is expected, a fallback saves some, and what was lived through corrects it.
    void risk()
    {
        const auto risk = [](auto change) {
            PreflightFacts facts = good();
            facts.profiles[0].fallback = false;
            change(facts);
            return checkPreflight(enableB(), facts).strandingRisk;
        };
        QCOMPARE(risk([](PreflightFacts &) {}), 0.0); // nobody knows anything
        const double dead = risk([](PreflightFacts &f) { f.coverage = outlook(0.9, 20); });
        QCOMPARE(dead, 0.9);
        QVERIFY(risk([](PreflightFacts &f) { f.coverage = outlook(0.9, 20), f.profiles[0].fallback = true; }) < dead / 1.5);
        QVERIFY(risk([](PreflightFacts &f) { f.coverage = outlook(0.9, 20), f.lessons = { 30, 0 }; }) < 0.3);
        QVERIFY(risk([](PreflightFacts &f) { f.coverage = outlook(0.05, 20), f.lessons = { 30, 29 }; }) > 0.7);
        QVERIFY(risk([](PreflightFacts &f) { f.coverage = outlook(0.9, 20), f.lived = { 500, 0 }; }) > 0.7); // elsewhere it went well
        QCOMPARE(risk([](PreflightFacts &f) { f.lived = { 8, 1 }; }), 0.2);
    }

    /// The set says of each vehicle what the single pre-flight says, in order, also of one that nobody knows.
    void ofManyAtOnce()
    {
        FakeJournal journal;
        FakeHistory history;
        FakeBook book;
        book.brief = good().vehicle;
        for (Profile &profile : book.brief->record.profiles) profile.home = Plmn::parse(u"20801").value();
        book.brief->motion = VehicleMotion { toMercator({ 47, 5 }) };
        book.radios = ratBit(Rat::Lte);
        journal.lived = { 8, 1 };
        CoverageKnowledge knowledge;
        const Observation missed { Observation::Kind::Missed, { *Plmn::parse(u"20801"), Rat::Lte }, toMercator({ 47, 5 }), now, 0, 0 };
        knowledge.map.learn(std::vector<Observation>(20, missed));
        const ManualClock clock(now);
        JournalDesk desk(journal, history, book, clock, AccessTable::standard());
        desk.setConnections({ { QStringLiteral("eim"), { FakeBackend().capabilities(), std::chrono::hours(1) } } });
        desk.setCoverage(&knowledge);
        Viewer admin;

        auto alone = desk.preflight(admin, enableB());
        QTRY_VERIFY(alone.isFinished());
        QCOMPARE(told(*alone.result()), QStringLiteral("remark coverage"));
        QVERIFY(alone.result()->strandingRisk > 0.25);
        QVERIFY(alone.result()->riskSeen > 5);
        std::vector<OperationRequest> requests(600, enableB());
        requests[1].vehicle = *VehicleId::parse(u"NOBODY");
        auto many = desk.preflightMany(admin, requests);
        QTRY_VERIFY(many.isFinished());
        const std::vector<PreflightReport> reports = *many.result();
        QCOMPARE(reports.size(), 600u);
        for (std::size_t i = 0; i < requests.size(); ++i) {
            const PreflightReport &report = reports[i];
            QCOMPARE(report.vehicle, requests[i].vehicle);
            QCOMPARE(told(report), i == 1 ? QStringLiteral("stop vehicle-known") : told(*alone.result()));
            if (i != 1) QCOMPARE(report.strandingRisk, alone.result()->strandingRisk);
        }
        // Their profiles come in one go too: as of each alone, and of an unknown vehicle nothing.
        std::vector<VehicleId> vehicles { requests[0].vehicle, requests[1].vehicle };
        auto profiles = desk.profilesOfMany(admin, vehicles);
        QTRY_VERIFY(profiles.isFinished());
        QCOMPARE(profiles.result()->size(), 2u);
        QVERIFY(!profiles.result()->at(1).has_value());
        auto targets = desk.targets(admin, vehicles[0]);
        QTRY_VERIFY(targets.isFinished());
        QCOMPARE(profiles.result()->at(0)->size(), targets.result()->size());
        for (std::size_t i = 0; i < targets.result()->size(); ++i) QCOMPARE(profiles.result()->at(0)->at(i), targets.result()->at(i).profile);
        Viewer finance;
        finance.role = Role::Finance;
        QCOMPARE(desk.profilesOfMany(finance, vehicles).result().error().code, QStringLiteral("access.denied"));
        QCOMPARE(desk.preflightMany(finance, requests).result().error().code, QStringLiteral("access.denied"));
    }
};

QTEST_GUILESS_MAIN(PreflightRiskTest)
#include "tst_preflightrisk.moc"
