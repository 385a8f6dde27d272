#include "journalfile.h"

#include <QSqlError>

namespace killanywhere {

using namespace signalbox;

namespace {

const QString connectionName = QStringLiteral("journal");

template<typename Enum>
Enum enumOf(const QSqlQuery &query, int column)
{
    return static_cast<Enum>(query.value(column).toInt());
}

} // namespace

JournalFile::JournalFile(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open()) {
        qWarning("kill-anywhere: %s: %s", qPrintable(path), qPrintable(m_database.lastError().text()));
        return;
    }
    m_openQuery = QSqlQuery(m_database);
    m_openQuery.setForwardOnly(true);
    m_openQuery.prepare(QStringLiteral("select id, state from operation_core where is_open = 1"));
    m_ownerQuery = QSqlQuery(m_database);
    m_ownerQuery.prepare(QStringLiteral("select token from engine_owner where role = 'engine'"));
}

JournalFile::~JournalFile()
{
    m_openQuery = QSqlQuery();
    m_ownerQuery = QSqlQuery();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(connectionName);
}

const QHash<QString, OperationState> &JournalFile::open()
{
    m_open.clear();
    m_openQuery.exec();
    while (m_openQuery.next())
        m_open.insert(m_openQuery.value(0).toString(), enumOf<OperationState>(m_openQuery, 1));
    m_openQuery.finish();
    return m_open;
}

QString JournalFile::owner()
{
    m_ownerQuery.exec();
    const QString token = m_ownerQuery.next() ? m_ownerQuery.value(0).toString() : QString();
    m_ownerQuery.finish();
    return token;
}

std::vector<JournalEntry> JournalFile::entries()
{
    std::vector<JournalEntry> all;
    QSqlQuery query(m_database);
    query.exec(QStringLiteral("select c.id, c.number, c.vehicle, i.eid, i.iccid, i.previous_iccid, c.state, c.outcome, "
                              "c.evidence, c.dialect_code, c.attempts, c.kind from operation_core c join operation_identity i on i.fleet = c.fleet and i.id = c.id order by c.number"));
    while (query.next())
        all.push_back({ query.value(0).toString(), query.value(1).toLongLong(), enumOf<OperationKind>(query, 11), query.value(2).toString(),
                        query.value(3).toString(), query.value(4).toString(), query.value(5).toString(),
                        enumOf<OperationState>(query, 6), enumOf<OperationOutcome>(query, 7), enumOf<Evidence>(query, 8),
                        query.value(9).toString(), query.value(10).toInt() });
    return all;
}

int JournalFile::sendings(const QString &id)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("select count(*) from operation_transition where operation = ? and to_state = ?"));
    query.addBindValue(id);
    query.addBindValue(int(OperationState::Submitting));
    return query.exec() && query.next() ? query.value(0).toInt() : 0;
}

void JournalFile::forgetSending(const QString &id)
{
    const QString name = QStringLiteral("saboteur");
    {
        QSqlDatabase writer = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        writer.setDatabaseName(m_database.databaseName());
        if (writer.open()) {
            QSqlQuery query(writer);
            query.prepare(QStringLiteral("update operation_core set state = ? where id = ?"));
            query.addBindValue(int(OperationState::Recorded));
            query.addBindValue(id);
            query.exec();
        }
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace killanywhere
