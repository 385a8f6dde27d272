#include "world/emnifyorders.h"

#include "sgp32/psmo.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace signalbox::world {

namespace {

using Status = EmnifyOrder::Status;
using namespace sgp32;

QByteArray commandsOf(const EmnifyOrder &order)
{
    switch (order.action) {
    case EimAction::Disable: return encodeCommand(DisableCommand { *order.iccid });
    case EimAction::Delete: return encodeCommand(DeleteCommand { *order.iccid });
    case EimAction::SetFallback: return encodeCommand(SetFallbackCommand { *order.iccid });
    case EimAction::Commands: return encodeCommand(UnsetFallbackCommand {});
    default: return encodeCommand(EnableCommand { *order.iccid, order.rollback });
    }
}

bool isOpen(Status status)
{
    return status == Status::Scheduled || status == Status::Running;
}

const char *const tables[] = {
    "CREATE TABLE IF NOT EXISTS eim_emnify(id TEXT PRIMARY KEY, said TEXT NOT NULL, created INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS eim_emnify_card(id INTEGER PRIMARY KEY AUTOINCREMENT, eid TEXT NOT NULL UNIQUE)",
    "CREATE TABLE IF NOT EXISTS eim_emnify_sim(id INTEGER PRIMARY KEY AUTOINCREMENT, iccid TEXT NOT NULL UNIQUE, suspended INTEGER NOT NULL DEFAULT 0, "
    "locked INTEGER NOT NULL DEFAULT 0)",
};

} // namespace

QJsonObject EmnifyOrder::save() const
{
    return { { QStringLiteral("id"), id }, { QStringLiteral("eid"), eid.toString() }, { QStringLiteral("action"), QString(code(action)) },
             { QStringLiteral("iccid"), iccid ? iccid->toString() : QString() }, { QStringLiteral("code"), activationCode }, { QStringLiteral("enable"), thenEnable },
             { QStringLiteral("rollback"), rollback }, { QStringLiteral("status"), int(status) }, { QStringLiteral("reason"), reason },
             { QStringLiteral("created"), qint64(toMicros(created)) }, { QStringLiteral("expires"), qint64(toMicros(expires)) },
             { QStringLiteral("ended"), ended ? QJsonValue(qint64(toMicros(*ended))) : QJsonValue() }, { QStringLiteral("second"), second } };
}

std::optional<EmnifyOrder> EmnifyOrder::restore(const QJsonObject &saved)
{
    const auto member = [&saved](const char *name) { return saved[QLatin1StringView(name)]; };
    const auto card = Eid::parse(member("eid").toString());
    const auto kind = eimActionFromCode(member("action").toString());
    if (!card || !kind) return {};
    EmnifyOrder order;
    order.id = member("id").toString();
    order.eid = *card;
    order.action = *kind;
    if (const auto profile = Iccid::parse(member("iccid").toString())) order.iccid = *profile;
    order.activationCode = member("code").toString();
    order.thenEnable = member("enable").toBool();
    order.rollback = member("rollback").toBool();
    order.status = Status(member("status").toInt());
    order.reason = member("reason").toString();
    order.created = instantFromMicros(member("created").toInteger());
    order.expires = instantFromMicros(member("expires").toInteger());
    if (member("ended").isDouble()) order.ended = instantFromMicros(member("ended").toInteger());
    order.second = member("second").toString();
    return order;
}

Result<std::unique_ptr<EmnifyOrders>> EmnifyOrders::open(const QString &file, const Clock &clock)
{
    std::unique_ptr<EmnifyOrders> orders(new EmnifyOrders(clock));
    if (auto loaded = orders->load(file); !loaded) return tl::unexpected(loaded.error());
    return orders;
}

EmnifyOrders::~EmnifyOrders()
{
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<bool> EmnifyOrders::load(const QString &file)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("emnify-") + QUuid::createUuid().toString());
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!m_database.open()) return failure("eim.store.open", { { QStringLiteral("file"), file } }, m_database.lastError().text());
    QSqlQuery query(m_database);
    for (const char *table : tables)
        if (!query.exec(QString::fromLatin1(table))) return failure("eim.store.query", {}, query.lastError().text());
    query.exec(QStringLiteral("SELECT said FROM eim_emnify ORDER BY created, id"));
    while (query.next()) {
        auto order = EmnifyOrder::restore(QJsonDocument::fromJson(query.value(0).toString().toUtf8()).object());
        if (!order) continue;
        // What was at a card is repeated by the eIM itself until its result comes.
        if (order->status == Status::Scheduled) m_waiting.push_back(order->id);
        m_orders.emplace(order->id, std::move(*order));
    }
    return true;
}

void EmnifyOrders::store(const EmnifyOrder &order)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO eim_emnify(id, said, created) VALUES(?,?,?)"));
    query.addBindValue(order.id);
    query.addBindValue(QString::fromUtf8(QJsonDocument(order.save()).toJson(QJsonDocument::Compact)));
    query.addBindValue(qlonglong(toMicros(order.created)));
    if (!query.exec()) qWarning("eim: emnify operation not kept: %s", qPrintable(query.lastError().text()));
}

