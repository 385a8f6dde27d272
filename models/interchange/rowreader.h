#pragma once

#include "interchange/columnmapping.h"
#include "interchange/csvreader.h"

namespace signalbox {

/// What one row says, field by field; an empty cell says nothing.
struct RowSaid
{
    qint64 line = 0;
    std::vector<std::pair<Column, QString>> cells; ///< in the order of Column
    std::vector<Error> faults; ///< why the row cannot be read at all

    const QString *cell(Column field) const;
    ColumnSet fields() const;
};

/// Cells to fields by a plan: trimmed, apostrophes of csvcell.h taken off, constants where a cell is empty.
/// Faults: those of the reader; "import.cells" {found, expected}.
RowSaid readRow(const CsvRecord &record, const ColumnPlan &plan);

} // namespace signalbox
