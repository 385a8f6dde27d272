#include "desk.h"
#include "filterfields.h"

#include "access/fields.h"
#include "fleet/fleetstate.h"
#include "fleet/query.h"
#include "fleet/sortorder.h"
#include "incidents/incidentsdesk.h"
#include "places/geofencestore.h"
#include "words/states.h"
#include "words/times.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace signalbox;

namespace {

QJsonObject countsJson(const FleetState::ReadView &view, const RowSet &rows)
{
    std::array<int, vehicleStateCount> counts {};
    for (Row row : rows.rows())
        ++counts[view->state[row]];
    QJsonObject object { { QStringLiteral("vehicles"), qint64(rows.size()) } };
    for (int s = vehicleStateCount - 1; s >= 0; --s)
        object.insert(code(static_cast<VehicleState>(s)), counts[std::size_t(s)]);
    return object;
}

QJsonObject vehicleJson(const FleetState::ReadView &view, Row row)
{
    const Instant seen = view->lastFactAt[row];
    const auto plmn = Plmn::fromKey(view->plmn[row]);
    return {
        { QStringLiteral("vehicle"), QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size())) },
        { QStringLiteral("state"), QString(code(static_cast<VehicleState>(view->state[row]))) },
        { QStringLiteral("plmn"), plmn && view->plmn[row] ? QJsonValue(plmn->toString()) : QJsonValue() },
        { QStringLiteral("rat"), QString(code(view->rat[row])) },
        { QStringLiteral("session_open"), view->sessionOpen[row] != 0 },
        { QStringLiteral("last_fact"), seen == Instant {} ? QJsonValue() : QJsonValue(words::isoTime(seen)) },
    };
}

Exit list(const Desk &desk, const FleetQuery &query, Instant now)
{
    RowSet rows;
    {
        const auto view = desk.engine.fleet().read();
        rows = query.evaluate(view, now);
    }
    std::vector<Row> order = sorted(desk.engine.fleet(), rows, SortOrder {}, now);
    const int limit = desk.options.has(QStringLiteral("--limit")) ? desk.options.flag(QStringLiteral("--limit")).toInt() : int(order.size());
    order.resize(std::min(order.size(), std::size_t(std::max(0, limit))));

    const auto view = desk.engine.fleet().read();
    QList<QStringList> table;
    for (Row row : order) {
        const QJsonObject vehicle = vehicleJson(view, row);
        if (desk.terminal.json()) {
            desk.terminal.print(vehicle);
            continue;
        }
        table.append({ words::stateName(static_cast<VehicleState>(view->state[row])), vehicle[QStringLiteral("vehicle")].toString(),
                       vehicle[QStringLiteral("plmn")].toString(), vehicle[QStringLiteral("rat")].toString(),
                       words::ageOf(view->lastFactAt[row], now) });
    }
    if (!desk.terminal.json())
        desk.terminal.table({ Ctl::tr("STATE"), Ctl::tr("VEHICLE"), Ctl::tr("PLMN"), Ctl::tr("RAT"), Ctl::tr("LAST FACT") }, table);
    return Exit::Ok;
}

} // namespace

namespace {

/// Vehicles of the incidents that go on.
std::shared_ptr<IncidentBook> incidentsOf(const Desk &desk)
{
    auto book = std::make_shared<IncidentBook>();
    const auto all = await(desk.engine.incidentsDesk().list(desk.viewer));
    if (!all) return book; // this role sees no incidents, and may not filter by them
    for (const Incident &incident : *all) {
        if (incident.state() != IncidentState::Open) continue;
        const auto members = await(desk.engine.incidentsDesk().members(desk.viewer, incident.id));
        std::vector<Row> rows;
        for (const IncidentMember &member : members.value_or(std::vector<IncidentMember>()))
            if (const Row row = member.backAt ? noRow : desk.engine.fleet().find(member.vehicle); row != noRow) rows.push_back(row);
        book->set(incident.number, std::move(rows));
    }
    return book;
}

} // namespace

QueryLanguage languageOf(const Desk &desk)
{
    auto geofences = std::make_shared<GeofenceBook>();
    if (auto list = await(desk.engine.geofences().list(desk.viewer))) geofences->set(std::move(*list));
    return { AccessTable::standard(), filterFields(desk.reader.books, std::move(geofences), incidentsOf(desk)) };
}

QString filterText(const Desk &desk)
{
    const QString flag = desk.options.flag(QStringLiteral("--filter")).trimmed(), words = desk.options.verb.mid(2).join(u' ').trimmed();
    if (flag.isEmpty() || words.isEmpty()) return flag + words;
    return QStringLiteral("(%1) (%2)").arg(flag, words); // either may be alternatives
}

Exit fleetVerb(const Desk &desk)
{
    const auto query = languageOf(desk).parse(filterText(desk), desk.viewer);
    if (!query) return desk.terminal.fail(query.error());
    const Instant now = desk.engine.clock().now();
    const QString what = desk.options.verb.value(1);
    if (what == QLatin1String("list")) return list(desk, *query, now);
    if (what != QLatin1String("count"))
        return desk.terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), desk.options.verb.join(QLatin1Char(' ')) } }, {} });
    const auto view = desk.engine.fleet().read();
    const QJsonObject counts = countsJson(view, query->evaluate(view, now));
    if (desk.terminal.json()) {
        desk.terminal.print(counts);
        return Exit::Ok;
    }
    QList<QStringList> table { { Ctl::tr("all"), QString::number(counts[QStringLiteral("vehicles")].toInteger()) } };
    for (int s = vehicleStateCount - 1; s >= 0; --s)
        table.append({ words::stateName(static_cast<VehicleState>(s)), QString::number(counts[code(static_cast<VehicleState>(s))].toInt()) });
    desk.terminal.table({ Ctl::tr("STATE"), Ctl::tr("VEHICLES") }, table);
    return Exit::Ok;
}
