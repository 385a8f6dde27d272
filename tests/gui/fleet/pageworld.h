#pragma once

#include "fleet/fleetstate.h"
#include "fleet/history.h"
#include "operations/operationsdesk.h"
#include "tables/sources.h"

#include <QPromise>

/// A fleet of some hundred vehicles about Europe, and one, FR-TRK-04417, that went dark two hours ago after an
/// afternoon on two networks: what the page and the card are tested with.
namespace pageworld {

using namespace signalbox;
using namespace std::chrono_literals;

inline const Instant now = instantFromMicros(1795012328000000); // 2026-11-18 14:32:08 UTC
inline const char *const dark = "FR-TRK-04417";

template<typename T>
QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

inline Plmn plmn(const char *text) { return *Plmn::parse(QString::fromLatin1(text)); }

class PastReader final : public HistoryReader
{
public:
    VehicleHistory past;
    std::vector<ProfileStatement> statements;
    std::optional<Error> fault;
    KeptCardReading said;

    QFuture<Result<KeptCardReading>> cardReading(const Viewer &, const VehicleId &) override { return ready<KeptCardReading>(said); }
    QFuture<Result<VehicleHistory>> history(const Viewer &, const VehicleId &, Instant, Instant) override
    {
        return ready<VehicleHistory>(fault ? Result<VehicleHistory>(tl::unexpected(*fault)) : Result<VehicleHistory>(past));
    }
    QFuture<Result<std::vector<ProfileStatement>>> profiles(const Viewer &, const VehicleId &) override { return ready<std::vector<ProfileStatement>>(statements); }
    QFuture<Result<std::vector<VehicleRecord>>> inventory(const Viewer &) override { return ready<std::vector<VehicleRecord>>(std::vector<VehicleRecord> {}); }
    QFuture<Result<std::vector<Fact>>> lastFacts(const Viewer &) override { return ready<std::vector<Fact>>(std::vector<Fact> {}); }
    QFuture<Result<std::vector<DayOctets>>> dayOctets(const Viewer &, Instant) override { return ready<std::vector<DayOctets>>(std::vector<DayOctets> {}); }
};

class QuietDesk final : public OperationsDesk
{
public:
    std::vector<SwitchTarget> possible;
    std::vector<Operation> operations;
    std::vector<OperationRequest> submitted;
    BackendCapabilities can; ///< of every connection

    QFuture<Result<std::vector<SwitchTarget>>> targets(const Viewer &, const VehicleId &) override { return ready<std::vector<SwitchTarget>>(possible); }
    QFuture<Result<std::vector<std::optional<std::vector<Profile>>>>> profilesOfMany(const Viewer &, std::vector<VehicleId>) override { return {}; }
    QFuture<Result<PreflightReport>> preflight(const Viewer &, const OperationRequest &) override { return ready<PreflightReport>(PreflightReport {}); }
    QFuture<Result<std::vector<PreflightReport>>> preflightMany(const Viewer &, std::vector<OperationRequest>) override { return ready<std::vector<PreflightReport>>(std::vector<PreflightReport> {}); }
    QFuture<Result<Operation>> submit(const Viewer &, const OperationRequest &request) override
    {
        submitted.push_back(request);
        Operation operation;
        operation.number = 51877;
        return ready<Operation>(operation);
    }
    QFuture<Result<Operation>> cancel(const Viewer &, QUuid) override { return ready<Operation>(Operation {}); }
    QFuture<Result<std::vector<Operation>>> list(const Viewer &, OperationFilter) override { return ready<std::vector<Operation>>(operations); }
    QFuture<Result<std::vector<Transition>>> transitions(const Viewer &, QUuid) override { return ready<std::vector<Transition>>(std::vector<Transition> {}); }
    QFuture<Result<std::optional<KeptProof>>> proof(const Viewer &, QUuid) override { return ready<std::optional<KeptProof>>(std::nullopt); }
    BackendCapabilities capabilities(const QString &) const override { return can; }
};

struct World
{
    ManualClock clock { now };
    FleetState fleet { clock, std::make_shared<const CountryIndex>(*CountryIndex::load()) };
    std::shared_ptr<const Books> books = *Books::load();
    PastReader history;
    QuietDesk desk;

    explicit World(int others = 400)
    {
        addVehicle(QLatin1StringView(dark), QStringLiteral("Long-haul"));
        tell(QLatin1StringView(dark), 46.8, 4.9, 2h + 14min, "20801", -118);
        quint32 seed = 11;
        const auto next = [&] { return seed = seed * 1664525u + 1013904223u, double(seed >> 8) / double(1 << 24); };
        const char *const networks[] = { "20801", "20810", "26201", "22801", "21401" };
        for (int i = 0; i < others; ++i) {
            const QString name = QStringLiteral("EU-VAN-%1").arg(i, 5, 10, QLatin1Char('0'));
            addVehicle(name, i % 3 == 0 ? QStringLiteral("Parcel") : QStringLiteral("Long-haul"));
            tell(name, 43 + next() * 9, next() * 18 - 1, i % 40 == 0 ? Span(3h) : Span(std::chrono::seconds(2 + i % 20)), networks[i % 5], -80 - i % 40);
        }
        fleet.judge(clock.now(), FeedHealth {});
        rememberPast();
    }

    TableSources sources(Role role = Role::Administrator) const
    {
        Viewer viewer;
        viewer.role = role;
        Reader reader { books, QLocale(QLocale::English), ZoneChoice::Utc, QTimeZone::utc() };
        return { fleet, clock, AccessTable::standard(), viewer, reader };
    }

