#pragma once

#include "interchange/importledger.h"
#include "store/databasethread.h"

#include <QTemporaryDir>

namespace signalbox {

class Clock;

/// Imports on a connection of their own, so that live facts are stored between two batches; rehearsals on a copy
/// of the inventory's tables in a file of the system's temporary folder.
class SqliteInventory final : public InventoryStore
{
public:
    SqliteInventory(QString path, DatabaseThread &reader, const Clock &clock);
    /// Stops an import between two batches and waits for it.
    ~SqliteInventory() override;

    QFuture<Result<void>> withLedger(ImportHeader header, Mode mode, std::function<Result<void>(ImportLedger &)> work) override;
    QFuture<Result<std::vector<VehicleRecord>>> page(const Viewer &viewer, std::optional<VehicleRecord> last, int limit) override;
    QFuture<Result<qint64>> revision() override;

private:
    Result<DatabaseThread *> threadFor(Mode mode);

    const QString m_path;
    DatabaseThread &m_reader;
    const Clock &m_clock;
    std::mutex m_mutex; // imports are asked for from more than one thread
    std::atomic<bool> m_closing { false };
    std::optional<QTemporaryDir> m_scratch; // outlives its connection
    std::unique_ptr<DatabaseThread> m_import, m_rehearsal;
};

} // namespace signalbox
