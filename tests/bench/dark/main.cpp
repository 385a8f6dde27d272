#include "bench/bench.h"
#include "bench/millionfleet.h"
#include "engine/diagnosisroom.h"
#include "fleet/fleetstate.h"
#include "store/sqlitestore.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace signalbox;

namespace {

constexpr std::uint32_t vehicles = 1'000'000, told = 500; // whose last day the store has
constexpr double reference = 1.5; // ms, the yardstick on the reference machine

/// A day of one vehicle as the store has it: a session an hour with interim records, reports, refusals at the end.
void addDay(const bench::MillionFleet &made, std::uint32_t vehicle, std::vector<Fact> &facts)
{
    const VehicleId id = made.id(vehicle);
    std::uint64_t seq = 0;
    for (int minute = 0; minute < 24 * 60; minute += 5) {
        const Instant t = bench::MillionFleet::now() - std::chrono::hours(24) + std::chrono::minutes(minute);
        SessionFact session;
        session.event = minute % 60 == 0 ? SessionEvent::Start : minute % 60 == 55 ? SessionEvent::Stop : SessionEvent::Interim;
        session.sessionId = id.text() + std::to_string(minute / 60);
        session.plmn = *Plmn::parse(u"20801");
        session.rat = Rat::LteM;
        session.rx = session.tx = std::uint64_t(minute) * 1000;
        if (session.event == SessionEvent::Stop) session.cause = Cause { CauseSpace::Radius, 2 };
        facts.push_back({ id, t, ++seq, session });
        facts.push_back({ id, t, ++seq, DeviceFact { 13.8f, 20.0f, "4.11.2", {} } });
    }
    for (int i = 0; i < 20; ++i)
        facts.push_back({ id, bench::MillionFleet::now() - std::chrono::minutes(20 - i), ++seq, SignallingFact { "attach", *Plmn::parse(u"20801"), Cause { CauseSpace::Emm, 17 } } });
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
    std::vector<Fact> facts;
    for (std::uint32_t i = 0; i < told; ++i) {
        records.push_back(made.record(i * 7));
        addDay(made, i * 7, facts);
    }
    if (auto written = (*store)->writer().writeInventory(records).result(); !written) qFatal("%s", qPrintable(written.error().code));
    if (auto written = (*store)->writer().writeFacts(records[0].fleet, facts).result(); !written) qFatal("%s", qPrintable(written.error().code));
    FleetState fleet(clock, nullptr);
    made.fill(fleet);

    CoverageKnowledge coverage;
    DiagnosisRoom room({ fleet, (*store)->reader(), (*store)->journal(), coverage, clock, [] { return FeedHealth {}; } });
    const double look = bench::once([&] { room.look(); });
    const Viewer admin;
    std::size_t next = 0, rows = 0;
    const auto verdict = [&] {
        const auto reached = room.why(admin, records[next++ % told].id).result();
        if (!reached) qFatal("%s", qPrintable(reached.error().code));
        rows += reached->evidence.size();
    };
    bench::FrameCopy copy;
    const auto times = bench::medians({ { verdict }, { [&] { copy(); } } }, 201);
    bench::Report report;
    report.yardstick("frame-copy", times[1], reference);
    report.figure("evidence-rows", double(rows) / double(next), "");
    report.figure("census-and-places", look, "ms");
    report.atMost("verdict", times[0], "ms", 5);
    return report.exitCode();
}
