#include "world/smdpshelf.h"

#include <QSqlError>
#include <QUuid>

namespace signalbox::world {

namespace {

const QString columns = QStringLiteral("SELECT supplier, host, oid, matching_id, iccid, imsi, home, name, octets, fallback_allowed, confirmation, state, eid "
                                       "FROM smdp_entry ");

ShelfEntry entryOf(const QSqlQuery &row)
{
    ShelfEntry entry;
    entry.supplier = row.value(0).toString();
    entry.host = row.value(1).toString();
    entry.oid = row.value(2).toByteArray();
    entry.matchingId = row.value(3).toString();
    Profile &profile = entry.package.profile;
    if (const auto iccid = Iccid::parse(row.value(4).toString())) profile.iccid = *iccid;
    if (const auto imsi = Imsi::parse(row.value(5).toString())) profile.imsi = *imsi;
    if (const auto home = Plmn::fromKey(row.value(6).toUInt())) profile.home = *home;
    profile.name = row.value(7).toString();
    entry.package.octets = row.value(8).toUInt();
    entry.package.fallbackAllowed = row.value(9).toBool();
    entry.package.host = entry.host;
    entry.package.smdpOid = entry.oid;
    entry.confirmation = row.value(10).toBool();
    entry.state = ShelfState(std::min(row.value(11).toInt(), int(ShelfState::Deleted)));
    if (const auto eid = Eid::parse(row.value(12).toString())) entry.eid = *eid;
    return entry;
}

Result<std::optional<ShelfEntry>> first(const Result<std::vector<ShelfEntry>> &found)
{
    if (!found) return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

} // namespace

QString ShelfEntry::activationCode() const
{
    const QString code = QStringLiteral("LPA:1$%1$%2").arg(host, matchingId);
    return confirmation ? code + QStringLiteral("$$1") : code; // SGP.22 4.1: no OID of the server, and the flag
}

Result<std::unique_ptr<SmdpShelf>> SmdpShelf::open(const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("smdp-") + QUuid::createUuid().toString());
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    std::unique_ptr<SmdpShelf> shelf(new SmdpShelf(database));
    if (!database.open()) return failure("eim.store.open", { { QStringLiteral("file"), file } }, database.lastError().text());
    database = {};
    for (const char *sql : { "PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL",
                             "CREATE TABLE IF NOT EXISTS smdp_entry(host TEXT NOT NULL, matching_id TEXT NOT NULL, supplier TEXT NOT NULL, oid BLOB NOT NULL, "
                             "iccid TEXT NOT NULL UNIQUE, imsi TEXT NOT NULL, home INTEGER NOT NULL, name TEXT NOT NULL, octets INTEGER NOT NULL, "
                             "fallback_allowed INTEGER NOT NULL, confirmation INTEGER NOT NULL, state INTEGER NOT NULL, eid TEXT, "
                             "PRIMARY KEY(host, matching_id)) WITHOUT ROWID" })
        if (auto done = shelf->run(QString::fromLatin1(sql)); !done) return tl::unexpected(done.error());
    return shelf;
}

SmdpShelf::~SmdpShelf()
{
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<QSqlQuery> SmdpShelf::run(const QString &sql, const QVariantList &values)
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

Result<std::vector<ShelfEntry>> SmdpShelf::read(const QString &where, const QVariantList &values)
{
    auto query = run(columns + where, values);
    if (!query) return tl::unexpected(query.error());
    std::vector<ShelfEntry> found;
    while (query->next())
        found.push_back(entryOf(*query));
    return found;
}

Result<bool> SmdpShelf::isEmpty()
{
    return run(QStringLiteral("SELECT 1 FROM smdp_entry LIMIT 1")).map([](QSqlQuery query) { return !query.next(); });
}

Result<bool> SmdpShelf::add(const std::vector<ShelfEntry> &entries)
{
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun) return tl::unexpected(begun.error());
    Result<bool> done = true;
    for (auto entry = entries.begin(); done && entry != entries.end(); ++entry) {
        const Profile &profile = entry->package.profile;
        const auto added = run(QStringLiteral("INSERT INTO smdp_entry VALUES(?,?,?,?,?,?,?,?,?,?,?,?,NULL)"),
                               { entry->host, entry->matchingId, entry->supplier, entry->oid, profile.iccid.toString(),
                                 profile.imsi ? profile.imsi->toString() : QString(), profile.home ? profile.home->key() : 0u, profile.name,
                                 entry->package.octets, entry->package.fallbackAllowed, entry->confirmation, int(entry->state) });
        if (!added) done = tl::unexpected(added.error());
    }
    const auto ended = run(done ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
    if (done && !ended) return tl::unexpected(ended.error());
    return done;
}

Result<std::optional<ShelfEntry>> SmdpShelf::find(const QString &host, const QString &matchingId)
{
    return first(read(QStringLiteral("WHERE host=? AND matching_id=?"), { host, matchingId }));
}

Result<std::optional<ShelfEntry>> SmdpShelf::find(const Iccid &iccid)
{
    return first(read(QStringLiteral("WHERE iccid=?"), { iccid.toString() }));
}

Result<std::vector<ShelfEntry>> SmdpShelf::all()
{
    return read(QStringLiteral("ORDER BY host, home, iccid"), {});
}

Result<bool> SmdpShelf::setState(const ShelfEntry &entry, ShelfState state, const std::optional<Eid> &eid)
{
    const auto done = run(QStringLiteral("UPDATE smdp_entry SET state=?, eid=? WHERE host=? AND matching_id=?"),
                          { int(state), eid ? QVariant(eid->toString()) : QVariant(), entry.host, entry.matchingId });
    if (!done) return tl::unexpected(done.error());
    return true;
}

} // namespace signalbox::world
