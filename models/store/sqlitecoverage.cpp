#include "store/sqlitecoverage.h"

#include "store/sql.h"
#include "store/values.h"

namespace signalbox {

namespace {

using namespace values;

// Radio does not depend on whose vehicle met it: what was learned is of all fleets of the workspace.
const char allFleets[] = "*";

Result<KeptCoverage> read(QSqlDatabase &db)
{
    KeptCoverage kept;
    auto rows = sql::select(db, QStringLiteral("select network, block, tiles from coverage_position where fleet = ?"), { QLatin1StringView(allFleets) });
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next()) kept.rows.push_back({ rows->value(0).toUInt(), rows->value(1).toUInt(), rows->value(2).toByteArray() });
    auto lessons = sql::select(db, QStringLiteral("select home, modem, place, switches_micro, stranded_micro, at from switch_lesson_position where fleet = ?"),
                               { QLatin1StringView(allFleets) });
    if (!lessons) return tl::unexpected(lessons.error());
    while (lessons->next())
        kept.lessons.push_back({ lessons->value(0).toUInt(), toText(lessons->value(1)), lessons->value(2).toUInt(),
                                 { toReal(lessons->value(3)), toReal(lessons->value(4)) }, toTime(lessons->value(5)) });
    return kept;
}

Result<void> write(QSqlDatabase &db, const KeptCoverage &changed, Instant now)
{
    auto transaction = sql::Transaction::begin(db);
    if (!transaction) return tl::unexpected(transaction.error());
    sql::Statements statements(db);
    for (const CoverageRow &row : changed.rows)
        if (auto done = statements.run("insert into coverage_position (fleet, network, block, tiles, written_at) values (?, ?, ?, ?, ?) "
                                       "on conflict (fleet, network, block) do update set tiles = excluded.tiles, written_at = excluded.written_at",
                                       { QLatin1StringView(allFleets), row.network, row.block, row.tiles, values::time(now) });
            !done)
            return tl::unexpected(done.error());
    for (const LessonRow &row : changed.lessons)
        if (auto done = statements.run("insert into switch_lesson_position (fleet, home, modem, place, switches_micro, stranded_micro, at) "
                                       "values (?, ?, ?, ?, ?, ?, ?) on conflict (fleet, home, modem, place) do update set "
                                       "switches_micro = excluded.switches_micro, stranded_micro = excluded.stranded_micro, at = excluded.at",
                                       { QLatin1StringView(allFleets), row.home, text(row.modem), row.place, micro(row.record.switches),
                                         micro(row.record.stranded), values::time(row.at) });
            !done)
            return tl::unexpected(done.error());
    return transaction->commit();
}

} // namespace

QFuture<Result<KeptCoverage>> SqliteCoverage::load()
{
    return m_reader.run<KeptCoverage>([](QSqlDatabase &db) { return read(db); });
}

QFuture<Result<void>> SqliteCoverage::save(KeptCoverage changed, Instant now)
{
    return m_writer.run<void>([changed = std::move(changed), now](QSqlDatabase &db) { return write(db, changed, now); });
}

} // namespace signalbox
