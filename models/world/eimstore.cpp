#include "world/eimstore.h"

#include <QSqlError>
#include <QUuid>

namespace signalbox::world {

namespace {

const QString tables[] = {
    QStringLiteral("PRAGMA journal_mode=WAL"),
    QStringLiteral("PRAGMA synchronous=NORMAL"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS eim_setting(key TEXT PRIMARY KEY, value TEXT NOT NULL)"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS eim_card(eid TEXT PRIMARY KEY, counter INTEGER NOT NULL, "
                   "sequence INTEGER NOT NULL, maker_certificate BLOB, card_certificate BLOB) WITHOUT ROWID"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS eim_profile(eid TEXT NOT NULL, iccid TEXT NOT NULL, enabled INTEGER NOT NULL, "
                   "fallback INTEGER NOT NULL, PRIMARY KEY(eid, iccid)) WITHOUT ROWID"),
    QStringLiteral("CREATE INDEX IF NOT EXISTS eim_profile_home ON eim_profile(iccid)"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS eim_order(id TEXT PRIMARY KEY, operation TEXT NOT NULL, eid TEXT NOT NULL, "
                   "iccid TEXT NOT NULL, previous TEXT, state INTEGER NOT NULL, counter INTEGER NOT NULL, package BLOB, "
                   "accepted_at INTEGER NOT NULL, completed_at INTEGER, succeeded INTEGER NOT NULL, reason TEXT)"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS eim_download(order_id TEXT PRIMARY KEY, activation_code TEXT NOT NULL) WITHOUT ROWID"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS eim_result(order_id TEXT PRIMARY KEY, result BLOB NOT NULL) WITHOUT ROWID"),
    QStringLiteral("CREATE INDEX IF NOT EXISTS eim_order_counter ON eim_order(eid, counter)"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS eim_request(operation_id TEXT, operation TEXT NOT NULL, correlator TEXT, "
                   "iccid TEXT, status INTEGER NOT NULL, at INTEGER NOT NULL)"),
};

} // namespace

EimStore::EimStore(QSqlDatabase database) : m_database(std::move(database)) { }

EimStore::~EimStore()
{
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<EimStore>> EimStore::open(const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("eim-") + QUuid::createUuid().toString());
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    std::unique_ptr<EimStore> store(new EimStore(database));
    if (!database.open())
        return failure("eim.store.open", { { QStringLiteral("file"), file } }, database.lastError().text());
    database = {};
    if (auto made = store->makeTables(); !made) return tl::unexpected(made.error());
    return store;
}

Result<bool> EimStore::makeTables()
{
    for (const QString &sql : tables)
        if (auto done = run(sql); !done) return tl::unexpected(done.error());
    return true;
}

Result<QSqlQuery> EimStore::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool good = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    good = good && query.exec();
    if (!good) return failure("eim.store.query", { { QStringLiteral("sql"), sql } }, query.lastError().text());
    return query;
}

Result<bool> EimStore::inTransaction(const std::function<Result<bool>()> &work)
{
    // IMMEDIATE: a read that turns into a write would fail at once, busy timeout or not, when the world wrote.
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun) return tl::unexpected(begun.error());
    auto done = work();
    const auto ended = run(done ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
    if (done && !ended) return tl::unexpected(ended.error());
    return done;
}

Result<bool> EimStore::writeCard(const EimCard &card)
{
    const QString eid = card.eid.toString();
    auto done = run(QStringLiteral("INSERT INTO eim_card VALUES(?,?,?,?,?) ON CONFLICT(eid) DO UPDATE SET counter=excluded.counter, "
                                   "sequence=excluded.sequence, maker_certificate=excluded.maker_certificate, "
                                   "card_certificate=excluded.card_certificate"),
                    { eid, qlonglong(card.counter), qlonglong(card.sequence), card.makerCertificate, card.cardCertificate });
    if (!done) return tl::unexpected(done.error());
    if (done = run(QStringLiteral("DELETE FROM eim_profile WHERE eid=?"), { eid }); !done) return tl::unexpected(done.error());
    for (const EimProfile &profile : card.profiles) {
        done = run(QStringLiteral("INSERT INTO eim_profile VALUES(?,?,?,?)"),
                   { eid, profile.iccid.toString(), profile.enabled, profile.fallback });
        if (!done) return tl::unexpected(done.error());
    }
    return true;
}

Result<bool> EimStore::writeOrder(const EimOrder &order)
{
    const auto optional = [](const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    const auto done = run(
        QStringLiteral("INSERT INTO eim_order VALUES(?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET state=excluded.state, iccid=excluded.iccid, "
                       "counter=excluded.counter, package=excluded.package, completed_at=excluded.completed_at, "
                       "succeeded=excluded.succeeded, reason=excluded.reason"),
        { order.id, QString(code(order.action)), order.eid.toString(), order.iccid ? order.iccid->toString() : QStringLiteral(""),
          optional(order.previous ? order.previous->toString() : QString()), int(order.state), qlonglong(order.counter), order.package,
          qlonglong(toMicros(order.acceptedAt)), order.completedAt ? QVariant(qlonglong(toMicros(*order.completedAt))) : QVariant(),
          order.succeeded, optional(order.reason) });
    if (!done) return tl::unexpected(done.error());
    if (!order.result.isEmpty())
        if (const auto kept = run(QStringLiteral("INSERT INTO eim_result VALUES(?,?) ON CONFLICT(order_id) DO UPDATE SET result=excluded.result"),
                                  { order.id, order.result }); !kept)
            return tl::unexpected(kept.error());
    return order.action == EimAction::Download ? writeDownload(order) : Result<bool>(true);
}

/// The activation code is a secret that nobody needs any more once the download is done.
Result<bool> EimStore::writeDownload(const EimOrder &order)
{
    const auto done = order.state == EimOrderState::Done
        ? run(QStringLiteral("DELETE FROM eim_download WHERE order_id=?"), { order.id })
        : run(QStringLiteral("INSERT INTO eim_download VALUES(?,?) ON CONFLICT(order_id) DO NOTHING"), { order.id, order.activationCode });
    if (!done) return tl::unexpected(done.error());
    return true;
}

Result<bool> EimStore::writeRequest(const EimRequest &request)
{
    const auto done = run(QStringLiteral("INSERT INTO eim_request VALUES(?,?,?,?,?,?)"),
                          { request.operationId.isEmpty() ? QVariant() : QVariant(request.operationId), request.operation,
                            request.correlator, request.iccid, request.status, qlonglong(toMicros(request.at)) });
    if (!done) return tl::unexpected(done.error());
    return true;
}

Result<bool> EimStore::write(const EimChange &change)
{
    return inTransaction([&]() -> Result<bool> {
        Result<bool> done = true;
        if (change.order) done = writeOrder(*change.order);
        if (done && change.card) done = writeCard(*change.card);
        if (done && change.request) done = writeRequest(*change.request);
        return done;
    });
}

Result<bool> EimStore::setSetting(const QString &key, const QString &value)
{
    const auto done = run(QStringLiteral("INSERT INTO eim_setting VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value"), { key, value });
    if (!done) return tl::unexpected(done.error());
    return true;
}

Result<QString> EimStore::setting(const QString &key)
{
    return run(QStringLiteral("SELECT value FROM eim_setting WHERE key=?"), { key }).map([](QSqlQuery query) {
        return query.next() ? query.value(0).toString() : QString();
    });
}

} // namespace signalbox::world
