#include "store/values.h"
#include "store/vehiclehistory.h"

namespace signalbox {

namespace {

using namespace values;

constexpr char eventColumns[] = "select t, session_id, event, plmn, rat, apn, rx, tx, cause_space, cause_number from "
                                "session_core where fleet = ? and vehicle = ? ";

using Sessions = std::map<std::string, SessionRow>;

void addEvent(const QSqlQuery &q, const Sight &sight, Sessions &sessions)
{
    const Instant t = toTime(q.value(0));
    const auto event = static_cast<SessionEvent>(std::clamp(q.value(2).toInt(), 0, 2));
    auto [at, fresh] = sessions.try_emplace(toText(q.value(1)));
    SessionRow &row = at->second;
    if (fresh) {
        row.sessionId = at->first;
        row.started = t;
    }
    row.lastSeen = std::max(row.lastSeen, t);
    if (event == SessionEvent::Stop) row.stopped = t;
    row.plmn = toPlmn(q.value(3));
    row.rat = ratFromNumber(q.value(4).toInt());
    row.apn = toText(q.value(5));
    row.rx = std::max(row.rx, std::uint64_t(q.value(6).toLongLong()));
    row.tx = std::max(row.tx, std::uint64_t(q.value(7).toLongLong()));
    if (sight.causes && !q.value(8).isNull()) row.cause = toCause(q.value(8), q.value(9));
}

/// The session that was open when `from` came, with all its earlier events.
Result<void> addOpenOne(QSqlDatabase &db, const QVariantList &who, Instant from, const Sight &sight, Sessions &sessions)
{
    auto last = sql::select(db, QLatin1StringView(eventColumns) + QStringLiteral("and t < ? order by t desc, seq desc limit 1"),
        who + QVariantList { values::time(from) });
    if (!last) return tl::unexpected(last.error());
    if (!last->next()) return {};
    const QString id = last->value(1).toString();
    const bool stopped = last->value(2).toInt() == int(SessionEvent::Stop);
    if (stopped && !sessions.contains(id.toStdString())) return {};
    // Its events from before the window, oldest first; those inside were added already and only widen it.
    auto earlier
        = sql::select(db, QLatin1StringView(eventColumns) + QStringLiteral("and t < ? and session_id = ? order by t, event, seq"),
            who + QVariantList { values::time(from), id });
    if (!earlier) return tl::unexpected(earlier.error());
    Sessions before;
    while (earlier->next())
        addEvent(*earlier, sight, before);
    for (auto &[name, row] : before) {
        auto [at, fresh] = sessions.try_emplace(name, row);
        if (!fresh) at->second.started = std::min(at->second.started, row.started);
    }
    return {};
}

Result<void> addIdentities(QSqlDatabase &db, const QVariantList &who, Instant to, Sessions &sessions)
{
    auto rows = sql::select(db,
        QStringLiteral(
            "select session_id, iccid, imsi, ip, imei from session_identity where fleet = ? and vehicle = ? and t <= ? order by t"),
        who + QVariantList { values::time(to) });
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next()) {
        const auto at = sessions.find(toText(rows->value(0)));
        if (at == sessions.end()) continue;
        at->second.iccid = toId<Iccid>(rows->value(1));
        at->second.imsi = toId<Imsi>(rows->value(2));
        at->second.ip = toText(rows->value(3));
        at->second.imei = toId<Imei>(rows->value(4));
    }
    return {};
}

Result<void> addCells(QSqlDatabase &db, const QVariantList &who, Instant to, Sessions &sessions)
{
    auto rows = sql::select(db,
        QStringLiteral("select session_id, cell from session_position where fleet = ? and vehicle = ? and t <= ? order by t"),
        who + QVariantList { values::time(to) });
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next())
        if (const auto at = sessions.find(toText(rows->value(0))); at != sessions.end())
            at->second.cell = CellId(rows->value(1).toLongLong());
    return {};
}

} // namespace

Result<void> readSessions(QSqlDatabase &db, const std::string &fleet, const VehicleId &vehicle, Instant from, Instant to,
    const Sight &sight, std::vector<SessionRow> &out)
{
    const QVariantList who { text(fleet), text(vehicle.text()) };
    Sessions sessions;
    auto rows = sql::select(db, QLatin1StringView(eventColumns) + QStringLiteral("and t >= ? and t <= ? order by t, event, seq"),
        who + QVariantList { values::time(from), values::time(to) });
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next())
        addEvent(*rows, sight, sessions);
    rows->finish();
    if (auto done = addOpenOne(db, who, from, sight, sessions); !done) return done;
    if (sight.identities)
        if (auto done = addIdentities(db, who, to, sessions); !done) return done;
    if (sight.positions)
        if (auto done = addCells(db, who, to, sessions); !done) return done;
    for (auto &[id, row] : sessions)
        out.push_back(std::move(row));
    std::sort(out.begin(), out.end(), [](const SessionRow &a, const SessionRow &b) { return a.started < b.started; });
    return {};
}

} // namespace signalbox