void EmnifyOrders::add(EmnifyOrder order)
{
    store(order);
    m_waiting.push_back(order.id);
    m_orders.insert_or_assign(order.id, std::move(order));
}

const EmnifyOrder *EmnifyOrders::find(const QString &id) const
{
    const auto found = m_orders.find(id);
    return found == m_orders.end() ? nullptr : &found->second;
}

std::vector<const EmnifyOrder *> EmnifyOrders::of(const Eid &eid) const
{
    std::vector<const EmnifyOrder *> found;
    for (const auto &[id, order] : m_orders)
        if (order.eid == eid) found.push_back(&order);
    std::sort(found.begin(), found.end(), [](const auto *a, const auto *b) { return a->created > b->created; });
    return found;
}

void EmnifyOrders::expire()
{
    const Instant now = m_clock.now();
    for (auto &[id, order] : m_orders) {
        if (order.status != Status::Scheduled || now < order.expires) continue;
        order.status = Status::Expired;
        order.ended = now;
        store(order);
        std::erase(m_waiting, id);
    }
}

std::optional<EimOrder> EmnifyOrders::next(const Eid &eid, const EimCard &card)
{
    const auto first = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const QString &id) { return m_orders.at(id).eid == eid; });
    if (first == m_waiting.end()) return {};
    EmnifyOrder &wanted = m_orders.at(*first);
    m_waiting.erase(first);
    wanted.status = Status::Running;
    store(wanted);
    EimOrder order;
    order.id = wanted.second.isEmpty() ? wanted.id : wanted.second;
    order.eid = eid;
    order.action = wanted.action == EimAction::Download ? EimAction::Download : EimAction::Commands;
    if (order.action == EimAction::Commands) order.commands = commandsOf(wanted);
    order.activationCode = wanted.activationCode;
    for (const EimProfile &profile : card.profiles)
        if (profile.enabled) order.previous = profile.iccid;
    order.acceptedAt = m_clock.now();
    return order;
}

void EmnifyOrders::ended(const EimOrder &order, const EimCard &, const QByteArray &)
{
    const auto found = std::find_if(m_orders.begin(), m_orders.end(), [&](const auto &one) { return one.first == order.id || one.second.second == order.id; });
    if (found == m_orders.end()) return;
    EmnifyOrder &done = found->second;
    const bool back = order.reason.startsWith(QLatin1StringView("rolled back"));
    if (!isOpen(done.status) && !back) return;
    if (order.succeeded && order.action == EimAction::Download) {
        done.iccid = order.iccid;
        done.activationCode.clear();
        if (done.thenEnable && done.iccid) {
            done.action = EimAction::Enable;
            done.second = QUuid::createUuid().toString(QUuid::WithoutBraces);
            m_waiting.push_back(done.id);
            store(done);
            return;
        }
    }
    done.status = order.succeeded ? Status::Succeeded : back ? Status::RolledBack : Status::Failed;
    done.reason = order.reason;
    done.ended = m_clock.now();
    store(done);
}

std::optional<EmnifySim> EmnifyOrders::readSim(const QString &column, const QVariant &value)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT id, iccid, suspended, locked FROM eim_emnify_sim WHERE ") + column + QStringLiteral("=?"));
    query.addBindValue(value);
    if (!query.exec() || !query.next()) return {};
    const auto iccid = Iccid::parse(query.value(1).toString());
    return iccid ? std::optional(EmnifySim { query.value(0).toLongLong(), *iccid, query.value(2).toBool(), query.value(3).toBool() }) : std::nullopt;
}

std::optional<EmnifySim> EmnifyOrders::sim(const Iccid &iccid)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("INSERT INTO eim_emnify_sim(iccid) VALUES(?) ON CONFLICT(iccid) DO NOTHING"));
    query.addBindValue(iccid.toString());
    query.exec();
    return readSim(QStringLiteral("iccid"), iccid.toString());
}

std::optional<EmnifySim> EmnifyOrders::sim(qint64 id)
{
    return readSim(QStringLiteral("id"), id);
}

void EmnifyOrders::keep(const EmnifySim &sim)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("UPDATE eim_emnify_sim SET suspended=?, locked=? WHERE id=?"));
    query.addBindValue(sim.suspended);
    query.addBindValue(sim.locked);
    query.addBindValue(sim.id);
    if (!query.exec()) qWarning("eim: emnify SIM not kept: %s", qPrintable(query.lastError().text()));
}

qint64 EmnifyOrders::numberOf(const Eid &eid)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("INSERT INTO eim_emnify_card(eid) VALUES(?) ON CONFLICT(eid) DO NOTHING"));
    query.addBindValue(eid.toString());
    query.exec();
    query.prepare(QStringLiteral("SELECT id FROM eim_emnify_card WHERE eid=?"));
    query.addBindValue(eid.toString());
    return query.exec() && query.next() ? query.value(0).toLongLong() : -1;
}

std::optional<Eid> EmnifyOrders::cardOf(qint64 number)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT eid FROM eim_emnify_card WHERE id=?"));
    query.addBindValue(number);
    if (!query.exec() || !query.next()) return {};
    const auto eid = Eid::parse(query.value(0).toString());
    return eid ? std::optional(*eid) : std::nullopt;
}

} // namespace signalbox::world
