#include "chronicle.h"

#include <QTest>
#include <set>

using namespace signalbox;
using namespace signalbox::world;
using std::chrono::hours;
using std::chrono::minutes;

/// What each fault does to a vehicle: what it says, and what it does not.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_model = smallModel(600); }

    void aLockedDeviceIsRefusedEverywhere()
    {
        const auto facts = live(onVehicle(FaultKind::ImeiLocked));
        QVERIFY(rejectsAre(facts, { { CauseSpace::Emm, 6 }, { CauseSpace::FiveGmm, 6 } }));
        QVERIFY(silentFrom(facts, begins + minutes(5)));
        QVERIFY(lastStop(facts) == Cause({ CauseSpace::Radius, 6 }));
    }

    void withoutCreditTheGatewayEndsTheSession()
    {
        const auto facts = live(onVehicle(FaultKind::QuotaBlocked));
        QVERIFY(rejectsAre(facts, { { CauseSpace::Gy, 4012 } }));
        QVERIFY(lastStop(facts) == Cause({ CauseSpace::Radius, 10 }));
        for (const auto &[t, signal] : only<SignallingFact>(facts))
            if (signal.cause && t > begins) QCOMPARE(signal.procedure, std::string("pdn-connectivity"));
    }

    void aWrongApnShowsAtTheNextAttach()
    {
        Fault fault = onVehicle(FaultKind::ApnWrong);
        fault.from = morning - hours(1); // before it attaches
        const auto facts = live(fault);
        QVERIFY(rejectsAre(facts, { { CauseSpace::Esm, 27 } }));
        QVERIFY(only<SessionFact>(facts).empty());
        QVERIFY(only<PositionFact>(facts).empty());
        QVERIFY(!live(onVehicle(FaultKind::ApnWrong)).empty());
        QVERIFY(!silentFrom(live(onVehicle(FaultKind::ApnWrong)), begins + minutes(2))); // who has a session keeps it
    }

    void barredAbroadButNotAtHome()
    {
        int abroad = 0, atHome = 0;
        for (const VehicleSpec &spec : m_model->fleet().vehicles()) {
            if (!drives(spec)) continue;
            const CountryCode home = m_model->carriers().profiles()[spec.profiles[0].carrier].country;
            const bool away = staysOutOf(spec, home);
            if (!away && !staysIn(spec, home)) continue;
            if ((away ? abroad : atHome)++ >= 3) continue;
            Fault fault { FaultKind::RoamingBarred, begins, begins + hours(9) };
            fault.profile = spec.profiles[0].carrier;
            const auto facts = live(fault, &spec);
            if (only<SessionFact>(facts).empty()) continue;
            QCOMPARE(silentFrom(facts, begins + minutes(5)), away);
            if (away) QVERIFY(rejectsAre(facts, { { CauseSpace::Emm, 11 }, { CauseSpace::FiveGmm, 11 } }));
        }
        QVERIFY(abroad > 0 && atHome > 0);
    }

    void aBatteryRunsDownAndSaysSo()
    {
        Fault fault = onVehicle(FaultKind::FlatBattery);
        fault.until = fault.from + hours(2);
        const auto facts = live(fault);
        const auto reports = only<DeviceFact>(facts);
        float last = 100;
        for (const auto &[t, report] : reports) {
            QVERIFY(t < fault.emptyAt() || t >= fault.until);
            if (t > fault.from && t < fault.until) last = *report.battery;
        }
        QVERIFY2(last < 11.2f * (driver().kind == VehicleType::Truck ? 2 : 1), qPrintable(QString::number(double(last))));
        QVERIFY(silentFrom(facts, fault.emptyAt() + Span(1)));
        QVERIFY(lastStop(facts) == Cause({ CauseSpace::Radius, 2 }));
    }

    void afterAFlatBatteryItPowersOn()
    {
        Fault fault = onVehicle(FaultKind::FlatBattery);
        fault.until = fault.from + minutes(20);
        const auto reports = only<DeviceFact>(live(fault));
        QVERIFY(std::any_of(reports.begin(), reports.end(), [&](const auto &r) { return r.first >= fault.until && r.second.rebootReason == "power-on"; }));
    }

    void aLoopRebootsAgainAndAgain()
    {
        const auto facts = live(onVehicle(FaultKind::RebootLoop));
        int reboots = 0, starts = 0;
        for (const auto &[t, report] : only<DeviceFact>(facts))
            reboots += t > begins && (report.rebootReason == "watchdog" || report.rebootReason == "brown-out");
        for (const auto &[t, session] : only<SessionFact>(facts))
            starts += t > begins && session.event == SessionEvent::Start;
        QVERIFY2(reboots >= 5 && starts >= 5, qPrintable(QStringLiteral("%1 %2").arg(reboots).arg(starts)));
        QVERIFY(!silentFrom(facts, begins + minutes(20)));
    }

    void aCardElsewhereSpeaksFromAnotherDevice()
    {
        Fault fault = onVehicle(FaultKind::SimMoved);
        fault.until = fault.from + hours(6);
        const auto facts = live(fault, nullptr, hours(4));
        std::set<Imei> devices;
        for (const auto &[t, session] : only<SessionFact>(facts)) {
            QCOMPARE(*session.imsi, driver().profiles[0].imsi);
            if (t > begins + minutes(10)) devices.insert(*session.imei);
        }
        QCOMPARE(devices.size(), 1u);
        QVERIFY(*devices.begin() != driver().imei);
        QVERIFY(only<PositionFact>(facts).back().first <= begins);
        QVERIFY(only<DeviceFact>(facts).back().first <= begins);
    }

    void aSunsetTakesOneRatAway()
    {
        int elsewhere = 0, looked = 0;
        for (const VehicleSpec &spec : m_model->fleet().vehicles()) {
            if (!drives(spec) || ++looked > 20) continue;
            Fault fault { FaultKind::RatSunset, begins, begins + hours(9) };
            for (const auto &[t, radio] : only<RadioFact>(live({}, &spec)))
                if (t < begins) {
                    fault.plmn = radio.plmn;
                    fault.rat = radio.rat;
                }
            if (!fault.plmn) continue;
            for (const auto &[t, radio] : only<RadioFact>(live(fault, &spec))) {
                QVERIFY(t < begins || radio.rat != fault.rat || radio.plmn != *fault.plmn);
                elsewhere += t > begins && radio.plmn == *fault.plmn;
            }
        }
        QVERIFY(elsewhere > 0);
    }

    void aGapIsSilentWithoutRejects()
    {
        Fault fault { FaultKind::CoverageGap, begins, begins + hours(9) };
        fault.place = driver().tour.at(driver().duty.at(begins).driven).place;
        fault.radius = 300'000;
        const auto facts = live(fault);
        QVERIFY(silentFrom(facts, begins + minutes(4)));
        QVERIFY(rejectsAre(facts, {}));
    }

    void congestionRefusesOnlyWhoComes()
    {
        const auto serves = serving(driver());
        Fault fault { FaultKind::Congestion, begins, begins + hours(9) };
        fault.plmn = m_model->carriers().networks()[serves->network].plmn;
        fault.place = driver().tour.at(driver().duty.at(begins).driven).place;
        fault.radius = 500'000;
        fault.share = 1;
        const auto stays = only<RadioFact>(live(fault));
        QVERIFY(std::any_of(stays.begin(), stays.end(), [&](const auto &radio) { return radio.first > begins + minutes(5) && radio.second.plmn == *fault.plmn; }));
        fault.from = morning - hours(1);
        for (const auto &[t, session] : only<SessionFact>(live(fault)))
            QVERIFY(session.plmn != *fault.plmn);
    }

    void narrowbandLosesWhoMoves()
    {
        int narrow = 0, gaps = 0, steps = 0;
        const auto model = smallModel(3000);
        World world(model->surroundings(), model->fleet(), 3000);
        Chronicle chronicle;
        world.begin(morning);
        world.advance(morning + minutes(40), {}, chronicle.sink());
        for (const VehicleSpec &spec : model->fleet().vehicles()) {
            Instant last {};
            for (const auto &[t, radio] : only<RadioFact>(chronicle.of(spec))) {
                if (radio.rat == Rat::NbIot && last != Instant {} && spec.duty.at(t).driving && spec.duty.at(last).driving) {
                    ++steps;
                    gaps += t - last > std::chrono::seconds(14);
                }
                last = radio.rat == Rat::NbIot ? t : Instant {};
                narrow += radio.rat == Rat::NbIot;
            }
        }
        QVERIFY2(narrow > 300, qPrintable(QString::number(narrow)));
        QVERIFY2(gaps > steps / 100, qPrintable(QStringLiteral("%1 of %2").arg(gaps).arg(steps)));
    }

