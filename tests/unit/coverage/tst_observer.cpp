#include "coverage/coverageknowledge.h"
#include "coverage/factobserver.h"
#include "fleet/fleetstate.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const Instant now = instantFromMicros(1'795'098'728'000'000);
const VehicleId truck = *VehicleId::parse(u"FR-TRK-1"), nobody = *VehicleId::parse(u"FR-TRK-2");
const Plmn orange = *Plmn::parse(u"20801"), sfr = *Plmn::parse(u"20810");

/// One vehicle whose modem has LTE-M and 2G, and what is made of what it says.
struct Ear
{
    ManualClock clock { now };
    FleetState fleet { clock, nullptr };
    FactObserver observer { fleet, 100 };
    std::uint64_t seq = 0;

    Ear()
    {
        VehicleRecord record;
        record.fleet = *FleetId::parse(u"demo");
        record.id = truck;
        record.rats = ratBit(Rat::LteM) | ratBit(Rat::Geran);
        fleet.add(record);
    }

    Fact fact(FactBody body, Span ago = {}, const VehicleId &of = truck) { return { of, clock.now() - ago, ++seq, std::move(body) }; }
    void drives(float speed, Span ago = {}) { fleet.apply(std::vector<Fact> { fact(PositionFact { 47, 5, speed, 90, true, {}, {} }, ago) }); }

    /// "reading 20801 lte-m, missed 20801 2g"
    QString hears(std::vector<Fact> facts)
    {
        fleet.apply(facts);
        QStringList out;
        for (const Observation &o : observer.observe(facts)) {
            constexpr const char *kinds[] = { "reading", "drop", "reject", "missed" };
            if (o.at != toMercator({ 47, 5 })) out << QStringLiteral("elsewhere");
            out << QString::fromLatin1(kinds[int(o.kind)]) + u' ' + o.network.plmn.toString() + u' ' + code(o.network.rat);
        }
        return out.join(QStringLiteral(", "));
    }

    static RadioFact radio() { return { orange, Rat::LteM, 7, -90, -10, 10 }; }
    static SessionFact stop(int cause)
    {
        SessionFact session;
        session.event = SessionEvent::Stop;
        session.sessionId = "s";
        session.plmn = orange;
        session.rat = Rat::LteM;
        session.cause = Cause { CauseSpace::Radius, cause };
        return session;
    }
};

} // namespace

class ObserverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hears_data()
    {
        QTest::addColumn<FactBody>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, FactBody body, const char *expected) { QTest::newRow(name) << std::move(body) << QString::fromLatin1(expected); };
        row("a sample", Ear::radio(), "reading 20801 lte-m");
        row("lost carrier", Ear::stop(2), "drop 20801 lte-m");
        row("lost service", Ear::stop(3), "drop 20801 lte-m");
        row("ignition off", Ear::stop(1), "");
        row("network failure", SignallingFact { "attach", orange, Cause { CauseSpace::Emm, 17 } }, "reject 20801 lte-m");
        row("of 5G", SignallingFact { "registration", orange, Cause { CauseSpace::FiveGmm, 22 } }, "reject 20801 5g");
        row("no subscription", SignallingFact { "attach", orange, Cause { CauseSpace::Emm, 8 } }, "");
        row("done", SignallingFact { "tau", orange, {} }, "");
        row("not found on 2G", SignallingFact { "scan", sfr, Cause { CauseSpace::Radio, 2 } }, "missed 20810 2g");
        row("not found at all", SignallingFact { "scan", sfr, Cause { CauseSpace::Radio, 0 } }, "missed 20810 2g, missed 20810 lte-m");
        row("found on a number that is no technology", SignallingFact { "scan", sfr, Cause { CauseSpace::Radio, 77 } }, "");
        row("a battery", DeviceFact { 12.f, {}, {}, {} }, "");
    }
    void hears()
    {
        QFETCH(FactBody, body);
        QFETCH(QString, expected);
        Ear ear;
        ear.drives(22);
        QCOMPARE(ear.hears({ ear.fact(body) }), expected);
    }

    void aPlaceMustBeKnown()
    {
        Ear ear;
        QCOMPARE(ear.hears({ ear.fact(Ear::radio()) }), QString());
        ear.drives(22, 2min);
        QCOMPARE(ear.hears({ ear.fact(Ear::radio()) }), QString()); // it is 2.6 km further by now
        QCOMPARE(ear.hears({ ear.fact(Ear::stop(2)) }), QStringLiteral("drop 20801 lte-m")); // lost where it was heard last
        ear.drives(0, 1min);
        std::vector<Fact> standing;
        for (int i = 0; i < 80; ++i) standing.push_back(ear.fact(Ear::radio()));
        const auto count = ear.hears(standing).count(u',') + 1;
        QVERIFY2(count > 2 && count < 30, qPrintable(QString::number(count))); // they all say the same
        QCOMPARE(ear.hears({ ear.fact(Ear::radio(), {}, nobody) }), QString());
    }

    void ofVeryManyAPartIsTaken()
    {
        Ear ear;
        ear.drives(22);
        std::vector<Fact> facts;
        for (int i = 0; i < 5000; ++i) facts.push_back(ear.fact(Ear::radio()));
        for (int i = 0; i < 5; ++i) facts.push_back(ear.fact(Ear::stop(2)));
        const QString heard = ear.hears(facts);
        QCOMPARE(heard.count(QStringLiteral("reading")), 100);
        QCOMPARE(heard.count(QStringLiteral("drop")), 5);
    }

    void knowsWhichNetworksServeAHome()
    {
        VisitedNetworks visited;
        const auto session = [](const char16_t *imsi, const Plmn &plmn) {
            SessionFact fact;
            fact.sessionId = "s";
            fact.imsi = *Imsi::parse(imsi);
            fact.plmn = plmn;
            return Fact { truck, now, 1, fact };
        };
        const Plmn telekom = *Plmn::parse(u"26201"), vodafone = *Plmn::parse(u"26202");
        const auto text = [](const std::vector<Plmn> &networks) {
            QStringList out;
            for (const Plmn &plmn : networks) out << plmn.toString();
            return out.join(u' ');
        };
        QCOMPARE(text(visited.of(orange, 208)), QStringLiteral("20801")); // at home without any experience
        QCOMPARE(text(visited.of(orange, 262)), QString());
        std::vector<Fact> facts(200, session(u"208011234567890", telekom));
        facts.insert(facts.end(), 50, session(u"208011234567891", vodafone));
        facts.push_back(session(u"208101234567891", vodafone));
        facts.insert(facts.end(), 3, session(u"208011234567890", *Plmn::parse(u"26203"))); // once in a hundred
        visited.learn(facts);
        QCOMPARE(text(visited.of(orange, 262)), QStringLiteral("26201 26202"));
        QCOMPARE(text(visited.of(sfr, 262)), QStringLiteral("26202"));
        visited.learn(std::vector<Fact>(400, session(u"208011234567890", vodafone))); // steered elsewhere by now
        QCOMPARE(text(visited.of(orange, 262)), QStringLiteral("26202 26201"));
    }

    void lessonsOfThePlaceCountMost()
    {
        SwitchLessons lessons;
        const MercatorPoint here = toMercator({ 47, 5 }), elsewhere = toMercator({ 43, 1 });
        lessons.learn(orange, "BG95", here, true, now);
        lessons.learn(orange, "BG95", here, true, now);
        lessons.learn(orange, "EG25", here, false, now);
        lessons.learn(orange, "BG95", elsewhere, false, now);
        lessons.learn(sfr, "BG95", here, false, now);
        QCOMPARE(lessons.at(orange, "BG95", here).stranded, 2.0);
        QCOMPARE(lessons.at(orange, "BG95", here).switches, 2.6);
        QCOMPARE(lessons.at(orange, "EG25", elsewhere).switches, 0.0 + 0.5 * 0 + 0.1 * 1 + 0.5);
        QCOMPARE(lessons.at(sfr, "EG25", elsewhere).switches, 0.0);
        auto rows = lessons.takeChanged();
        QCOMPARE(rows.size(), 4u);
        QVERIFY(lessons.takeChanged().empty());
        SwitchLessons again;
        again.restore(rows);
        QCOMPARE(again.at(orange, "BG95", here).switches, 2.6);
    }

    void motionIsForgotten()
    {
        Ear ear;
        const auto motion = [&] { return coverage::motionOf(ear.fleet.read().columns(), 0, ear.clock.now()); };
        QVERIFY(!motion());
        ear.drives(20);
        QCOMPARE(motion()->speed, 20.0f);
        QCOMPARE(motion()->heading, 90.0f);
        ear.clock.advance(1h);
        QCOMPARE(motion()->speed, 0.0f);
        QCOMPARE(motion()->at, toMercator({ 47, 5 }));
    }
};

QTEST_GUILESS_MAIN(ObserverTest)
#include "tst_observer.moc"
