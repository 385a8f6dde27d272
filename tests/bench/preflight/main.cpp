#include "bench/bench.h"
#include "bench/millionfleet.h"
#include "engine/fleetbook.h"
#include "fleet/fleetstate.h"
#include "operations/journaldesk.h"
#include "store/sqlitestore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>

using namespace signalbox;

namespace {

constexpr std::uint32_t vehicles = 100'000;
constexpr std::size_t asked = 10'000;
constexpr double reference = 1000; // ms, the yardstick on the reference machine

template<typename T>
T await(QFuture<Result<T>> future)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) loop.exec();
    if (!future.result()) qFatal("%s", qPrintable(future.result().error().code));
    return std::move(*future.result());
}

/// What every vehicle's networks were like where it is: the fleet itself says so, many times over.
void teach(CoverageKnowledge &knowledge, const bench::MillionFleet &fleet, const std::vector<VehicleRecord> &records)
{
    std::vector<Observation> observations;
    for (std::uint32_t i = 0; i < vehicles; ++i)
        for (const Profile &profile : records[i].profiles)
            for (const Rat rat : { Rat::Lte, Rat::LteM, Rat::NbIot, Rat::Nr, Rat::Geran }) {
                if (!profile.home || !(records[i].rats & ratBit(rat))) continue;
                for (int n = 0; n < 4; ++n) {
                    const LatLon place = fleet.place(i);
                    const auto kind = (i + n) % 7 == 0 ? Observation::Kind::Missed : Observation::Kind::Reading;
                    observations.push_back({ kind, { *profile.home, rat }, toMercator({ place.lat + n * 0.01, place.lon }), bench::MillionFleet::now(), -95, i });
                }
            }
    const double ms = bench::once([&] { knowledge.map.learn(observations); });
    std::printf("observations %zu\nlearn-an-observation %.3f us\nsquares %zu\n", observations.size(), ms * 1000 / double(observations.size()), knowledge.map.tiles());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir dir;
    ManualClock clock(bench::MillionFleet::now());
    SqliteStoreOptions options;
    options.path = dir.filePath(QStringLiteral("bench.sqlite"));
    auto store = SqliteStore::open(options, clock);
    if (!store) qFatal("%s", qPrintable(store.error().code));

    const bench::MillionFleet made(vehicles);
    std::vector<VehicleRecord> records;
    for (std::uint32_t i = 0; i < vehicles; ++i) {
        records.push_back(made.record(i));
        records.back().connection = QStringLiteral("eim");
    }
    if (auto written = (*store)->writer().writeInventory(records).result(); !written) qFatal("%s", qPrintable(written.error().code));
    FleetState fleet(clock, nullptr);
    made.fill(fleet);
    CoverageKnowledge knowledge;
    teach(knowledge, made, records);

    const FleetBook book(fleet, std::make_shared<const NetworkNames>(*NetworkNames::load()), (*store)->fleetLoader());
    JournalDesk desk((*store)->journal(), (*store)->reader(), book, clock, AccessTable::standard());
    BackendCapabilities can;
    can.kinds = { OperationKind::Enable };
    desk.setConnections({ { QStringLiteral("eim"), { can, std::chrono::hours(24) } } });
    desk.setCoverage(&knowledge);

    std::vector<OperationRequest> requests;
    for (std::size_t i = 0; i < asked; ++i) {
        const VehicleRecord &record = records[i * 7 % vehicles];
        OperationRequest request;
        request.kind = OperationKind::Enable;
        request.vehicle = record.id;
        request.iccid = record.profiles.back().iccid;
        requests.push_back(request);
    }
    const Viewer admin;
    std::size_t next = 0, judged = 0;
    const auto one = [&] { bench::keep(await(desk.preflight(admin, requests[next++ % asked]))); };
    const auto many = [&] {
        judged = 0;
        for (const PreflightReport &report : await(desk.preflightMany(admin, requests)))
            judged += std::any_of(report.findings.begin(), report.findings.end(), [](const Finding &f) { return f.code == u"coverage" && f.parameters.value(QStringLiteral("known")).toBool(); });
    };
    // Yardstick: the inventory of the same vehicles, one look-up after the other, and nothing made of it.
    const auto lookUps = [&] {
        for (const OperationRequest &request : requests) bench::keep((*store)->fleetLoader().vehicle(records[0].fleet.text(), request.vehicle).result());
    };
    const auto times = bench::medians({ { many }, { lookUps } }, 5);
    bench::Report report;
    report.figure("judged-with-coverage", double(judged), "");
    report.yardstick("10000-look-ups", times[1], reference);
    report.atMost("preflight-one", bench::medians({ { one } }, 101)[0], "ms", 5);
    report.atMost("preflight-10000", times[0], "ms", 1000);
    report.atMost("preflight-10000-in-look-ups", times[0] / times[1], "x", 0.75);
    return judged > asked / 2 ? report.exitCode() : 1;
}
