#include "chronicle.h"

#include <QSet>
#include <QTest>
#include <set>

using namespace signalbox;
using namespace signalbox::world;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

/// Runs a world from the morning on.
void live(World &world, Instant until, Chronicle &chronicle, const Rhythm &rhythm = {})
{
    world.advance(until, rhythm, chronicle.sink());
}

} // namespace

/// What vehicles say, and when they cannot.
class WorldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_model = smallModel(400); }

    void sameSeedSameFacts()
    {
        const auto other = smallModel(400), foreign = smallModel(400, 8);
        Chronicle first, second, third;
        World a(m_model->surroundings(), m_model->fleet(), 400), b(other->surroundings(), other->fleet(), 400),
            c(foreign->surroundings(), foreign->fleet(), 400);
        for (World *world : { &a, &b, &c })
            world->begin(morning);
        live(a, morning + minutes(30), first);
        for (int i = 1; i <= 300; ++i) // the same in small steps
            live(b, morning + std::chrono::seconds(6 * i), second);
        live(c, morning + minutes(30), third);
        QVERIFY(first.size() > 50'000);
        for (const VehicleSpec &spec : m_model->fleet().vehicles())
            QCOMPARE(lines(first.of(spec)), lines(second.of(spec)));
        QVERIFY(first.size() != third.size());
    }

    void sessionsMakeSense()
    {
        World world(m_model->surroundings(), m_model->fleet(), 400);
        Chronicle chronicle;
        world.begin(morning);
        const Rhythm rhythm { minutes(1), minutes(5), minutes(5) };
        live(world, morning + hours(20), chronicle, rhythm);
        std::set<SessionEvent> events;
        std::set<Rat> rats;
        QSet<QString> networks;
        for (const VehicleSpec &spec : m_model->fleet().vehicles()) {
            const auto &facts = chronicle.of(spec);
            QVERIFY2(wrongIn(facts).isEmpty(), qPrintable(wrongIn(facts)));
            for (const auto &[t, session] : only<SessionFact>(facts)) {
                events.insert(session.event);
                rats.insert(session.rat);
                networks.insert(session.plmn.toString());
                QVERIFY(spec.hardware->modem.rats & ratBit(session.rat));
            }
        }
        QCOMPARE(events.size(), 3u);
        QVERIFY(rats.size() >= 4);
        QVERIFY(networks.size() >= 40);
    }

    void coverageVaries()
    {
        const RadioField &radio = m_model->surroundings().radio;
        const auto &networks = m_model->carriers().networks();
        const auto orange = std::uint16_t(std::find_if(networks.begin(), networks.end(), [](const LabNetwork &n) {
            return n.plmn.toString() == QLatin1StringView("20801"); }) - networks.begin());
        int holes = 0, differs = 0;
        double low = 0, high = -200;
        for (int i = 0; i < 2000; ++i) {
            const LatLon place { 43.5 + 0.003 * i, 0.5 + 0.0028 * i };
            const double level = radio.rsrp(orange, Rat::Lte, place);
            low = std::min(low, level);
            high = std::max(high, level);
            holes += level < RadioField::floorOf(Rat::Lte);
            differs += std::abs(level - radio.rsrp(std::uint16_t(orange + 1), Rat::Lte, place)) > 6;
        }
        QVERIFY(high - low > 30);
        QVERIFY(differs > 400);
        QVERIFY(holes < 200);
        QVERIFY(radio.rsrp(orange, Rat::Lte, { 46, 4 }) != radio.rsrp(orange, Rat::LteM, { 46, 4 }));
        QCOMPARE(radio.cell(orange, Rat::Lte, { 46.0001, 4.0001 }), radio.cell(orange, Rat::Lte, { 46.0002, 4.0002 }));
    }

    void severalNetworksAbroadAndOneAtHome()
    {
        const Carriers &carriers = m_model->carriers();
        QCOMPARE(carriers.profiles().size(), 12u);
        const auto orange = *carriers.profile("orange-f");
        QCOMPARE(carriers.partners(orange, CountryCode::literal("FR")).size(), 1u);
        int several = 0;
        for (const char *country : { "DE", "IT", "ES", "GB", "PL", "CH", "AT", "RO", "SE", "US" })
            several += carriers.partners(orange, *CountryCode::parse(QString::fromLatin1(country))).size() >= 2;
        QVERIFY(several >= 8);
        QVERIFY(carriers.partners(orange, CountryCode()).empty()); // the high seas
    }

    void anOutageSilencesWhomItShould()
    {
        const auto model = smallModel(3000);
        Fault outage;
        outage.from = morning + minutes(20);
        outage.until = morning + minutes(80);
        outage.plmn = *Plmn::parse(u"20801");
        outage.place = { 46.78, 4.85 };
        outage.radius = 90'000;
        const Troubled troubled(*model, { outage });
        World calm(model->surroundings(), model->fleet(), 3000), storm(troubled.around, model->fleet(), 3000);
        Chronicle before, after;
        calm.begin(morning);
        storm.begin(morning);
        const Rhythm rhythm { minutes(1), minutes(5), minutes(5) };
        live(calm, morning + minutes(100), before, rhythm);
        live(storm, morning + minutes(100), after, rhythm);

        const auto orange = *model->carriers().profile("orange-f");
        int silenced = 0, rejected = 0, back = 0;
        for (const VehicleSpec &spec : model->fleet().vehicles()) {
            bool everInside = false, alwaysInside = true;
            for (Instant t = outage.from; t < outage.until; t += minutes(1)) {
                // Three kilometres of doubt: a vehicle may cut the edge between two looks.
                const double metres = distanceMetres(storm.vehicles()[spec.index].pointAt(t).place, outage.place);
                everInside |= metres < outage.radius + 3000;
                alwaysInside &= metres < outage.radius - 3000;
            }
            if (!everInside) QCOMPARE(lines(after.of(spec)), lines(before.of(spec)));
            if (!alwaysInside || spec.profiles[0].carrier != orange) continue;
            int positions = 0;
            bool again = false, wasThere = false;
            for (const auto &[t, position] : only<PositionFact>(after.of(spec))) {
                wasThere |= t < outage.from;
                positions += t > outage.from && t < outage.until;
                again |= t > outage.until;
            }
            QCOMPARE(positions, 0);
            ++silenced;
            back += wasThere && again;
            for (const auto &[t, signal] : only<SignallingFact>(after.of(spec)))
                rejected += signal.cause == Cause { CauseSpace::Emm, 17 } && t > outage.from && t < outage.until;
        }
        QVERIFY2(silenced >= 10, qPrintable(QString::number(silenced)));
        QVERIFY(rejected >= silenced / 2);
        QVERIFY(back > 0);
    }

    void aDeadModemSaysNothing()
    {
        const VehicleSpec &spec = aDriver();
        const Troubled troubled(*m_model, { Fault { FaultKind::DeadModem, morning + minutes(10), morning + hours(9), {}, {}, 0, spec.index, 0 } });
        World world(troubled.around, m_model->fleet(), 400);
        Chronicle chronicle;
        world.begin(morning);
        live(world, morning + minutes(40), chronicle);
        QVERIFY(!only<PositionFact>(chronicle.of(spec)).empty());
        QVERIFY(only<PositionFact>(chronicle.of(spec)).back().first < morning + minutes(10));
        const auto sessions = only<SessionFact>(chronicle.of(spec));
        QCOMPARE(sessions.back().second.event, SessionEvent::Stop);
        QVERIFY(sessions.back().second.cause == Cause({ CauseSpace::Radius, 2 }));
    }

    void aProfileSwitchMovesTheVehicle()
    {
        World world(m_model->surroundings(), m_model->fleet(), 400);
        Chronicle chronicle;
        world.begin(morning);
        live(world, morning + minutes(10), chronicle);
        const VehicleSpec &spec = aSwitcher(world);
        const Instant at = morning + minutes(10);
        world.switchProfile(spec.index, 1, at, chronicle.sink());
        QVERIFY(!world.vehicles()[spec.index].online());
        live(world, at + minutes(3), chronicle);
        QVERIFY(world.vehicles()[spec.index].online());
        const auto sessions = only<SessionFact>(chronicle.of(spec));
        const auto start = std::find_if(sessions.begin(), sessions.end(), [&](const auto &s) { return s.first > at && s.second.event == SessionEvent::Start; });
        QVERIFY(start != sessions.end() && start != sessions.begin());
        QCOMPARE(std::prev(start)->second.event, SessionEvent::Stop);
        QVERIFY(std::prev(start)->second.cause == Cause({ CauseSpace::Radius, 1 }));
        QCOMPARE(*start->second.imsi, spec.profiles[1].imsi);
        QCOMPARE(*start->second.iccid, spec.profiles[1].iccid);
        QVERIFY(start->first - at >= std::chrono::seconds(5) && start->first - at < std::chrono::seconds(90));
    }

    void aProfileWithoutNetworkLeavesItInTheDark()
    {
        World calm(m_model->surroundings(), m_model->fleet(), 400);
        Chronicle nothing, chronicle;
        calm.begin(morning);
        live(calm, morning + minutes(10), nothing);
        const VehicleSpec &spec = aSwitcher(calm);
        const Troubled troubled(*m_model, { Fault { FaultKind::ProfileDead, morning, morning + hours(9), {}, {}, 0, spec.index, 1 } });
        World world(troubled.around, m_model->fleet(), 400);
        world.begin(morning);
        live(world, morning + minutes(10), chronicle);
        QVERIFY(world.vehicles()[spec.index].online());
        QVERIFY(!world.vehicles()[spec.index].wouldAttach(1, morning + minutes(10)));
        world.switchProfile(spec.index, 1, morning + minutes(10), chronicle.sink());
        live(world, morning + minutes(13), chronicle);
        QVERIFY(!world.vehicles()[spec.index].online());
        world.switchProfile(spec.index, 0, morning + minutes(13), chronicle.sink());
        live(world, morning + minutes(15), chronicle);
        QVERIFY(world.vehicles()[spec.index].online());
        QCOMPARE(*only<SessionFact>(chronicle.of(spec)).back().second.imsi, spec.profiles[0].imsi);
    }

    void aSavedVehicleGoesOn()
    {
        World world(m_model->surroundings(), m_model->fleet(), 400);
        Chronicle chronicle, once, again;
        world.begin(morning);
        live(world, morning + minutes(20), chronicle);
        for (const VehicleSpec &spec : m_model->fleet().vehicles()) {
            VehicleLife copy(m_model->surroundings(), spec);
            QVERIFY(copy.restore(world.vehicles()[spec.index].save()));
            const Instant next = morning + minutes(21);
            world.vehicle(spec.index).step(next, {}, once.sink());
            copy.step(next, {}, again.sink());
            QCOMPARE(lines(once.of(spec)), lines(again.of(spec)));
        }
        VehicleLife life(m_model->surroundings(), m_model->fleet().vehicles()[0]);
        QVERIFY(!life.restore("nonsense"));
    }

private:
    /// Drives through the first hour.
    const VehicleSpec &aDriver() const
    {
        for (const VehicleSpec &spec : m_model->fleet().vehicles())
            if (const DutyState duty = spec.duty.at(morning); duty.driving && duty.until > morning + hours(1)) return spec;
        qFatal("nobody drives");
    }
    /// On the air, driving on for a while, and its second profile finds a network there.
    const VehicleSpec &aSwitcher(World &world) const
    {
        const Instant t = morning + minutes(10);
        for (const VehicleSpec &spec : m_model->fleet().vehicles())
            if (world.vehicles()[spec.index].online() && spec.duty.at(t).until > t + minutes(20)
                && world.vehicles()[spec.index].wouldAttach(1, t) && world.vehicles()[spec.index].wouldAttach(1, t + minutes(2)))
                return spec;
        qFatal("nobody can switch");
    }

    std::unique_ptr<LabModel> m_model;
};

QTEST_GUILESS_MAIN(WorldTest)
#include "tst_world.moc"
