#include "store/dayoctets.h"

#include "store/fleets.h"
#include "store/sql.h"
#include "store/values.h"

namespace signalbox {

namespace {

using namespace values;

// Of each session of the day: its first and its highest figures, and whether its start was heard within it.
// The key of session_core begins with fleet, vehicle and time, so each vehicle is one short range.
constexpr char sessionsOfTheDay[] = "select c.vehicle, s.session_id, min(s.event), min(s.rx), max(s.rx), min(s.tx), max(s.tx), "
                                    "(select b.rx from session_core b where b.fleet = c.fleet and b.vehicle = c.vehicle and b.t < ? "
                                    "and b.session_id = s.session_id order by b.t desc limit 1), "
                                    "(select b.tx from session_core b where b.fleet = c.fleet and b.vehicle = c.vehicle and b.t < ? "
                                    "and b.session_id = s.session_id order by b.t desc limit 1) "
                                    "from vehicle_core c join session_core s on s.fleet = c.fleet and s.vehicle = c.vehicle and s.t >= ? "
                                    "where 1 = 1%1 group by c.fleet, c.vehicle, s.session_id";

/// Counted from the figure before the day, from zero when the session began within it, else from its first one.
std::uint64_t share(const QVariant &lowest, const QVariant &highest, const QVariant &before, bool begun)
{
    const qint64 from = !before.isNull() ? before.toLongLong() : begun ? 0 : lowest.toLongLong();
    return std::uint64_t(std::max(qint64(0), highest.toLongLong() - from));
}

} // namespace

Result<std::vector<DayOctets>> readDayOctets(QSqlDatabase &db, const Viewer &viewer, Instant dayStart)
{
    const auto scope = fleets::scopeClause(viewer);
    const QVariant start = values::time(dayStart);
    auto rows = sql::select(db, QString(QLatin1StringView(sessionsOfTheDay)).arg(scope.text), QVariantList { start, start, start } + scope.values);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<DayOctets> days;
    while (rows->next()) {
        const auto vehicle = VehicleId::fromUtf8(toText(rows->value(0)));
        if (!vehicle) continue;
        if (days.empty() || days.back().vehicle != *vehicle) days.push_back({ *vehicle });
        const bool begun = rows->value(2).toInt() == int(SessionEvent::Start);
        days.back().rx += share(rows->value(3), rows->value(4), rows->value(7), begun);
        days.back().tx += share(rows->value(5), rows->value(6), rows->value(8), begun);
    }
    return days;
}

} // namespace signalbox
