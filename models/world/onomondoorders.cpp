#include "world/onomondoorders.h"

#include "world/euicc.h"
#include "world/onomondocommands.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace signalbox::world {

namespace {

using Status = OnomondoOrder::Status;

const QString table = QStringLiteral("CREATE TABLE IF NOT EXISTS eim_onomondo(id TEXT PRIMARY KEY, facility TEXT NOT NULL, eid BLOB NOT NULL, "
                                     "body BLOB NOT NULL, status INTEGER NOT NULL, since INTEGER NOT NULL, outcome BLOB NOT NULL, debuginfo BLOB NOT NULL)");

/// Kept at once and never taken back: what was open when, for whoever checks the desk.
const QString logTable = QStringLiteral("CREATE TABLE IF NOT EXISTS eim_onomondo_log(id TEXT PRIMARY KEY, eid TEXT NOT NULL, began INTEGER NOT NULL, ended INTEGER)");

QByteArray procedureError(const char *name)
{
    return QByteArray("[{\"procedureError\":\"") + name + "\"}]";
}

} // namespace

Result<std::unique_ptr<OnomondoOrders>> OnomondoOrders::open(const QString &file, EimState &state, const Clock &clock, OnomondoTimes times)
{
    std::unique_ptr<OnomondoOrders> orders(new OnomondoOrders(state, clock, times));
    if (auto loaded = orders->load(file); !loaded) return tl::unexpected(loaded.error());
    return orders;
}

OnomondoOrders::~OnomondoOrders()
{
    keepAll();
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

/// What a card worked on when the process ended has no end any more.
Result<bool> OnomondoOrders::load(const QString &file)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("onomondo-") + QUuid::createUuid().toString());
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!m_database.open()) return failure("eim.store.open", { { QStringLiteral("file"), file } }, m_database.lastError().text());
    QSqlQuery query(m_database);
    if (!query.exec(table) || !query.exec(logTable) || !query.exec(QStringLiteral("SELECT id, facility, eid, body, status, since, outcome, debuginfo FROM eim_onomondo")))
        return failure("eim.store.query", {}, query.lastError().text());
    while (query.next()) {
        const auto eid = OrderedJson::parse(query.value(2).toByteArray()), order = OrderedJson::parse(query.value(3).toByteArray());
        if (!eid || !order) continue;
        OnomondoOrder one { query.value(0).toString(), query.value(1).toString(), *eid, *order, Status(query.value(4).toInt()),
                            instantFromMicros(query.value(5).toLongLong()), query.value(6).toByteArray(), query.value(7).toByteArray() };
        m_orders.emplace(one.id, std::move(one));
    }
    query.finish();
    for (auto &[id, one] : m_orders)
        if (one.status == Status::Work) fail(one, "abortedOrder");
    QStringList lost;
    query.exec(QStringLiteral("SELECT id FROM eim_onomondo_log WHERE ended IS NULL"));
    while (query.next())
        if (const QString id = query.value(0).toString(); !m_orders.contains(id)) lost += id;
    query.finish();
    for (const QString &id : lost) noteEnd(id);
    return true;
}

void OnomondoOrders::keepAll()
{
    if (m_unkept.empty()) return;
    QSqlQuery query(m_database);
    query.exec(QStringLiteral("BEGIN IMMEDIATE"));
    for (const auto &[id, since] : m_unkept) {
        const auto found = m_orders.find(id);
        query.prepare(found == m_orders.end() ? QStringLiteral("DELETE FROM eim_onomondo WHERE id=?")
                                              : QStringLiteral("INSERT OR REPLACE INTO eim_onomondo(id, facility, eid, body, status, since, outcome, debuginfo) VALUES(?,?,?,?,?,?,?,?)"));
        query.addBindValue(id);
        if (found != m_orders.end()) {
            const OnomondoOrder &one = found->second;
            for (const QVariant &value : { QVariant(one.facility), QVariant(one.eid.write()), QVariant(one.order.write()), QVariant(int(one.status)),
                                           QVariant(qlonglong(toMicros(one.since))), QVariant(one.outcome), QVariant(one.debuginfo) })
                query.addBindValue(value);
        }
        if (!query.exec()) qWarning("eim: onomondo order not kept: %s", qPrintable(query.lastError().text()));
    }
    if (query.exec(QStringLiteral("COMMIT"))) m_unkept.clear();
}

void OnomondoOrders::noteBegin(const OnomondoOrder &order)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("INSERT INTO eim_onomondo_log(id, eid, began) VALUES(?,?,?)"));
    query.addBindValue(order.id);
    query.addBindValue(order.eid.text.isNull() ? QStringLiteral("") : order.eid.text);
    query.addBindValue(qlonglong(toMicros(m_wall.now())));
    if (!query.exec()) qWarning("eim: onomondo log: %s", qPrintable(query.lastError().text()));
}

