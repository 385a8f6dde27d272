#include "store/vehiclehistory.h"

#include "store/fleets.h"
#include "store/values.h"

namespace signalbox {

namespace {

using namespace values;

template <typename Sample>
Result<void> readSamples(QSqlDatabase &db, const ChunkBuffer<Sample> &open, const QString &table, const std::string &fleet,
    int buckets, const VehicleId &vehicle, Instant from, Instant to, std::vector<Sample> &out)
{
    // Open ones first: a chunk that is written and forgotten in between is then seen in its table.
    const auto held = open.track(fleet, vehicle.text(), from, to);
    if (auto read = readTrack(db, table, fleet, bucketOf(vehicle.text(), buckets), vehicle.text(), from, to, out); !read)
        return read;
    for (const Sample &sample : held)
        insertSample(out, sample);
    return {};
}

Result<void> readReports(QSqlDatabase &db, const QVariantList &between, const Sight &sight, VehicleHistory &history)
{
    if (sight.causes) {
        auto rows = sql::select(db,
            QStringLiteral("select t, label, plmn, cause_space, cause_number from signalling where fleet = ? and vehicle = ? and "
                           "t >= ? and t <= ? order by t, seq"),
            between);
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next())
            history.signalling.push_back({ toTime(rows->value(0)),
                { toText(rows->value(1)), toPlmn(rows->value(2)), toCause(rows->value(3), rows->value(4)) } });
    }
    auto rows = sql::select(db,
        QStringLiteral("select t, battery_micro, temperature_micro, firmware, reboot_reason from device_report where fleet = ? "
                       "and vehicle = ? and t >= ? and t <= ? order by t, seq"),
        between);
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next())
        history.device.push_back({ toTime(rows->value(0)),
            { toMeasure<float>(rows->value(1)), toMeasure<float>(rows->value(2)), toText(rows->value(3)),
                toText(rows->value(4)) } });
    return {};
}

} // namespace

Result<VehicleHistory> readHistory(QSqlDatabase &db, const OpenChunks &open, const Viewer &viewer, Sight sight,
    const VehicleId &vehicle, Instant from, Instant to)
{
    VehicleHistory history;
    const auto fleets = fleets::all(db);
    if (!fleets) return tl::unexpected(fleets.error());
    for (const auto &[fleet, buckets] : *fleets) {
        const auto visible = fleets::inScope(db, viewer, fleet, vehicle.text());
        if (!visible) return tl::unexpected(visible.error());
        if (!*visible) continue;
        if (auto read = readSessions(db, fleet, vehicle, from, to, sight, history.sessions); !read)
            return tl::unexpected(read.error());
        if (auto read
            = readSamples(db, open.radio, QStringLiteral("radio_chunk"), fleet, buckets, vehicle, from, to, history.radio);
            !read)
            return tl::unexpected(read.error());
        if (sight.positions)
            if (auto read = readSamples(db, open.positions, QStringLiteral("position_chunk"), fleet, buckets, vehicle,
                    std::max(from, sight.positionsFrom), to, history.positions);
                !read)
                return tl::unexpected(read.error());
        if (auto read
            = readReports(db, { text(fleet), text(vehicle.text()), values::time(from), values::time(to) }, sight, history);
            !read)
            return tl::unexpected(read.error());
    }
    if (!sight.positions)
        for (RadioSample &sample : history.radio)
            sample.radio.cell = 0;
    return history;
}

} // namespace signalbox
