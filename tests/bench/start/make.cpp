#include "make.h"

#include "bench/millionfleet.h"
#include "store/sqlitestore.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <cstdio>

namespace signalbox::bench {

namespace {

constexpr std::uint32_t atOnce = 20'000;

Result<void> fill(HistoryWriter &writer, const MillionFleet &fleet, const FleetId &name)
{
    if (auto told = writer.expectVehicles(name, fleet.size()).result(); !told) return told;
    for (std::uint32_t first = 0; first < fleet.size(); first += atOnce) {
        std::vector<VehicleRecord> records;
        std::vector<Fact> facts;
        for (std::uint32_t vehicle = first; vehicle < std::min(fleet.size(), first + atOnce); ++vehicle) {
            records.push_back(fleet.record(vehicle));
            fleet.addFacts(vehicle, facts);
        }
        if (auto written = writer.writeInventory(std::move(records)).result(); !written) return written;
        if (auto written = writer.writeLastFacts(name, std::move(facts)).result(); !written) return written;
        if (first % (atOnce * 10) == 0) std::fprintf(stderr, "bench-start: %u of %u vehicles written\n", first, fleet.size());
    }
    return {};
}

} // namespace

Result<void> makeWorkspace(const QString &dir, std::uint32_t vehicles)
{
    const QString whole = dir + QStringLiteral("/whole-%1").arg(vehicles);
    if (QFile::exists(whole)) return {};
    QDir(dir).removeRecursively();
    const FleetId name = *FleetId::parse(u"million");
    Workspace workspace = Workspace::fresh(dir, QStringLiteral("A million vehicles"), name);
    workspace.clock = { MillionFleet::now() + std::chrono::seconds(5), WallClock().now(), 1 };
    if (auto saved = workspace.save(); !saved) return saved;
    const auto clock = workspace.makeClock();
    SqliteStoreOptions options;
    options.path = workspace.store.path;
    {
        auto store = SqliteStore::open(options, *clock);
        if (!store) return tl::unexpected(store.error());
        if (auto filled = fill((*store)->writer(), MillionFleet(vehicles), name); !filled) return filled;
    }
    QFile mark(whole);
    if (!mark.open(QIODevice::WriteOnly)) return failure("file.write", { { QStringLiteral("path"), whole } }, mark.errorString());
    return {};
}

} // namespace signalbox::bench
