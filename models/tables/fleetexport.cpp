#include "tables/fleetexport.h"

#include "interchange/rowwriter.h"
#include "tables/fleetcells.h"
#include "words/states.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

using App = QCoreApplication;
using M = FleetTableModel;
constexpr std::size_t rowsAtOnce = 32; // under one lock

QString headOf(M::Column column)
{
    if (column == M::Today) return App::translate("tables", "Today octets");
    if (column == M::LastFact) return App::translate("tables", "Last fact UTC");
    return M::head(column);
}

void writeCell(RowWriter &writer, const TableCell &cell, M::Column column)
{
    switch (cell.raw.typeId()) {
    case QMetaType::Double: case QMetaType::Float: return writer.number(cell.raw.toDouble());
    case QMetaType::LongLong: case QMetaType::ULongLong: case QMetaType::Int: case QMetaType::UInt:
        if (column != M::OperationColumn && column != M::CellColumn) return writer.number(cell.raw.toDouble());
        break; // their numbers are names
    default: break;
    }
    if (cell.muted && !cell.raw.isValid()) return writer.text(cell.hidden ? cell.text : QString());
    const bool whole = cell.mono || column == M::LastFact;
    writer.text(whole ? cell.raw.toString() : cell.text);
}

std::vector<RowNote> notesOf(const FleetExport &wanted, const TableSources &sources, Instant now)
{
    const Reader &reader = sources.reader;
    const QString zone = reader.zone == ZoneChoice::Vehicle ? words::zoneChoiceName(ZoneChoice::Vehicle) : words::zoneName(reader.zoneHere(), now, reader.locale);
    return { { App::translate("tables", "Vehicles"), QString::number(wanted.rows->size()) },
             { App::translate("tables", "As of"), words::isoTime(now) },
             { App::translate("tables", "Filter"), wanted.filter.isEmpty() ? App::translate("tables", "every vehicle") : wanted.filter },
             { App::translate("tables", "Times of day in"), zone },
             { App::translate("tables", "As seen by"), words::roleName(sources.viewer.role) } };
}

} // namespace

Result<bool> FleetExport::write(const TableSources &sources, Watch &watch) const
{
    const auto writer = format == Format::Csv ? RowWriter::csv(path)
                                              : RowWriter::sheet(path, App::translate("tables", "Vehicles"), App::translate("tables", "About"));
    QStringList heads;
    for (const M::Column column : columns) heads << headOf(column);
    if (const auto begun = writer->begin(notesOf(*this, sources, sources.clock.now()), heads); !begun) return tl::unexpected(begun.error());
    const std::vector<Row> list = sorted(sources.fleet, *rows, order, sources.clock.now());
    std::vector<TableCell> cells;
    for (std::size_t first = 0; first < list.size(); first += rowsAtOnce) {
        if (watch.cancelled) return false;
        const std::size_t end = std::min(list.size(), first + rowsAtOnce);
        cells.clear();
        {
            const auto view = sources.fleet.read();
            const FleetCells cellsOf(view, sources, sources.clock.now(), FleetCells::Tips::Without);
            for (std::size_t i = first; i < end; ++i)
                for (const M::Column column : columns) cells.push_back(cellsOf.cell(list[i], column));
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            writeCell(*writer, cells[i], columns[i % columns.size()]);
            if ((i + 1) % columns.size() != 0) continue;
            if (const auto ended = writer->endRow(); !ended) return tl::unexpected(ended.error());
        }
        watch.done = qint64(end);
    }
    watch.packing = true;
    if (const auto packed = writer->pack(); !packed) return tl::unexpected(packed.error());
    if (watch.cancelled) return false;
    if (const auto placed = writer->place(); !placed) return tl::unexpected(placed.error());
    return true;
}

} // namespace signalbox
