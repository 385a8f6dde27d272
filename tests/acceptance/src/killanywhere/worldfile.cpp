#include "worldfile.h"

#include "world/euicc.h"

#include <QSqlError>

namespace killanywhere {

using namespace signalbox;

namespace {
const QString connectionName = QStringLiteral("world");
constexpr int doneState = 2; // world::EimOrderState::Done
}

WorldFile::WorldFile(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open()) {
        qWarning("kill-anywhere: %s: %s", qPrintable(path), qPrintable(m_database.lastError().text()));
        return;
    }
    m_tookQuery = QSqlQuery(m_database);
    m_tookQuery.prepare(QStringLiteral("select 1 from eim_request where correlator = ? and status = 202"));
}

WorldFile::~WorldFile()
{
    m_tookQuery = QSqlQuery();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(connectionName);
}

bool WorldFile::took(const QString &operation)
{
    m_tookQuery.bindValue(0, operation);
    const bool found = m_tookQuery.exec() && m_tookQuery.next();
    m_tookQuery.finish();
    return found;
}

QHash<QString, std::vector<WorldOrder>> WorldFile::orders()
{
    QHash<QString, std::vector<WorldOrder>> all;
    QSqlQuery query(m_database);
    query.exec(QStringLiteral("select o.id, r.correlator, o.eid, o.iccid, o.state, o.succeeded, o.counter, o.reason from eim_order o "
                              "left join eim_request r on r.operation_id = o.id where o.operation <> 'list'"));
    while (query.next()) {
        const WorldOrder order { query.value(0).toString(), query.value(1).toString(), query.value(2).toString(),
                                 query.value(3).toString(), query.value(4).toInt() == doneState, query.value(5).toBool(),
                                 query.value(6).toLongLong(), query.value(7).toString() };
        all[order.operation].push_back(order);
    }
    return all;
}

QHash<QString, int> WorldFile::requests()
{
    QHash<QString, int> all;
    QSqlQuery query(m_database);
    query.exec(QStringLiteral("select correlator, count(*) from eim_request group by correlator"));
    while (query.next())
        all.insert(query.value(0).toString(), query.value(1).toInt());
    return all;
}

QHash<QString, qint64> WorldFile::cardCounters(const QString &workspace)
{
    QHash<QString, qint64> all;
    const auto maker = world::CardMaker::fromWorkspace(workspace);
    if (!maker) return all;
    QSqlQuery query(m_database);
    query.exec(QStringLiteral("select state from world_card"));
    while (query.next())
        if (const auto card = world::Euicc::restore(query.value(0).toByteArray(), *maker)) all.insert(card->eid().toString(), card->counter());
    return all;
}

} // namespace killanywhere
