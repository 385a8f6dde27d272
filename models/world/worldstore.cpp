#include "world/worldstore.h"

#include "store/sql.h"

#include <QSqlError>
#include <QUuid>

namespace signalbox::world {

Result<std::unique_ptr<WorldStore>> WorldStore::open(const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("world-") + QUuid::createUuid().toString());
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    std::unique_ptr<WorldStore> store(new WorldStore(database));
    if (!database.open()) return failure("world.store", { { QStringLiteral("file"), file } }, database.lastError().text());
    database = {};
    for (const char *sql : { "PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL",
                             "CREATE TABLE IF NOT EXISTS world_setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
                             "CREATE TABLE IF NOT EXISTS world_vehicle(vehicle INTEGER PRIMARY KEY, state BLOB NOT NULL)",
                             "CREATE TABLE IF NOT EXISTS world_card(vehicle INTEGER PRIMARY KEY, state BLOB NOT NULL)",
                             "CREATE TABLE IF NOT EXISTS world_download(number INTEGER PRIMARY KEY, vehicle INTEGER NOT NULL, "
                             "iccid TEXT NOT NULL, imsi TEXT NOT NULL, home INTEGER NOT NULL)" })
        if (auto done = store->run(QString::fromLatin1(sql)); !done) return tl::unexpected(done.error());
    return store;
}

WorldStore::~WorldStore()
{
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<QSqlQuery> WorldStore::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool good = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    good = good && query.exec();
    if (!good) return failure("world.store", { { QStringLiteral("file"), m_database.databaseName() } }, query.lastError().text());
    return query;
}

QString WorldStore::setting(const QString &key)
{
    auto found = run(QStringLiteral("SELECT value FROM world_setting WHERE key=?"), { key });
    return found && found->next() ? found->value(0).toString() : QString();
}

Result<void> WorldStore::setSetting(const QString &key, const QString &value)
{
    const auto done = run(QStringLiteral("INSERT INTO world_setting VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value"), { key, value });
    if (!done) return tl::unexpected(done.error());
    return {};
}

Result<WorldStore::Blobs> WorldStore::read(const QString &table)
{
    auto found = run(QStringLiteral("SELECT vehicle, state FROM %1 ORDER BY vehicle").arg(table));
    if (!found) return tl::unexpected(found.error());
    Blobs rows;
    while (found->next())
        rows.push_back({ found->value(0).toUInt(), found->value(1).toByteArray() });
    return rows;
}

Result<void> WorldStore::eachVehicle(const std::function<void(std::uint32_t, const QByteArray &)> &take)
{
    auto found = run(QStringLiteral("SELECT vehicle, state FROM world_vehicle ORDER BY vehicle"));
    if (!found) return tl::unexpected(found.error());
    while (found->next())
        take(found->value(0).toUInt(), found->value(1).toByteArray());
    return {};
}

Result<void> WorldStore::write(const QString &table, const Blobs &rows)
{
    if (rows.empty()) return {};
    const auto told = [this](const Error &error) { return failure("world.store", { { QStringLiteral("file"), m_database.databaseName() } }, error.technical); };
    auto transaction = sql::Transaction::begin(m_database);
    if (!transaction) return told(transaction.error());
    const QByteArray statement = QStringLiteral("INSERT INTO %1 VALUES(?,?) ON CONFLICT(vehicle) DO UPDATE SET state=excluded.state").arg(table).toLatin1();
    {
        sql::Statements statements(m_database);
        for (const auto &[vehicle, state] : rows)
            if (const auto done = statements.run(statement.constData(), { vehicle, state }); !done) return told(done.error());
    }
    if (const auto ended = transaction->commit(); !ended) return told(ended.error());
    return {};
}

Result<std::vector<WorldStore::Download>> WorldStore::downloads()
{
    auto found = run(QStringLiteral("SELECT vehicle, iccid, imsi, home FROM world_download ORDER BY number"));
    if (!found) return tl::unexpected(found.error());
    std::vector<Download> rows;
    while (found->next()) {
        const auto iccid = Iccid::parse(found->value(1).toString());
        const auto imsi = Imsi::parse(found->value(2).toString());
        const auto home = Plmn::fromKey(found->value(3).toUInt());
        if (iccid && imsi && home) rows.push_back({ found->value(0).toUInt(), *iccid, *imsi, *home });
    }
    return rows;
}

Result<void> WorldStore::addDownload(const Download &download)
{
    const auto done = run(QStringLiteral("INSERT INTO world_download(vehicle, iccid, imsi, home) VALUES(?,?,?,?)"),
                          { download.vehicle, download.iccid.toString(), download.imsi.toString(), download.home.key() });
    if (!done) return tl::unexpected(done.error());
    return {};
}

Result<WorldStore::Blobs> WorldStore::vehicles() { return read(QStringLiteral("world_vehicle")); }
Result<WorldStore::Blobs> WorldStore::cards() { return read(QStringLiteral("world_card")); }
Result<void> WorldStore::writeVehicles(const Blobs &rows) { return write(QStringLiteral("world_vehicle"), rows); }
Result<void> WorldStore::writeCards(const Blobs &rows) { return write(QStringLiteral("world_card"), rows); }

} // namespace signalbox::world