void OnomondoOrders::noteEnd(const QString &id)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("UPDATE eim_onomondo_log SET ended=? WHERE id=? AND ended IS NULL"));
    query.addBindValue(qlonglong(toMicros(m_wall.now())));
    query.addBindValue(id);
    if (!query.exec()) qWarning("eim: onomondo log: %s", qPrintable(query.lastError().text()));
}

QString OnomondoOrders::create(const QString &facility, OrderedJson eid, OrderedJson order)
{
    OnomondoOrder one { QUuid::createUuid().toString(QUuid::WithoutBraces), facility, std::move(eid), std::move(order), Status::New, m_clock.now(), "[]", onomondo::noTerm() };
    const QString id = one.id;
    noteBegin(one);
    m_unkept.emplace(id, m_wall.now());
    m_orders.emplace(id, std::move(one));
    return id;
}

const OnomondoOrder *OnomondoOrders::find(const QString &facility, const QString &id) const
{
    const auto found = m_orders.find(id);
    return found == m_orders.end() || found->second.facility != facility ? nullptr : &found->second;
}

bool OnomondoOrders::remove(const QString &facility, const QString &id)
{
    if (!find(facility, id)) return false;
    m_orders.erase(id);
    noteEnd(id);
    m_unkept.emplace(id, m_wall.now());
    return true;
}

QStringList OnomondoOrders::list(const QString &facility) const
{
    QStringList ids;
    for (const auto &[id, one] : m_orders)
        if (one.facility == facility) ids += id;
    return ids;
}

void OnomondoOrders::finish(OnomondoOrder &order, const QByteArray &outcome, const QByteArray &debuginfo)
{
    order.status = Status::Done;
    order.since = m_clock.now();
    order.outcome = outcome;
    order.debuginfo = debuginfo;
    noteEnd(order.id);
    m_unkept.emplace(order.id, m_wall.now());
}

/// The card's own order ends with it; what the card did all the same, nobody hears.
void OnomondoOrders::fail(OnomondoOrder &order, const char *error)
{
    finish(order, procedureError(error), onomondo::noTerm());
    const auto eid = Eid::parse(order.eid.text);
    const EimOrder *open = eid ? m_state.open(*eid) : nullptr;
    if (!open || open->id != order.id) return;
    EimOrder given = *open;
    given.state = EimOrderState::Done;
    given.completedAt = m_clock.now();
    given.reason = QString::fromLatin1(error);
    if (const auto kept = m_state.update(given, *m_state.card(*eid)); !kept) qWarning("eim: order not ended: %s", qPrintable(kept.error().technical));
}

void OnomondoOrders::sweep()
{
    const Instant now = m_clock.now();
    for (auto it = m_orders.begin(); it != m_orders.end();) {
        OnomondoOrder &one = it->second;
        const Span age = now - one.since;
        if (one.status == Status::New && age > m_times.noShow) fail(one, "noshowOrder");
        else if (one.status == Status::Work && age > m_times.stuck) fail(one, "stuckOrder");
        else if (one.status == Status::Done && age > m_times.purge) {
            m_unkept.emplace(it->first, m_wall.now());
            it = m_orders.erase(it);
            continue;
        }
        ++it;
    }
    const Instant wall = m_wall.now();
    if (std::any_of(m_unkept.begin(), m_unkept.end(), [&](const auto &one) { return wall - one.second >= m_times.keptAfter; })) keepAll();
}

/// The ids are random, so that the first of them is any.
std::optional<EimOrder> OnomondoOrders::next(const Eid &eid, const EimCard &card)
{
    const QString digits = eid.toString();
    for (auto &[id, one] : m_orders) {
        if (one.status != Status::New || one.eid.text != digits) continue;
        auto translated = onomondo::translate(one.facility, one.order);
        if (translated.error) {
            finish(one, procedureError(translated.error), onomondo::noTerm());
            continue;
        }
        one.status = Status::Work;
        one.since = m_clock.now();
        m_unkept.emplace(id, m_wall.now());
        EimOrder &order = translated.order;
        order.id = id;
        order.eid = eid;
        for (const EimProfile &profile : card.profiles)
            if (profile.enabled) order.previous = profile.iccid;
        order.acceptedAt = m_clock.now();
        return order;
    }
    return {};
}

void OnomondoOrders::ended(const EimOrder &order, const EimCard &card, const QByteArray &message)
{
    const auto found = m_orders.find(order.id);
    // A record that is done stays as it is, whatever comes late.
    if (found == m_orders.end() || found->second.status != Status::Work) return;
    finish(found->second, onomondo::outcomeOf(order, message), onomondo::termOf(order, card, labToken, message));
}

} // namespace signalbox::world
