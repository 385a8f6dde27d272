#include "store/manyvehicles.h"

#include "store/fleets.h"
#include "store/inventoryrows.h"
#include "store/sql.h"
#include "store/values.h"

namespace signalbox::manyvehicles {

namespace {

using namespace values;

constexpr std::size_t atOnce = 400; // names in a select

/// Calls select(values, "?,?,…") for the fleet and some hundred names at a time.
template<typename Select>
Result<void> inParts(const std::string &fleet, std::span<const VehicleId> ids, Select select)
{
    for (std::size_t first = 0; first < ids.size(); first += atOnce) {
        const auto part = ids.subspan(first, std::min(atOnce, ids.size() - first));
        QVariantList names { text(fleet) };
        for (const VehicleId &id : part) names.append(text(id.text()));
        const QString marks = QStringLiteral("?,").repeated(qsizetype(part.size())).chopped(1);
        if (auto done = select(names, marks); !done) return done;
    }
    return {};
}

} // namespace

Result<std::vector<VehicleRecord>> records(QSqlDatabase &db, const std::string &fleet, std::span<const VehicleId> ids, const Sight &sight)
{
    std::vector<VehicleRecord> out;
    out.reserve(ids.size());
    std::unordered_map<std::string, std::size_t> at;
    auto done = inParts(fleet, ids, [&](const QVariantList &names, const QString &marks) -> Result<void> {
        auto rows = sql::select(db,
            QStringLiteral("select %1 from vehicle_core c left join vehicle_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle "
                           "where c.fleet = ? and c.vehicle in (%2)").arg(QLatin1StringView(inventory::vehicleColumns), marks), names);
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) {
            auto record = inventory::recordOf(*rows, sight);
            if (!record) continue;
            at.emplace(record->id.text(), out.size());
            out.push_back(std::move(*record));
        }
        auto profiles = sql::select(db,
            QStringLiteral("select c.vehicle, %1 from profile_core c left join profile_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle "
                           "and i.slot = c.slot where c.fleet = ? and c.vehicle in (%2) order by c.vehicle, c.slot")
                .arg(QLatin1StringView(inventory::profileColumns), marks), names);
        if (!profiles) return tl::unexpected(profiles.error());
        while (profiles->next())
            if (const auto of = at.find(toText(profiles->value(0))); of != at.end())
                out[of->second].profiles.push_back(inventory::profileOf(*profiles, 1, sight));
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return out;
}

Result<HistoryReader::Statements> statements(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const FleetId &fleet, std::span<const VehicleId> ids)
{
    HistoryReader::Statements out;
    auto done = inParts(fleet.text(), ids, [&](const QVariantList &names, const QString &marks) -> Result<void> {
        auto rows = sql::select(db,
            QStringLiteral("select vehicle, source, at, state, kind, home, name, fallback, iccid, imsi, supplier, substr(iccid, -4), substr(imsi, -4) "
                           "from profile_statement where fleet = ? and vehicle in (%1) order by vehicle, iccid, source").arg(marks), names);
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) {
            const auto id = VehicleId::parse(rows->value(0).toString());
            if (!id) continue;
            if (!viewer.scope.fleets.isEmpty() || !viewer.scope.cohorts.isEmpty()) {
                const auto visible = fleets::inScope(db, viewer, fleet.text(), id->text());
                if (!visible) return tl::unexpected(visible.error());
                if (!*visible) continue;
            }
            out[*id].push_back({ inventory::profileOf(*rows, 3, sight), static_cast<ProfileSource>(std::clamp(rows->value(1).toInt(), 0, 3)), toTime(rows->value(2)) });
        }
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return out;
}

} // namespace signalbox::manyvehicles