    void addVehicle(const QString &name, const QString &cohort)
    {
        VehicleRecord record;
        record.fleet = *FleetId::parse(u"demo");
        record.id = *VehicleId::parse(name);
        record.cohort = cohort;
        record.connection = QStringLiteral("lab-eim");
        record.hardware = QStringLiteral("Renault T480");
        record.modem = QStringLiteral("Quectel BG95-M3");
        record.firmware = QStringLiteral("4.11.2");
        record.rats = ratBit(Rat::LteM) | ratBit(Rat::NbIot);
        record.eid = *Eid::parse(u"89049032123451234512345678901235");
        record.imei = *Imei::parse(u"490154203237518");
        fleet.add(record);
    }

    void tell(const QString &name, double lat, double lon, Span age, const char *network, float rsrp)
    {
        Fact fact;
        fact.vehicle = *VehicleId::parse(name);
        fact.t = clock.now() - age;
        fact.seq = 1;
        PositionFact position;
        position.lat = lat;
        position.lon = lon;
        position.speed = 23.3F;
        position.heading = 210;
        position.ignition = true;
        SessionFact session;
        session.sessionId = "s-" + name.toStdString();
        session.imsi = *Imsi::parse(u"208014417032281");
        session.iccid = *Iccid::parse(u"8933010019044170325");
        session.plmn = plmn(network);
        session.rat = Rat::LteM;
        session.apn = "fleet.m2m";
        session.ip = "10.20.4.17";
        session.rx = 310'000;
        session.tx = 1'840'000;
        DeviceFact device;
        device.battery = 27.4F;
        device.firmware = "4.11.2";
        for (FactBody body : { FactBody(position), FactBody(RadioFact { plmn(network), Rat::LteM, 0x7f2102, rsrp, -12, 4 }), FactBody(session), FactBody(device) }) {
            fact.body = body;
            fleet.apply(std::span(&fact, 1));
        }
    }

    SessionRow session(Span from, Span to, const char *network, Rat rat, bool lost)
    {
        SessionRow row;
        row.sessionId = std::to_string(from.count());
        row.started = now - from;
        row.lastSeen = now - to;
        if (lost) {
            row.stopped = now - to;
            row.cause = Cause { CauseSpace::Radius, 2 };
        }
        row.plmn = plmn(network);
        row.rat = rat;
        const bool sfr = row.plmn == plmn("20810");
        row.imsi = *Imsi::parse(sfr ? u"208104417032282" : u"208014417032281");
        row.iccid = *Iccid::parse(sfr ? u"8933100019044170324" : u"8933010019044170325");
        row.rx = 310'000;
        row.tx = 1'840'000;
        return row;
    }

    void rememberPast()
    {
        VehicleHistory &past = history.past;
        past.sessions = { session(6h + 20min, 5h + 10min, "20810", Rat::Lte, true), session(5h + 8min, 3h + 50min, "20801", Rat::LteM, true),
                          session(3h + 48min, 3h + 25min, "20801", Rat::LteM, true), session(3h + 24min, 2h + 14min, "20801", Rat::LteM, true) };
        for (Span t = 6h + 20min; t >= 2h + 14min; t -= 1min) {
            const double wave = std::sin(double(t.count()) / 9e8) * 8 - (t < 3h ? (3h - t) / 1min * 0.45 : 0);
            RadioSample sample;
            sample.t = now - t;
            sample.radio = { plmn("20801"), Rat::LteM, 0x7f2102, float(-88 + wave), -11, 5 };
            past.radio.push_back(sample);
        }
        for (int i = 0; i < 4; ++i) {
            SignallingRow row;
            row.t = now - (2h + 30min) + i * 3min;
            row.signalling = { "tau", plmn("20801"), Cause { CauseSpace::Emm, 17 } };
            past.signalling.push_back(row);
        }
        for (Span t = 6h; t > 2h + 14min; t -= 1h)
            past.device.push_back({ now - t, DeviceFact { 27.4F, 21.0F, "4.11.2", {} } });
        rememberProfiles();
    }

    void rememberProfiles()
    {
        const auto state = [&](const char *iccid, const char *name, const char *network, ProfileSource source, bool enabled, Span age) {
            ProfileStatement statement;
            statement.profile.iccid = *Iccid::parse(QString::fromLatin1(iccid));
            statement.profile.name = QLatin1StringView(name);
            statement.profile.home = plmn(network);
            statement.profile.state = enabled ? ProfileState::Enabled : ProfileState::Disabled;
            statement.profile.fallback = !enabled;
            statement.source = source;
            statement.at = now - age;
            history.statements.push_back(statement);
        };
        state("8933010019044170325", "Orange F", "20801", ProfileSource::Believed, true, 5h);
        state("8933010019044170325", "Orange F", "20801", ProfileSource::Card, true, 6h + 34min);
        state("8933010019044170325", "Orange F", "20801", ProfileSource::OnAir, true, 2h + 14min);
        state("8933100019044170324", "SFR", "20810", ProfileSource::Believed, false, 5h);
        state("8933100019044170324", "SFR", "20810", ProfileSource::Card, true, 6h + 34min);
        SwitchTarget target;
        target.profile = history.statements.back().profile;
        target.possible = true;
        desk.possible = { target };
        Operation operation;
        operation.id = QUuid::createUuid();
        operation.number = 51877;
        operation.kind = OperationKind::Enable;
        operation.vehicle = *VehicleId::parse(QString::fromLatin1(dark));
        operation.state = OperationState::Settled;
        operation.outcome = OperationOutcome::Succeeded;
        operation.evidence = Evidence::Observed;
        operation.createdAt = now - (5h + 12min);
        operation.stateSince = now - (5h + 8min);
        desk.operations = { operation };
    }
};

/// Keeps a picture when SIGNALBOX_PICTURES names a folder.
inline void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

} // namespace pageworld
