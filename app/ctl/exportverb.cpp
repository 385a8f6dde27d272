#include "desk.h"

#include "fleet/fleetstate.h"
#include "fleet/query.h"
#include "interchange/inventoryexport.h"

#include <QFile>
#include <cstdio>
#include <unordered_set>

using namespace signalbox;

namespace {

Result<std::vector<Column>> columnsOf(const Desk &desk)
{
    std::vector<Column> columns;
    for (const QString &name : desk.options.flag(QStringLiteral("--columns")).split(u',', Qt::SkipEmptyParts)) {
        const auto column = columnFromCode(name.trimmed());
        if (!column) return failure("import.field-unknown", { { QStringLiteral("field"), name } });
        columns.push_back(*column);
    }
    return columns;
}

/// The vehicles that the filter finds now, by name.
Result<std::function<bool(const VehicleId &)>> filterOf(const Desk &desk)
{
    const QString text = filterText(desk);
    if (text.isEmpty()) return std::function<bool(const VehicleId &)>();
    const auto query = languageOf(desk).parse(text, desk.viewer);
    if (!query) return tl::unexpected(query.error());
    auto found = std::make_shared<std::unordered_set<std::string>>();
    const auto view = desk.engine.fleet().read();
    const RowSet rows = query->evaluate(view, desk.engine.clock().now());
    for (const Row row : rows.rows()) found->emplace(view->id[row]);
    return [found](const VehicleId &vehicle) { return found->contains(vehicle.text()); };
}

} // namespace

Exit exportVerb(const Desk &desk)
{
    const auto columns = columnsOf(desk);
    if (!columns) return desk.terminal.fail(columns.error());
    const auto wanted = filterOf(desk);
    if (!wanted) return desk.terminal.fail(wanted.error());
    QFile out;
    const auto broken = [&] { return desk.terminal.fail({ QStringLiteral("file.write"), { { QStringLiteral("path"), QStringLiteral("-") } }, out.errorString() }); };
    if (!out.open(stdout, QIODevice::WriteOnly)) return broken();
    const auto done = exportInventory(desk.engine.inventory(), { desk.viewer, *columns, *wanted }, out);
    if (!done) return desk.terminal.fail(done.error());
    return out.flush() ? Exit::Ok : broken();
}
