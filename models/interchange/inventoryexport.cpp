#include "interchange/inventoryexport.h"

#include "interchange/csvwriter.h"

#include <QFileDevice>

namespace signalbox {

namespace {

constexpr int pageSize = 500; // vehicles held at a time

Result<std::vector<Column>> columnsFor(const ExportRequest &request)
{
    const AccessTable table = AccessTable::standard();
    std::vector<Column> columns;
    for (const Column column : request.columns) {
        if (table.visibility(request.viewer.role, columnSpec(column).secrecy) == Visibility::Hidden)
            return failure("access.field-hidden", { { QStringLiteral("field"), QLatin1StringView(columnSpec(column).code) }, { QStringLiteral("role"), QString(code(request.viewer.role)) } });
        columns.push_back(column);
    }
    if (columns.empty())
        for (const ColumnSpec &spec : columnSpecs())
            if (table.visibility(request.viewer.role, spec.secrecy) != Visibility::Hidden) columns.push_back(spec.field);
    return columns;
}

Result<void> failed(QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return failure("file.write", { { QStringLiteral("path"), file ? file->fileName() : QString() } }, device.errorString());
}

bool writeRow(CsvWriter &writer, const std::vector<Column> &columns, const VehicleRecord &record, const Profile *profile)
{
    static const Profile none;
    for (const Column column : columns) {
        const ColumnSpec &spec = columnSpec(column);
        const bool silent = spec.subject == Subject::Profile && !profile;
        const QString cell = silent ? QString() : spec.get(record, profile ? *profile : none);
        if (spec.number) writer.number(cell);
        else writer.text(cell);
    }
    return writer.endRow();
}

} // namespace

Result<ExportSummary> exportInventory(InventoryStore &store, const ExportRequest &request, QIODevice &device, const ExportWatch &watch)
{
    const auto columns = columnsFor(request);
    if (!columns) return tl::unexpected(columns.error());
    CsvWriter writer(device);
    for (const Column column : *columns) writer.text(QLatin1StringView(columnSpec(column).code));
    if (!writer.endRow()) return tl::unexpected(failed(device).error());
    ExportSummary summary;
    std::optional<VehicleRecord> last;
    for (;;) {
        if (watch.cancel && *watch.cancel) return summary;
        auto page = store.page(request.viewer, last, pageSize).result();
        if (!page) return tl::unexpected(page.error());
        if (page->empty()) break;
        for (const VehicleRecord &record : *page) {
            if (request.wanted && !request.wanted(record.id)) continue;
            ++summary.vehicles;
            bool written = false, good = true;
            for (const Profile &profile : record.profiles) {
                if (profile.state == ProfileState::Absent) continue;
                written = true;
                good = good && writeRow(writer, *columns, record, &profile);
                ++summary.rows;
            }
            if (!written) {
                good = writeRow(writer, *columns, record, nullptr);
                ++summary.rows;
            }
            if (!good) return tl::unexpected(failed(device).error());
        }
        last = page->back();
        if (watch.progressed) watch.progressed(summary.vehicles);
    }
    summary.complete = true;
    return summary;
}

} // namespace signalbox
