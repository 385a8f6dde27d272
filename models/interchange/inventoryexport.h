#pragma once

#include "interchange/importledger.h"

#include <QIODevice>

namespace signalbox {

struct ExportRequest
{
    Viewer viewer;
    std::vector<Column> columns; ///< empty: all that the viewer's role may see
    std::function<bool(const VehicleId &)> wanted; ///< empty: every vehicle of the scope
};

struct ExportWatch
{
    std::function<void(qint64 vehicles)> progressed;
    std::shared_ptr<std::atomic<bool>> cancel;
};

struct ExportSummary
{
    qint64 vehicles = 0;
    qint64 rows = 0;
    bool complete = false;
};

/// Writes the inventory as CSV that an import reads back: a row a profile, a vehicle without profiles one row, the
/// vehicle's columns in each. What the role sees only the end of is written as ••••1235 and refused by an import.
/// Blocks; not for a painting thread. Errors: "access.field-hidden" {field, role}, "file.write" {path}, "store.*".
Result<ExportSummary> exportInventory(InventoryStore &store, const ExportRequest &request, QIODevice &device, const ExportWatch &watch = {});

} // namespace signalbox
