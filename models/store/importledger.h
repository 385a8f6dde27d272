#pragma once

#include "base/clock.h"
#include "interchange/importledger.h"
#include "store/sight.h"
#include "store/sql.h"

namespace signalbox {

/// An import on one connection; used on that connection's thread.
class SqliteImportLedger final : public ImportLedger
{
public:
    /// Finds the run of that id, or begins a new one.
    static Result<std::unique_ptr<SqliteImportLedger>> open(QSqlDatabase &db, ImportHeader header, Instant now, const std::atomic<bool> &closing);

    ImportProgress progress() const override { return m_progress; }
    Result<void> begin() override;
    Result<void> commit(const ImportProgress &progress) override;
    Result<std::optional<VehicleRecord>> find(const FleetId &fleet, const VehicleId &vehicle) override;
    Result<std::optional<IdHolder>> holder(const FleetId &fleet, Column field, const QString &value) override;
    Result<void> putVehicle(const VehicleRecord &record) override;
    Result<void> putProfile(const VehicleRecord &record, const Profile &profile) override;
    Result<std::optional<SaidBefore>> said(const QString &subject) override;
    Result<void> say(const QString &subject, const SaidBefore &said) override;
    Result<void> note(const RowResult &result) override;
    Result<std::vector<RowResult>> results(qint64 afterRow, int limit) override;
    Result<void> finish() override;

private:
    SqliteImportLedger(QSqlDatabase &db, ImportHeader header, const std::atomic<bool> &closing);
    Result<void> enter(Instant now);
    Result<void> forgetOldRuns();
    Result<void> run(const char *statement, std::initializer_list<QVariant> values);

    QSqlDatabase &m_db;
    const ImportHeader m_header;
    const QString m_fleet;
    const std::atomic<bool> &m_closing;
    const Sight m_sight;
    ImportProgress m_progress;
    std::optional<sql::Transaction> m_transaction;
    sql::Statements m_statements; // dies before the transaction is rolled back
    QSet<QString> m_fleets; // that have their row already
};

} // namespace signalbox
