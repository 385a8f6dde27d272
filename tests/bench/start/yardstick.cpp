#include "yardstick.h"

#include "bench/bench.h"

#include <QApplication>
#include <QLabel>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTimer>
#include <array>
#include <cstdio>
#include <unordered_map>

namespace signalbox::bench {

namespace {

constexpr int inventoryColumns = 16, factColumns = 26;
constexpr char inventory[] = "select c.vehicle, c.cohort, c.hardware, c.modem, c.firmware, c.connection, c.labels, c.rats, c.fact_interval, c.parked_interval, "
                             "c.poll_interval, c.type, i.plate, i.vin, i.imei, i.eid from vehicle_core c "
                             "left join vehicle_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle order by c.fleet, c.vehicle";
constexpr char lastFacts[] = "select c.vehicle, c.kind, c.t, c.seq, c.plmn, c.rat, c.event, c.session_id, c.rx, c.tx, c.cause_space, c.cause_number, c.label, c.note, "
                             "c.a_micro, c.b_micro, c.c_micro, c.apn, i.iccid, i.imsi, i.imei, i.ip, p.cell, p.lat_micro, p.lon_micro, p.speed_micro from last_core c "
                             "left join last_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle and i.kind = c.kind "
                             "left join last_position p on p.fleet = c.fleet and p.vehicle = c.vehicle and p.kind = c.kind";

/// What a table of the fleet shows of a vehicle, each value as text.
struct Row
{
    std::array<QString, inventoryColumns> inventory;
    QString positionAt, lat, lon, speed, radioAt, plmn, rat, rsrp, sinr, sessionAt, session, apn, iccid, imsi, ip, deviceAt, battery, temperature;
};

void take(Row &row, const QSqlQuery &q)
{
    const auto text = [&q](int column) { return q.value(column).toString(); };
    switch (q.value(1).toInt()) {
    case 0: row.positionAt = text(2), row.lat = text(23), row.lon = text(24), row.speed = text(25); return;
    case 1: row.radioAt = text(2), row.plmn = text(4), row.rat = text(5), row.rsrp = text(14), row.sinr = text(16); return;
    case 2: row.sessionAt = text(2), row.session = text(7), row.apn = text(17), row.iccid = text(18), row.imsi = text(19), row.ip = text(21); return;
    case 4: row.deviceAt = text(2), row.battery = text(14), row.temperature = text(15); return;
    }
}

bool open(const QString &database)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    db.setDatabaseName(database);
    return db.open();
}

bool load(std::vector<Row> &rows)
{
    QSqlQuery query;
    query.setForwardOnly(true);
    if (!query.exec(QString::fromLatin1(inventory))) return false;
    std::unordered_map<QString, std::size_t> places;
    while (query.next()) {
        Row &row = rows.emplace_back();
        for (int column = 0; column < inventoryColumns; ++column) row.inventory[std::size_t(column)] = query.value(column).toString();
        places.emplace(row.inventory[0], rows.size() - 1);
    }
    if (!query.exec(QString::fromLatin1(lastFacts))) return false;
    while (query.next())
        if (const auto place = places.find(query.value(0).toString()); place != places.end()) take(rows[place->second], query);
    return true;
}

/// Says when it was painted.
class Count final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        QTimer::singleShot(0, this, [] { QCoreApplication::exit(0); });
    }
};

} // namespace

int showByStrings(const QString &database)
{
    std::vector<Row> rows;
    if (!open(database) || !load(rows)) return 1;
    Count count(QString::number(rows.size()));
    count.resize(1920, 1080);
    count.show();
    const int code = QCoreApplication::exec();
    std::printf("{\"vehicles\":%zu,\"columns\":%d}\n", rows.size(), inventoryColumns + factColumns);
    std::fflush(stdout);
    std::_Exit(code); // two gigabytes of strings are not part of the start
}

double readOneTable(const QString &database)
{
    if (!open(database)) return 0;
    return once([] {
        std::vector<std::array<QString, 4>> rows;
        QSqlQuery query;
        query.setForwardOnly(true);
        query.exec(QStringLiteral("select vehicle, cohort, hardware, modem from vehicle_core"));
        while (query.next()) {
            auto &row = rows.emplace_back();
            for (int column = 0; column < 4; ++column) row[std::size_t(column)] = query.value(column).toString();
        }
        keep(rows.size());
    });
}

} // namespace signalbox::bench