private:
    const Instant begins = morning + minutes(10);

    bool drives(const VehicleSpec &spec) const
    {
        const DutyState duty = spec.duty.at(morning);
        return duty.driving && duty.until > morning + hours(1) + minutes(30);
    }
    bool staysIn(const VehicleSpec &spec, CountryCode country) const
    {
        return std::all_of(std::begin(moments), std::end(moments), [&](Span s) { return countryAt(spec, morning + s) == country; });
    }
    bool staysOutOf(const VehicleSpec &spec, CountryCode country) const
    {
        return std::none_of(std::begin(moments), std::end(moments), [&](Span s) { return countryAt(spec, morning + s) == country; });
    }
    static CountryCode countryAt(const VehicleSpec &spec, Instant t) { return spec.tour.at(spec.duty.at(t).driven).country; }
    std::optional<Serving> serving(const VehicleSpec &spec)
    {
        World world(m_model->surroundings(), m_model->fleet(), 600);
        Chronicle chronicle;
        world.begin(morning);
        world.advance(begins, {}, chronicle.sink());
        const SessionBook &session = world.vehicles()[spec.index].session();
        return session.open() ? std::optional(session.serving()) : std::nullopt;
    }
    /// Drives through the first ninety minutes at home and is on the air when faults begin.
    const VehicleSpec &driver()
    {
        if (m_driver) return *m_driver;
        for (const VehicleSpec &spec : m_model->fleet().vehicles())
            if (drives(spec) && staysIn(spec, m_model->carriers().profiles()[spec.profiles[0].carrier].country)
                && !(spec.hardware->modem.rats & ratBit(Rat::Nr)) && serving(spec))
                return *(m_driver = &spec);
        qFatal("nobody drives");
    }
    Fault onVehicle(FaultKind kind)
    {
        Fault fault { kind, begins, begins + hours(9) };
        fault.vehicle = driver().index;
        return fault;
    }
    std::vector<Fact> live(const Fault &fault, const VehicleSpec *spec = nullptr, Span span = hours(1))
    {
        const Troubled troubled(*m_model, { fault });
        const VehicleSpec &one = spec ? *spec : driver();
        VehicleLife life(troubled.around, one);
        Chronicle chronicle;
        const FactSink sink = chronicle.sink();
        for (Instant t = morning; t < morning + span;)
            t = std::max(life.step(t, {}, sink), t + Span(1));
        const QString wrong = wrongIn(chronicle.of(one));
        if (!wrong.isEmpty()) qWarning("%s", qPrintable(wrong));
        m_sound = wrong.isEmpty();
        return chronicle.of(one);
    }
    bool silentFrom(const std::vector<Fact> &facts, Instant t) const
    {
        return m_sound && std::none_of(facts.begin(), facts.end(), [&](const Fact &fact) {
            return fact.t >= t && (fact.kind() == FactKind::Position || fact.kind() == FactKind::Radio || fact.kind() == FactKind::Device);
        });
    }
    bool rejectsAre(const std::vector<Fact> &facts, const std::set<Cause> &causes) const
    {
        int rejects = 0;
        for (const auto &[t, signal] : only<SignallingFact>(facts)) {
            if (!signal.cause || signal.cause->space == CauseSpace::Radio || signal.cause == Cause { CauseSpace::Emm, 15 } || signal.cause == Cause { CauseSpace::FiveGmm, 15 }) continue;
            if (!causes.contains(*signal.cause)) return false;
            ++rejects;
        }
        return m_sound && (rejects > 0) == !causes.empty();
    }
    std::optional<Cause> lastStop(const std::vector<Fact> &facts) const
    {
        const auto sessions = only<SessionFact>(facts);
        return sessions.empty() ? std::nullopt : sessions.back().second.cause;
    }

    static constexpr Span moments[] = { minutes(0), minutes(10), minutes(20), minutes(30), minutes(40), minutes(50), minutes(60) };
    std::unique_ptr<LabModel> m_model;
    const VehicleSpec *m_driver = nullptr;
    bool m_sound = false;
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
