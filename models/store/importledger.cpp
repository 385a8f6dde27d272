#include "store/importledger.h"

#include "store/beliefs.h"
#include "store/fleets.h"
#include "store/inventoryrows.h"
#include "store/inventorytables.h"
#include "store/values.h"

namespace signalbox {

namespace {

using namespace values;

constexpr int keptRuns = 10; // whose results can be read again
constexpr int reported = 2; // import_run.complete: 0 under way, 1 all rows in, 2 and the report is out

Sight everything()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    return { AccessTable::standard(), viewer, {} };
}

} // namespace

SqliteImportLedger::SqliteImportLedger(QSqlDatabase &db, ImportHeader header, const std::atomic<bool> &closing)
    : m_db(db), m_header(std::move(header)), m_fleet(text(m_header.fleet.text())), m_closing(closing), m_sight(everything()), m_statements(db)
{ }

Result<std::unique_ptr<SqliteImportLedger>> SqliteImportLedger::open(
    QSqlDatabase &db, ImportHeader header, Instant now, const std::atomic<bool> &closing)
{
    std::unique_ptr<SqliteImportLedger> ledger(new SqliteImportLedger(db, std::move(header), closing));
    if (auto entered = ledger->enter(now); !entered) return tl::unexpected(entered.error());
    return ledger;
}

Result<void> SqliteImportLedger::run(const char *statement, std::initializer_list<QVariant> bound)
{
    auto affected = m_statements.run(statement, bound);
    return affected ? Result<void>() : Result<void>(tl::unexpected(affected.error()));
}

Result<void> SqliteImportLedger::enter(Instant now)
{
    if (auto begun = begin(); !begun) return begun;
    auto rows = m_statements.rows("select rows_done, complete from import_run where fleet = ? and id = ?", { m_fleet, m_header.id });
    if (!rows) return tl::unexpected(rows.error());
    const bool known = (*rows)->next();
    const bool underWay = known && (*rows)->value(1).toInt() != reported;
    if (underWay) m_progress = { (*rows)->value(0).toLongLong(), (*rows)->value(1).toInt() == 1 };
    (*rows)->finish();
    if (!underWay) {
        for (const char *clear : { "delete from import_row_identity where fleet = ? and id = ?", "delete from import_said where fleet = ? and id = ?" })
            if (auto cleared = run(clear, { m_fleet, m_header.id }); !cleared) return cleared;
        if (auto made = run("insert into import_run (fleet, id, file, started, rows_done, complete) values (?, ?, ?, ?, 0, 0) on conflict "
                            "(fleet, id) do update set file = excluded.file, started = excluded.started, rows_done = 0, complete = 0",
                { m_fleet, m_header.id, m_header.file, values::time(now) });
            !made)
            return made;
        if (auto forgotten = forgetOldRuns(); !forgotten) return forgotten;
    }
    return commit(m_progress);
}

Result<void> SqliteImportLedger::forgetOldRuns()
{
    for (const char *forget : { "delete from import_run where fleet = ? and id not in (select id from import_run where fleet = ? order by started desc limit ?)",
             "delete from import_row_identity where fleet = ? and id not in (select id from import_run where fleet = ? limit ?)",
             "delete from import_said where fleet = ? and id not in (select id from import_run where fleet = ? limit ?)" })
        if (auto gone = run(forget, { m_fleet, m_fleet, keptRuns }); !gone) return gone;
    return {};
}

Result<void> SqliteImportLedger::begin()
{
    if (m_closing) return failure("store.closed");
    auto begun = sql::Transaction::begin(m_db);
    if (!begun) return tl::unexpected(begun.error());
    m_transaction.emplace(std::move(*begun));
    return {};
}

Result<void> SqliteImportLedger::commit(const ImportProgress &progress)
{
    if (auto noted = run("update import_run set rows_done = ?, complete = ? where fleet = ? and id = ?",
            { progress.rowsDone, int(progress.complete), m_fleet, m_header.id });
        !noted)
        return noted;
    // A desk that looks on reads the inventory again when this number has moved.
    if (auto stamped = inventory::stamp(m_statements); !stamped) return stamped;
    auto committed = m_transaction->commit();
    if (committed) {
        m_transaction.reset();
        m_progress = progress;
    }
    return committed;
}

Result<std::optional<VehicleRecord>> SqliteImportLedger::find(const FleetId &fleet, const VehicleId &vehicle)
{
    auto record = inventory::find(m_db, fleet.text(), vehicle, m_sight);
    if (!record || !*record) return record;
    std::vector<VehicleRecord> one { std::move(**record) };
    if (auto overlaid = inventory::believe(m_statements, one, m_sight); !overlaid) return tl::unexpected(overlaid.error());
    return std::optional(std::move(one.front()));
}

