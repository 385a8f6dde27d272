#include "areas/areafields.h"

#include <cmath>
#include <limits>

namespace signalbox {

namespace {
constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// `value(view, row)` for each row of a slice.
template<typename Value>
AreaField::Read each(Value value)
{
    return [value](const FleetState::ReadView &view, Row first, Instant now, std::span<float> values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = value(view, first + Row(i), now);
    };
}

AreaField::Read shareOf(VehicleState state)
{
    return each([state](const FleetState::ReadView &view, Row row, Instant) { return view->state[row] == std::uint8_t(state) ? 1.0F : 0.0F; });
}

/// Without a sample there is no level: 0 dBm would be a lie.
float level(float value, Instant at)
{
    return at == Instant {} || !std::isfinite(value) ? none : value;
}
} // namespace

AreaFields AreaFields::standard()
{
    using enum FieldGroup;
    using Total = AreaField::Total;
    using Unit = AreaField::Unit;
    AreaFields fields;
    const auto add = [&](const char *code, FieldGroup group, Total total, Unit unit, AreaField::Read read) {
        fields.add({ QLatin1StringView(code), group, total, unit, std::move(read) });
    };
    add("vehicles", Core, Total::Sum, Unit::Vehicles, each([](const FleetState::ReadView &, Row, Instant) { return 1.0F; }));
    add("dark-share", Core, Total::Share, Unit::Percent, shareOf(VehicleState::Dark));
    add("degraded-share", Core, Total::Share, Unit::Percent, shareOf(VehicleState::Degraded));
    add("quiet-share", Core, Total::Share, Unit::Percent, shareOf(VehicleState::Quiet));
    add("rsrp-mean", Causes, Total::Mean, Unit::Dbm,
        each([](const FleetState::ReadView &view, Row row, Instant) { return level(view->rsrp[row], view->radioAt[row]); }));
    add("sinr-mean", Causes, Total::Mean, Unit::Db,
        each([](const FleetState::ReadView &view, Row row, Instant) { return level(view->sinr[row], view->radioAt[row]); }));
    add("octets-today", Core, Total::Sum, Unit::Octets, each([](const FleetState::ReadView &view, Row row, Instant now) {
            return float(view.rxToday(row, now) + view.txToday(row, now));
        }));
    add("battery-mean", Core, Total::Mean, Unit::Volts,
        each([](const FleetState::ReadView &view, Row row, Instant) { return level(view->battery[row], view->deviceAt[row]); }));
    return fields;
}

const AreaField *AreaFields::find(QStringView code) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const AreaField &field) { return field.code == code; });
    return found != m_fields.end() ? &*found : nullptr;
}

std::vector<const AreaField *> AreaFields::visible(const AccessTable &access, const Viewer &viewer) const
{
    std::vector<const AreaField *> fields;
    for (const AreaField &field : m_fields) {
        const Visibility seen = access.visibility(viewer.role, field.group);
        if (seen == Visibility::Full || seen == Visibility::OwnScope)
            fields.push_back(&field);
    }
    return fields;
}

} // namespace signalbox
