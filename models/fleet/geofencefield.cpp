#include "fleet/geofencefield.h"

#include "fleet/fieldkinds.h"

namespace signalbox {

namespace {

std::uint64_t keyOf(const QUuid &id)
{
    return std::uint64_t(id.data1) << 32 | std::uint32_t(id.data2) << 16 | id.data3;
}

std::vector<std::uint64_t> keysOf(const GeofenceBook::Entries &entries, const QString &folded)
{
    std::vector<std::uint64_t> exact, parts;
    for (const auto &entry : entries) {
        const QString name = entry.geofence.key();
        if (name == folded) exact.push_back(keyOf(entry.geofence.id()));
        if (name.contains(folded)) parts.push_back(keyOf(entry.geofence.id()));
    }
    return exact.empty() ? parts : exact;
}

void addInside(const QueryScan &scan, const GeofenceArea &area, RowSet &rows)
{
    const FleetColumns &c = scan.view.columns();
    const std::uint32_t *x = c.x.data(), *y = c.y.data();
    rows.addWhere(scan.within, [&, x, y](Row row) { return area.contains({ x[row], y[row] }) && c.located(row); });
}

} // namespace

QueryField geofenceField(std::shared_ptr<const GeofenceBook> book)
{
    QueryField field { QStringLiteral("in"), FieldGroup::Position, ValueKind::Choice };
    field.keys = [book](const QString &folded) { return keysOf(*book->all(), folded); };
    field.match = [book](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        const KeySet wanted(term);
        const auto entries = book->all();
        for (const auto &entry : *entries)
            if (wanted.contains(keyOf(entry.geofence.id()))) addInside(scan, entry.area, rows);
    };
    field.offers = [book](const QueryOffering &offering) {
        std::vector<QueryOffer> out;
        const auto entries = book->all();
        for (const auto &entry : *entries)
            if (entry.geofence.key().contains(offering.typed)) out.push_back({ entry.geofence.name(), {}, -1 });
        return out;
    };
    return field;
}

} // namespace signalbox