Result<std::optional<IdHolder>> SqliteImportLedger::holder(const FleetId &fleet, Column field, const QString &value)
{
    const char *statement = field == Column::Eid ? "select vehicle, null from vehicle_identity where fleet = ? and eid = ?"
        : field == Column::Imei                  ? "select vehicle, null from vehicle_identity where fleet = ? and imei = ?"
        : field == Column::Vin                   ? "select vehicle, null from vehicle_identity where fleet = ? and vin = ?"
        : field == Column::Imsi                  ? "select vehicle, iccid from profile_identity where fleet = ? and imsi = ?"
                                                : "select vehicle, iccid from profile_identity where fleet = ? and iccid = ?";
    auto row = m_statements.rows(statement, { text(fleet.text()), value });
    if (!row) return tl::unexpected(row.error());
    std::optional<IdHolder> holder;
    if ((*row)->next())
        if (const auto vehicle = VehicleId::parse((*row)->value(0).toString())) holder = IdHolder { *vehicle, toId<Iccid>((*row)->value(1)) };
    (*row)->finish();
    return holder;
}

Result<void> SqliteImportLedger::putVehicle(const VehicleRecord &record)
{
    if (const QString fleet = text(record.fleet.text()); !m_fleets.contains(fleet)) {
        if (auto made = fleets::ensure(m_db, record.fleet.text(), std::size_t(m_header.expectedRows)); !made) return tl::unexpected(made.error());
        m_fleets.insert(fleet);
    }
    return inventory::putVehicle(m_statements, record);
}

Result<void> SqliteImportLedger::putProfile(const VehicleRecord &record, const Profile &profile)
{
    const QString fleet = text(record.fleet.text()), vehicle = text(record.id.text()), iccid = profile.iccid.toString();
    // The file speaks last; what an operation left is overruled where the file says otherwise.
    if (auto forgotten = run("delete from profile_statement where fleet = ? and vehicle = ? and iccid = ? and source = 0",
            { fleet, vehicle, iccid });
        !forgotten)
        return forgotten;
    auto row = m_statements.rows("select coalesce((select slot from profile_identity where fleet = ? and vehicle = ? and iccid = ?), "
                                 "(select max(slot) + 1 from profile_identity where fleet = ? and vehicle = ?), 0)",
        { fleet, vehicle, iccid, fleet, vehicle });
    if (!row) return tl::unexpected(row.error());
    const int slot = (*row)->next() ? (*row)->value(0).toInt() : 0;
    (*row)->finish();
    return inventory::putProfile(m_statements, record, profile, slot);
}

Result<std::optional<SaidBefore>> SqliteImportLedger::said(const QString &subject)
{
    auto row = m_statements.rows("select line, fields from import_said where fleet = ? and id = ? and subject = ?", { m_fleet, m_header.id, subject });
    if (!row) return tl::unexpected(row.error());
    std::optional<SaidBefore> said;
    if ((*row)->next()) said = SaidBefore { (*row)->value(0).toLongLong(), ColumnSet((*row)->value(1).toLongLong()) };
    (*row)->finish();
    return said;
}

Result<void> SqliteImportLedger::say(const QString &subject, const SaidBefore &said)
{
    return run("insert into import_said (fleet, id, subject, line, fields) values (?, ?, ?, ?, ?) on conflict (fleet, id, subject) do update set fields = excluded.fields",
        { m_fleet, m_header.id, subject, said.line, qint64(said.fields) });
}

Result<void> SqliteImportLedger::note(const RowResult &r)
{
    return run("insert into import_row_identity (fleet, id, row, line, outcome, vehicle, iccid, fields, notes) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        { m_fleet, m_header.id, r.row, r.line, int(r.outcome), r.vehicle, r.iccid, qint64(r.changed), r.notes.empty() ? QString() : QString::fromUtf8(notesToJson(r.notes)) });
}

Result<std::vector<RowResult>> SqliteImportLedger::results(qint64 afterRow, int limit)
{
    auto rows = m_statements.rows("select row, line, outcome, vehicle, iccid, fields, notes from import_row_identity where fleet = ? and id = ? and row > ? order by row limit ?",
        { m_fleet, m_header.id, afterRow, limit });
    if (!rows) return tl::unexpected(rows.error());
    std::vector<RowResult> out;
    QSqlQuery &q = **rows;
    while (q.next())
        out.push_back({ q.value(0).toLongLong(), q.value(1).toLongLong(), static_cast<RowOutcome>(std::clamp(q.value(2).toInt(), 0, rowOutcomeCount - 1)),
            q.value(3).toString(), q.value(4).toString(), ColumnSet(q.value(5).toLongLong()), notesFromJson(q.value(6).toString().toUtf8()) });
    q.finish();
    return out;
}

Result<void> SqliteImportLedger::finish()
{
    if (auto begun = begin(); !begun) return begun;
    if (auto noted = run("update import_run set complete = ? where fleet = ? and id = ?", { reported, m_fleet, m_header.id }); !noted) return noted;
    if (auto cleared = run("delete from import_said where fleet = ? and id = ?", { m_fleet, m_header.id }); !cleared) return cleared;
    auto committed = m_transaction->commit();
    if (committed) m_transaction.reset();
    return committed;
}

} // namespace signalbox
