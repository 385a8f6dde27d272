#pragma once

#include "interchange/importresult.h"
#include "domain/inventory.h"
#include "domain/viewer.h"

#include <QFuture>
#include <functional>

namespace signalbox {

/// What a run of one file is known by.
struct ImportHeader
{
    FleetId fleet; ///< of rows that name none
    QString id; ///< hash of file, mapping and fleet
    QString file; ///< name for people
    qint64 expectedRows = 0; ///< about; for the size of a fleet that is new
};

/// How far an earlier run of the same id came.
struct ImportProgress
{
    qint64 rowsDone = 0;
    bool complete = false; ///< all rows are in; only the report may be missing
};

/// Where an identifier is.
struct IdHolder
{
    VehicleId vehicle;
    std::optional<Iccid> iccid; ///< of the profile, for ICCID and IMSI
};

/// What earlier rows of the same file said of something.
struct SaidBefore
{
    qint64 line = 0;
    ColumnSet fields = 0;
};

/// The inventory as one import works on it: everything between begin() and commit() is one transaction. Used on
/// the thread that InventoryStore calls its function on. Any error ends the import; it can be started again.
class ImportLedger
{
public:
    virtual ~ImportLedger() = default;

    virtual ImportProgress progress() const = 0;
    virtual Result<void> begin() = 0;
    virtual Result<void> commit(const ImportProgress &progress) = 0;

    virtual Result<std::optional<VehicleRecord>> find(const FleetId &fleet, const VehicleId &vehicle) = 0;
    /// Of Eid, Imei, Vin, Iccid or Imsi.
    virtual Result<std::optional<IdHolder>> holder(const FleetId &fleet, Column field, const QString &value) = 0;
    virtual Result<void> putVehicle(const VehicleRecord &record) = 0;
    virtual Result<void> putProfile(const VehicleRecord &record, const Profile &profile) = 0;

    virtual Result<std::optional<SaidBefore>> said(const QString &subject) = 0;
    virtual Result<void> say(const QString &subject, const SaidBefore &said) = 0;
    virtual Result<void> note(const RowResult &result) = 0;
    /// Results after that row, in order, at most so many. Outside of a transaction.
    virtual Result<std::vector<RowResult>> results(qint64 afterRow, int limit) = 0;
    /// The report is out: the next run of the same file begins anew.
    virtual Result<void> finish() = 0;
};

/// The inventory of a workspace, for files in and out. Implemented by the store.
class InventoryStore
{
public:
    virtual ~InventoryStore() = default;

    enum class Mode : std::uint8_t {
        Rehearsal, ///< on a copy of the inventory that is thrown away: nothing of the workspace changes
        Import,
    };
    /// Calls `work` on a thread of the store's own. One at a time; a second one waits.
    virtual QFuture<Result<void>> withLedger(ImportHeader header, Mode mode, std::function<Result<void>(ImportLedger &)> work) = 0;
    /// Vehicles of the viewer's scope in the order of fleet and name, those after `last` (none: from the start).
    /// Profiles as they are believed to be now, not as the inventory first had them.
    virtual QFuture<Result<std::vector<VehicleRecord>>> page(const Viewer &viewer, std::optional<VehicleRecord> last, int limit) = 0;
    /// Moves with every batch that an import writes, in any program.
    virtual QFuture<Result<qint64>> revision() = 0;
};

} // namespace signalbox
