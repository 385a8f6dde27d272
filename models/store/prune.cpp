#include "store/prune.h"

#include "store/fleets.h"
#include "store/samples.h"
#include "store/sql.h"

namespace signalbox {

namespace {

constexpr std::size_t vehiclesAtOnce = 500;

Result<std::vector<std::pair<QString, QString>>> vehiclesWithHistory(QSqlDatabase &db)
{
    auto rows
        = sql::select(db, QStringLiteral("select fleet, vehicle from vehicle_core union select fleet, vehicle from last_core"));
    if (!rows) return tl::unexpected(rows.error());
    std::vector<std::pair<QString, QString>> out;
    while (rows->next())
        out.emplace_back(rows->value(0).toString(), rows->value(1).toString());
    return out;
}

Result<qint64> pruneRows(QSqlDatabase &db, std::span<const std::pair<QString, QString>> vehicles, Instant before)
{
    constexpr const char *statements[] = {
        "delete from session_core where fleet = ? and vehicle = ? and t < ?",
        "delete from session_position where fleet = ? and vehicle = ? and t < ?",
        "delete from signalling where fleet = ? and vehicle = ? and t < ?",
        "delete from device_report where fleet = ? and vehicle = ? and t < ?",
        // Who a session belonged to is said once, at its start: it stays while the session has events.
        "delete from session_identity where fleet = ? and vehicle = ? and t < ? and not exists (select 1 from session_core s "
        "where s.fleet = session_identity.fleet and s.vehicle = session_identity.vehicle and s.session_id = "
        "session_identity.session_id)",
    };
    auto transaction = sql::Transaction::begin(db);
    if (!transaction) return tl::unexpected(transaction.error());
    qint64 gone = 0;
    {
        sql::Statements prepared(db);
        for (const auto &[fleet, vehicle] : vehicles)
            for (const char *statement : statements) {
                auto done = prepared.run(statement, { fleet, vehicle, qint64(toMicros(before)) });
                if (!done) return tl::unexpected(done.error());
                gone += *done;
            }
    }
    if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
    return gone;
}

Result<qint64> pruneChunks(QSqlDatabase &db, const std::string &fleet, int buckets, Instant before)
{
    auto transaction = sql::Transaction::begin(db);
    if (!transaction) return tl::unexpected(transaction.error());
    qint64 gone = 0;
    {
        sql::Statements prepared(db);
        for (int bucket = 0; bucket < buckets; ++bucket)
            for (const char *statement : { "delete from position_chunk where fleet = ? and bucket = ? and start <= ?",
                     "delete from radio_chunk where fleet = ? and bucket = ? and start <= ?" }) {
                auto done
                    = prepared.run(statement, { QString::fromStdString(fleet), bucket, qint64(toMicros(before - chunkLength)) });
                if (!done) return tl::unexpected(done.error());
                gone += *done;
            }
    }
    if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
    return gone;
}

} // namespace

Result<qint64> pruneHistory(QSqlDatabase &db, Instant before)
{
    const auto vehicles = vehiclesWithHistory(db);
    if (!vehicles) return tl::unexpected(vehicles.error());
    qint64 gone = 0;
    for (std::size_t at = 0; at < vehicles->size(); at += vehiclesAtOnce) {
        const std::span slice(vehicles->data() + at, std::min(vehiclesAtOnce, vehicles->size() - at));
        const auto pruned = pruneRows(db, slice, before);
        if (!pruned) return pruned;
        gone += *pruned;
    }
    const auto fleets = fleets::all(db);
    if (!fleets) return tl::unexpected(fleets.error());
    for (const auto &[fleet, buckets] : *fleets) {
        const auto pruned = pruneChunks(db, fleet, buckets, before);
        if (!pruned) return pruned;
        gone += *pruned;
    }
    return gone;
}

} // namespace signalbox
