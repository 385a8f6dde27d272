#include "access/fields.h"
#include "operations/journaldesk.h"
#include "operations/profilepicture.h"
#include "preflightstory.h"

#include <QTest>

using namespace signalbox;

class PreflightTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<std::function<void(PreflightFacts &)>>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, std::function<void(PreflightFacts &)> change, const char *expected) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(expected);
        };
        row("good", [](PreflightFacts &) {}, "");
        row("no connection", [](PreflightFacts &f) { f.backend.reset(); }, "stop connection-offers");
        row("no EID", [](PreflightFacts &f) { f.vehicle.record.eid.reset(); }, "stop connection-offers");
        row("not installed", [](PreflightFacts &f) { f.profiles.pop_back(); }, "stop target-installed");
        row("already enabled", [](PreflightFacts &f) { f.profiles[1].state = ProfileState::Enabled; }, "stop target-disabled");
        row("busy", [](PreflightFacts &f) { f.openOnEid = Story::operation(OperationKind::Enable, now); }, "stop eid-free");
        row("no radio", [](PreflightFacts &f) { f.targetRadios = ratBit(Rat::Geran); }, "stop radio-fits");
        row("radio not known", [](PreflightFacts &f) { f.targetRadios.reset(); }, "remark radio-fits");
        row("no fallback", [](PreflightFacts &f) { f.profiles[0].fallback = false; }, "remark fallback-set");
        row("dark", [](PreflightFacts &f) { f.vehicle.state = VehicleState::Dark; }, "remark reachable");
        row("polls too seldom", [](PreflightFacts &f) { f.vehicle.record.pollInterval = std::chrono::hours(2); }, "remark reachable");
        row("battery", [](PreflightFacts &f) { f.vehicle.battery = 11.0f; }, "remark battery");
        row("served here", [](PreflightFacts &f) { f.coverage = outlook(0.05, 20); }, "");
        row("out of reach here", [](PreflightFacts &f) { f.coverage = outlook(0.9, 20); }, "remark coverage");
        row("coverage not known", [](PreflightFacts &f) { f.coverage = outlook(0.1, 0.2); }, "remark coverage");
        row("network never met", [](PreflightFacts &f) { f.coverage = CoverageOutlook {}; }, "remark coverage");
        row("moving", [](PreflightFacts &f) { f.vehicle.speed = 20.0f; }, "remark not-on-a-trip");
    }
    void findings()
    {
        QFETCH(std::function<void(PreflightFacts &)>, change);
        QFETCH(QString, expected);
        PreflightFacts facts = good();
        change(facts);
        const PreflightReport report = checkPreflight(enableB(), facts);
        QCOMPARE(told(report), expected);
        QCOMPARE(report.mayProceed(), !expected.contains(QStringLiteral("stop")));
    }

    void otherKinds_data()
    {
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<QString>("activation");
        QTest::addColumn<std::function<void(PreflightFacts &)>>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, OperationKind kind, const char *activation, std::function<void(PreflightFacts &)> change, const char *expected) {
            QTest::newRow(name) << kind << QString::fromLatin1(activation) << std::move(change) << QString::fromLatin1(expected);
        };
        const auto nothing = [](PreflightFacts &) {};
        const char *code = "1$smdp.example.com$04386-AGYFT";
        const auto usedBy = [](OperationState state, OperationOutcome outcome) {
            return [=](PreflightFacts &f) {
                Operation op = Story::operation(OperationKind::Download, now);
                op.state = state;
                op.outcome = outcome;
                f.activationUses = { op };
            };
        };
        row("delete", OperationKind::Delete, "", nothing, "");
        row("delete the enabled one", OperationKind::Delete, "", [](PreflightFacts &f) { f.profiles[1].state = ProfileState::Enabled; }, "stop target-disabled");
        row("delete the fallback", OperationKind::Delete, "", [](PreflightFacts &f) { f.profiles[1].fallback = true; }, "stop target-not-fallback");
        row("delete what is not there", OperationKind::Delete, "", [](PreflightFacts &f) { f.profiles.pop_back(); }, "stop target-installed");
        row("set fallback", OperationKind::SetFallback, "", nothing, "");
        row("set fallback again", OperationKind::SetFallback, "", [](PreflightFacts &f) { f.profiles[1].fallback = true; }, "stop target-new-fallback");
        row("set fallback to the enabled one", OperationKind::SetFallback, "", [](PreflightFacts &f) { f.profiles[1].state = ProfileState::Enabled; }, "stop target-disabled");
        row("… where that is allowed", OperationKind::SetFallback, "", [](PreflightFacts &f) { f.profiles[1].state = ProfileState::Enabled; f.backend->fallbackWhileEnabled = true; }, "");
        row("unset fallback", OperationKind::UnsetFallback, "", nothing, "stop connection-offers");
        row("download", OperationKind::Download, code, nothing, "");
        row("download without a code", OperationKind::Download, "", nothing, "stop activation-given");
        row("code needs a confirmation", OperationKind::Download, "1$smdp.example.com$04386$$1", nothing, "stop confirmation-code");
        row("… that can be passed on", OperationKind::Download, "1$smdp.example.com$04386$$1", [](PreflightFacts &f) { f.backend->takesConfirmationCode = true; }, "");
        row("code on its way", OperationKind::Download, code, usedBy(OperationState::Accepted, OperationOutcome::None), "stop activation-unused");
        row("code used", OperationKind::Download, code, usedBy(OperationState::Settled, OperationOutcome::Succeeded), "stop activation-unused");
        row("code tried", OperationKind::Download, code, usedBy(OperationState::Settled, OperationOutcome::Failed), "remark activation-unused");
        row("code of a cancelled one", OperationKind::Download, code, usedBy(OperationState::Cancelled, OperationOutcome::None), "");
        row("little memory", OperationKind::Download, code, [](PreflightFacts &f) { f.vehicle.record.memoryFree = 30'000; }, "remark memory");
        row("no memory", OperationKind::Download, code, [](PreflightFacts &f) { f.vehicle.record.memoryFree = 3'000; }, "stop memory");
    }
    void otherKinds()
    {
        QFETCH(OperationKind, kind);
        QFETCH(QString, activation);
        QFETCH(std::function<void(PreflightFacts &)>, change);
        QFETCH(QString, expected);
        PreflightFacts facts = good();
        change(facts);
        OperationRequest request = enableB();
        request.kind = kind;
        if (!activation.isEmpty()) request.activation = *ActivationCode::parse(activation);
        QCOMPARE(told(checkPreflight(request, facts)), expected);
    }

    void aDeletedProfileIsGone()
    {
        const VehicleBrief vehicle = good().vehicle;
        ProfileStatement gone { Story::profile(u"B", false), ProfileSource::Believed, now };
        gone.profile.state = ProfileState::Absent;
        QCOMPARE(int(presentProfiles(vehicle, { gone }).size()), 1);
        const ProfileStatement again { Story::profile(u"B", false), ProfileSource::Provider, now + std::chrono::seconds(1) };
        QCOMPARE(int(presentProfiles(vehicle, { gone, again }).size()), 2);
    }

    void aCodeBuysOneProfile()
    {
        FakeJournal journal;
        FakeHistory history;
        FakeBook book;
        book.brief = good().vehicle;
        const ManualClock clock(now);
        JournalDesk desk(journal, history, book, clock, AccessTable::standard());
        desk.setConnections({ { QStringLiteral("eim"), { FakeBackend().capabilities(), std::chrono::hours(1) } } });
        OperationRequest request = enableB();
        request.kind = OperationKind::Download;
        request.iccid.reset();
        request.activation = *ActivationCode::parse(u"1$smdp.example.com$04386-AGYFT-A74Y8");
        auto first = desk.submit({}, request);
        QTRY_VERIFY(first.isFinished());
        QVERIFY(first.result());
        QCOMPARE(first.result()->activation, QStringLiteral("LPA:1$smdp.example.com$…74Y8"));
        journal.operations.front().state = OperationState::Settled;
        journal.operations.front().outcome = OperationOutcome::Succeeded;
        auto second = desk.submit({}, request);
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(second.result().error().parameters.value(QStringLiteral("finding")).toString(), QStringLiteral("activation-unused"));
    }

    void newestWordDecidesWhatIsEnabled()
    {
        VehicleBrief vehicle = good().vehicle;
        QCOMPARE(enabledProfile(presentProfiles(vehicle, {}))->iccid, Story::iccid(u"A"));
        const ProfileStatement later { Story::profile(u"B", true), ProfileSource::Provider, now };
        QCOMPARE(enabledProfile(presentProfiles(vehicle, { later }))->iccid, Story::iccid(u"B"));
        vehicle.onAirIccid = Story::iccid(u"A");
        vehicle.onAirAt = now + std::chrono::seconds(1);
        const auto profiles = presentProfiles(vehicle, { later });
        QCOMPARE(enabledProfile(profiles)->iccid, Story::iccid(u"A"));
        QCOMPARE(int(std::count_if(profiles.begin(), profiles.end(), [](const Profile &p) { return p.state == ProfileState::Enabled; })), 1);
    }

    void recordsOnlyWhatMayProceed()
    {
        FakeJournal journal;
        FakeHistory history;
        FakeBook book;
        book.brief = good().vehicle;
        for (Profile &profile : book.brief->record.profiles) profile.home = Plmn::parse(u"24001").value();
        book.radios = ratBit(Rat::Lte);
        const ManualClock clock(now);
        JournalDesk desk(journal, history, book, clock, AccessTable::standard());
        desk.setConnections({ { QStringLiteral("eim"), { FakeBackend().capabilities(), std::chrono::hours(1) } } });
        Viewer admin;
        admin.account = QStringLiteral("ann");

        auto first = desk.submit(admin, enableB());
        QTRY_VERIFY(first.isFinished());
        QVERIFY2(first.result(), first.result() ? "" : qPrintable(first.result().error().code));
        QCOMPARE(first.result()->state, OperationState::Recorded);
        QCOMPARE(*first.result()->previousIccid, Story::iccid(u"A"));
        QCOMPARE(first.result()->requestedBy, QStringLiteral("ann"));

        auto second = desk.submit(admin, enableB());
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(second.result().error().code, QStringLiteral("preflight.stop"));
        QCOMPARE(second.result().error().parameters.value(QStringLiteral("finding")).toString(), QStringLiteral("eid-free"));

        journal.lived = { 8, 1 };
        auto judged = desk.preflight(admin, enableB());
        QTRY_VERIFY(judged.isFinished());
        QCOMPARE(judged.result()->riskFrom, 8);
        QCOMPARE(judged.result()->strandingRisk, 0.2); // (1 + 1) / (8 + 2)

        Viewer finance;
        finance.role = Role::Finance;
        auto refused = desk.submit(finance, enableB());
        QTRY_VERIFY(refused.isFinished());
        QCOMPARE(refused.result().error().code, QStringLiteral("access.denied"));

        auto cancelled = desk.cancel(admin, first.result()->id);
        QTRY_VERIFY(cancelled.isFinished());
        QCOMPARE(cancelled.result()->state, OperationState::Cancelled);
        QCOMPARE(journal.rows.back().by, QStringLiteral("ann"));

        auto targets = desk.targets(admin, book.brief->record.id);
        QTRY_VERIFY(targets.isFinished());
        QCOMPARE(int(targets.result()->size()), 2);
        QCOMPARE(targets.result()->at(0).refusal, QStringLiteral("target-disabled"));
        QVERIFY(targets.result()->at(1).possible);
    }
};

QTEST_GUILESS_MAIN(PreflightTest)
#include "tst_preflight.moc"
