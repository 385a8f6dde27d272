#include "interchange/rowreader.h"

#include "interchange/csvcell.h"

namespace signalbox {

const QString *RowSaid::cell(Column field) const
{
    const auto found = std::find_if(cells.begin(), cells.end(), [field](const auto &cell) { return cell.first == field; });
    return found == cells.end() ? nullptr : &found->second;
}

ColumnSet RowSaid::fields() const
{
    ColumnSet set = 0;
    for (const auto &[field, text] : cells) set |= columnBit(field);
    return set;
}

RowSaid readRow(const CsvRecord &record, const ColumnPlan &plan)
{
    RowSaid row;
    row.line = record.line;
    if (record.fault) {
        row.faults.push_back(*record.fault);
        return row;
    }
    if (record.cells.size() != qsizetype(plan.fields.size())) {
        row.faults.push_back({ QStringLiteral("import.cells"),
            { { QStringLiteral("found"), record.cells.size() }, { QStringLiteral("expected"), qsizetype(plan.fields.size()) } }, {} });
        return row;
    }
    for (std::size_t i = 0; i < plan.fields.size(); ++i) {
        if (!plan.fields[i]) continue;
        const QString text = restored(record.cells[qsizetype(i)].trimmed()).trimmed();
        if (!text.isEmpty()) row.cells.emplace_back(*plan.fields[i], text);
    }
    for (const auto &[field, text] : plan.constants)
        if (!row.cell(field) && !text.isEmpty()) row.cells.emplace_back(field, text);
    std::sort(row.cells.begin(), row.cells.end());
    return row;
}

} // namespace signalbox
