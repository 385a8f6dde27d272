#include "chronicle.h"

#include "world/scenariotext.h"

#include <QTemporaryFile>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;
using std::chrono::hours;
using std::chrono::minutes;

/// What a story's text may say, and what it answers to mistakes.
class ScenarioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_model = smallModel(400); }

    void mistakesNameLineAndMember_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("member");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const char *text, const char *code, const char *member, int line) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(code) << QString::fromLatin1(member) << line;
        };
        row("not JSON", "{\n\"faults\": [\n}", "scenario.json", "", 3);
        row("not an object", "[]", "scenario.json", "", 1);
        row("unknown at the top", "{\n\"fault\": []}", "scenario.member", "fault", 2);
        row("faults not a list", "{\"faults\": 3}", "scenario.member", "faults", 1);
        row("unknown vehicle kind", "{\"kinds\": {\"truck\": 1,\n\"boat\": 2}}", "scenario.member", "boat", 2);
        row("weight", "{\"kinds\":\n{\"truck\": -1}}", "scenario.member", "truck", 2);
        row("nobody lives there", "{\"countries\": {\"FR\": 1,\n\"AQ\": 2}}", "scenario.member", "AQ", 2);
        row("one profile", "{\n\"cards\": [\"sfr\"]}", "scenario.member", "cards", 2);
        row("no such profile", "{\"cards\": [\"sfr\", \"nobody\"]}", "scenario.member", "cards", 1);
        row("share", "{\"imperfect\":\n\n{\"delayed\": 2}}", "scenario.member", "delayed", 3);
        row("draws what cannot be", "{\"random\": {\"weights\": {\"eim-down\": 1}}}", "scenario.member", "eim-down", 1);
        row("unknown in random", "{\"random\": {\"per_year\": 1}}", "scenario.member", "per_year", 1);
        row("times of random", "{\"random\": {\"from_s\": 5,\n\"until_s\": 4}}", "scenario.member", "until_s", 2);
        row("kind", "{\"faults\": [{\n\"kind\": \"flood\"}]}", "scenario.fault", "kind", 2);
        row("no start", "{\"faults\": [\n{\"kind\": \"eim-down\", \"duration_s\": 3}]}", "scenario.fault", "start_s", 2);
        row("no duration", "{\"faults\": [{\"kind\": \"eim-down\", \"start_s\": 3}]}", "scenario.fault", "duration_s", 1);
        row("second fault", "{\"faults\": [{\"kind\": \"eim-down\", \"start_s\": 1, \"duration_s\": 1},\n{\"kind\": \"outage\", \"start_s\": 1, \"duration_s\": 2,\n\"plmn\": \"208\"}]}",
            "scenario.fault", "plmn", 3);
        row("latitude", "{\"faults\": [{\"kind\": \"outage\", \"plmn\": \"20801\", \"lat\": 91, \"lon\": 0, \"radius_km\": 1, \"start_s\": 1, \"duration_s\": 2}]}",
            "scenario.fault", "lat", 1);
        row("no rat", "{\"faults\": [{\"kind\": \"rat-sunset\", \"plmn\": \"20801\", \"start_s\": 1, \"duration_s\": 2}]}", "scenario.fault", "rat", 1);
        row("nobody's name", "{\"faults\": [{\"kind\": \"dead-modem\", \"vehicle\": \"X\", \"start_s\": 1, \"duration_s\": 2}]}", "scenario.fault", "vehicle", 1);
        row("no place", "{\"faults\": [{\"kind\": \"dead-modem\", \"near\": [1], \"start_s\": 1, \"duration_s\": 2}]}", "scenario.fault", "near", 1);
        row("profile", "{\"faults\": [{\"kind\": \"quota-blocked\", \"profile\": \"x\", \"start_s\": 1, \"duration_s\": 2}]}", "scenario.fault", "profile", 1);
        row("country", "{\"faults\": [{\"kind\": \"roaming-barred\", \"profile\": \"sfr\", \"country\": \"Suisse\", \"start_s\": 1, \"duration_s\": 2}]}",
            "scenario.fault", "country", 1);
        row("misspelt", "{\"faults\": [{\"kind\": \"eim-down\", \"start_s\": 1, \"duration_s\": 2,\n\"durration_s\": 2}]}", "scenario.fault", "durration_s", 2);
        row("slow by how much", "{\"faults\": [{\"kind\": \"eim-slow\", \"start_s\": 1, \"duration_s\": 2}]}", "scenario.fault", "answer_after_s", 1);
    }
    void countriesAndCardsAreChosen()
    {
        QTemporaryFile story;
        QVERIFY(story.open());
        story.write("{\"countries\": {\"ES\": 1}, \"cards\": [\"movistar\", \"tim\", \"telenor\"]}");
        QVERIFY(story.flush());
        FleetOptions options;
        options.vehicles = 40;
        const auto model = LabModel::make(options, story.fileName(), {});
        QVERIFY(model);
        for (const VehicleSpec &spec : (*model)->fleet().vehicles()) {
            QCOMPARE(spec.country, CountryCode::literal("ES"));
            QStringList names;
            for (const ProfileSpec &profile : spec.profiles) names += QString::fromLatin1((*model)->carriers().profiles()[profile.carrier].key);
            QCOMPARE(names, QStringList({ QStringLiteral("movistar"), QStringLiteral("tim"), QStringLiteral("telenor") }));
        }
    }

    void mistakesNameLineAndMember()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(QString, member);
        QFETCH(int, line);
        const auto scenario = Scenario::read(text);
        const auto faults = scenario ? scenario->faults(m_model->fleet(), m_model->carriers(), morning)
                                     : Result<std::vector<Fault>>(tl::unexpected(scenario.error()));
        QVERIFY(!faults);
        QCOMPARE(faults.error().code, code);
        QCOMPARE(faults.error().parameters.value(QStringLiteral("member")).toString(), member);
        QCOMPARE(faults.error().parameters.value(QStringLiteral("line")).toInt(), line);
        QVERIFY(!faults.error().technical.isEmpty());
    }

    void everyKindCanBeTold()
    {
        QByteArray text = "{\"about\": \"all\", \"faults\": [";
        for (int i = 0; i < faultKinds; ++i)
            text += QByteArray(i ? "," : "") + "{\"kind\": \"" + code(FaultKind(i)).data()
                + "\", \"start_s\": -60, \"duration_s\": 120, \"plmn\": \"20801\", \"rat\": \"lte\", \"lat\": 46, \"lon\": 4, \"radius_km\": 10, "
                  "\"near\": [46, 4], \"slot\": 0, \"answer_after_s\": 5}";
        const auto scenario = Scenario::read(text + "]}");
        QVERIFY(scenario);
        auto told = scenario->faults(m_model->fleet(), m_model->carriers(), morning);
        QVERIFY2(told, told ? "" : qPrintable(told.error().technical));
        QCOMPARE(int(told->size()), faultKinds);
        const Faults faults(std::move(*told));
        for (int i = 0; i < faultKinds; ++i) {
            const Fault &fault = faults.all()[std::size_t(i)];
            QCOMPARE(int(fault.kind), i);
            QCOMPARE(faultKindFromCode(QString(code(fault.kind))), std::optional(fault.kind));
            QVERIFY(fault.during(morning) && !fault.during(morning + minutes(1)));
            const bool found = fault.vehicle ? faults.ofVehicle(fault.kind, *fault.vehicle, morning)
                : i >= int(FaultKind::FeedLoss)
                ? faults.ofMachinery(fault.kind, morning)
                : faults.around(fault.kind, *fault.plmn, Rat::Lte, { 46, 4 }, morning);
            QVERIFY2(found, code(fault.kind).data());
        }
        QVERIFY(!faults.around(FaultKind::CoverageGap, *Plmn::parse(u"20801"), Rat::Geran, { 46, 4 }, morning));
        QVERIFY(!faults.outage(*Plmn::parse(u"20801"), { 47, 4 }, morning));
        QVERIFY(!faults.outage(*Plmn::parse(u"20810"), { 46, 4 }, morning));
    }

    void nearMeansCardsOfEitherStandard()
    {
        const auto routed = LabModel::make({ .vehicles = 40, .m2mEvery = 1 }, QStringLiteral("none"), morning);
        QVERIFY(routed);
        const auto scenario = Scenario::read("{\"faults\": [{\"kind\": \"profile-dead\", \"near\": [46, 4], \"slot\": 0, \"start_s\": 1, \"duration_s\": 20}]}");
        QVERIFY(scenario);
        const auto faults = scenario->faults((*routed)->fleet(), (*routed)->carriers(), morning);
        QVERIFY(faults);
        QCOMPARE(faults->size(), 1u);
        QVERIFY((*routed)->fleet().behindRouting(*faults->front().vehicle));
    }

    void filesAndNames()
    {
        QCOMPARE(Scenario::load(QStringLiteral("/nowhere.json")).error().code, QStringLiteral("scenario.file"));
        const auto none = Scenario::load(QStringLiteral("none"));
        QVERIFY(none && none->kinds().empty() && !none->imperfections().any());
        const auto demo = Scenario::load(QStringLiteral("demo"));
        QVERIFY(demo);
        QCOMPARE(demo->kinds().size(), 5u);
        QVERIFY(demo->imperfections().any());
        const auto faults = demo->faults(m_model->fleet(), m_model->carriers(), morning);
        QVERIFY2(faults, faults ? "" : qPrintable(faults.error().technical));
        QVERIFY(faults->size() >= 10);
        const auto usual = Scenario::read("{\"imperfect\": true}");
        QVERIFY(usual);
        QCOMPARE(usual->imperfections().stopsLost, 0.4);
        QCOMPARE(usual->imperfections().deviceMissing, 0.1);
    }

    void lotsFallAsOftenAsTheyShould()
    {
        RandomFaults wanted;
        wanted.from = -10 * 86400.0;
        wanted.until = 0;
        wanted.perVehicleDay = 0.15;
        wanted.perDay = 3;
        wanted.together = 0.1;
        const auto drawn = drawFaults(wanted, m_model->fleet(), m_model->carriers(), morning);
        QCOMPARE(drawn.size(), drawFaults(wanted, m_model->fleet(), m_model->carriers(), morning).size());
        std::map<FaultKind, int> kinds;
        int alone = 0, together = 0, ofNetworks = 0;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            ++kinds[drawn[i].kind];
            QVERIFY(canBeDrawn(drawn[i].kind));
            ofNetworks += !drawn[i].vehicle;
            const bool second = i > 0 && drawn[i].vehicle && drawn[i].vehicle == drawn[i - 1].vehicle && drawn[i].until == drawn[i - 1].until;
            ++(second ? together : alone);
            if (second) QVERIFY(drawn[i].kind != drawn[i - 1].kind && drawn[i].from < drawn[i - 1].until);
        }
        QCOMPARE(ofNetworks, 30);
        QVERIFY2(alone - ofNetworks > 540 && alone - ofNetworks < 660, qPrintable(QString::number(alone))); // 400 vehicles, 1.5 each
        QVERIFY2(together > 30 && together < 95, qPrintable(QString::number(together)));
        QVERIFY(kinds.size() >= 11);
    }

    void imperfectionsAreAsManyAsAsked()
    {
        const VehicleId id = m_model->fleet().vehicles()[0].id;
        const Imperfection imperfection({ 0.4, 0.05, 0.05, 0.1 }, 7), perfect({}, 7);
        Fact stop { id, morning, 1, SessionFact {} };
        std::get<SessionFact>(stop.body).event = SessionEvent::Stop;
        std::get<SessionFact>(stop.body).cause = Cause { CauseSpace::Radius, 2 };
        Fact report { id, morning, 1, DeviceFact {} };
        Fact reject { id, morning, 1, SignallingFact { "attach", {}, Cause { CauseSpace::Emm, 17 } } };
        int lost = 0, quiet = 0, late = 0, wrong = 0, mistaken = 0, missing = 0;
        for (int i = 0; i < 10'000; ++i) {
            stop.seq = report.seq = reject.seq = std::uint64_t(i);
            const Passage passage = imperfection.passage(stop, FaultKind::Outage);
            lost += passage.lost;
            quiet += imperfection.passage(stop, std::nullopt).lost;
            late += passage.late > Span::zero();
            wrong += passage.said.has_value();
            if (passage.said) QVERIFY(*passage.said != Cause({ CauseSpace::Radius, 2 }));
            mistaken += imperfection.passage(reject, FaultKind::Outage).said.has_value();
            missing += imperfection.passage(report, std::nullopt).lost;
            QVERIFY(!perfect.passage(stop, FaultKind::Outage).lost && !perfect.passage(report, std::nullopt).lost);
        }
        QCOMPARE(quiet, 0);
        for (const auto &[count, share] : { std::pair(lost, 4000), { late, 500 }, { wrong, 500 }, { mistaken, 500 }, { missing, 1000 } })
            QVERIFY2(std::abs(count - share) < 150, qPrintable(QStringLiteral("%1, not %2").arg(count).arg(share)));
        QVERIFY(!Imperfection::told(stop, { .lost = true }));
        const auto told = Imperfection::told(reject, { .said = Cause { CauseSpace::Emm, 22 } });
        QVERIFY(std::get<SignallingFact>(told->body).cause == Cause({ CauseSpace::Emm, 22 }));
    }

private:
    std::unique_ptr<LabModel> m_model;
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
