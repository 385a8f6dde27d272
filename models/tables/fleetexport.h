#pragma once

#include "tables/fleettablemodel.h"

#include <atomic>

namespace signalbox {


/// Which vehicles and columns go into a file, and how it says where they come from.
struct FleetExport
{
    enum class Format : std::uint8_t { Csv, Sheet };
    /// What a worker has done so far, and whether it shall go on. Any thread.
    struct Watch
    {
        std::atomic<qint64> done { 0 };
        std::atomic<bool> packing { false }; ///< all rows are in; the workbook is being packed
        std::atomic<bool> cancelled { false };
    };

    Format format = Format::Csv;
    QString path;
    std::vector<FleetTableModel::Column> columns; ///< in the order wanted
    std::shared_ptr<const RowSet> rows;
    SortOrder order;
    QString filter; ///< as text; empty = every vehicle of the scope

    /// Writes the rows as the viewer may see them: numbers, times and identifiers whole, everything else in words. Reads the
    /// columns under shared locks of about half a millisecond, so values are of when their row was written. For a worker
    /// thread. False when cancelled: then there is no file. Errors: "file.write" {path}.
    Result<bool> write(const TableSources &sources, Watch &watch) const;
};

} // namespace signalbox
