#include "files.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace operationcost {

using namespace signalbox;

namespace {

/// Rows of `file`, read by whoever else has it open.
template<typename Take>
void read(const QString &file, const QString &statement, Take take)
{
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        db.setDatabaseName(file);
        db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"));
        QSqlQuery query = db.open() ? QSqlQuery(db) : QSqlQuery();
        query.setForwardOnly(true);
        if (!db.isOpen() || !query.exec(statement)) qWarning("operationcost: %s: %s", qPrintable(file), qPrintable(db.lastError().text() + query.lastError().text()));
        while (query.next()) take(query);
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

std::vector<Candidate> candidates(const QString &workspace)
{
    std::vector<Candidate> found;
    read(workspace + QStringLiteral("/signalbox.sqlite"),
         QStringLiteral("select p.vehicle, min(i.iccid) from profile_core p join profile_identity i using (fleet, vehicle, slot) "
                        "join vehicle_core v using (fleet, vehicle) where p.state = 0 and v.connection = 'lab-eim' "
                        "and exists (select 1 from profile_core e where e.fleet = p.fleet and e.vehicle = p.vehicle and e.state = 1) "
                        "group by p.vehicle order by p.vehicle"),
         [&](const QSqlQuery &row) {
             const auto vehicle = VehicleId::parse(row.value(0).toString());
             const auto iccid = Iccid::parse(row.value(1).toString());
             if (vehicle && iccid) found.push_back({ *vehicle, *iccid });
         });
    return found;
}

QHash<QUuid, Arrival> arrivals(const QString &workspace)
{
    QHash<QUuid, Arrival> found;
    read(workspace + QStringLiteral("/world.sqlite"), QStringLiteral("select correlator, min(at), count(*) from eim_request group by correlator"),
         [&](const QSqlQuery &row) {
             found.insert(QUuid::fromString(row.value(0).toString()), { instantFromMicros(row.value(1).toLongLong()), row.value(2).toInt() });
         });
    return found;
}

} // namespace operationcost
