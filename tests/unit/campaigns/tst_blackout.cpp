#include "campaigns/blackout.h"
#include "cast.h"

#include <QTest>

using namespace cast;

namespace {

GeofenceBook::Entries depot(const QUuid &id)
{
    auto shape = GeofenceShape::polygon({ { 45.7, 4.7 }, { 45.7, 4.9 }, { 45.9, 4.9 }, { 45.9, 4.7 } });
    auto fence = Geofence::make(id, FleetId::parse(u"demo").value(), QStringLiteral("Depot"), 0, std::move(shape.value()));
    GeofenceBook book;
    book.set({ fence.value() });
    return *book.all();
}

} // namespace

class tst_Blackout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void conditions_data();
    void conditions();
    void geofences();
    void windowsByTheVehiclesZone();
    void whoWasNeverLocatedLivesByUtc();

private:
    const VehicleZones m_zones;
};

void tst_Blackout::conditions_data()
{
    QTest::addColumn<VehicleNow>("vehicle");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *reason, auto change) {
        VehicleNow v = online(0);
        change(v);
        QTest::newRow(name) << v << QString::fromLatin1(reason);
    };
    row("nothing known", "", [](VehicleNow &) {});
    row("driving", "moving", [](VehicleNow &v) { v.speed = 20.f; v.ignition = true; });
    row("standing with the engine on", "", [](VehicleNow &v) { v.speed = 0.f; v.ignition = true; });
    row("pushed by hand", "", [](VehicleNow &v) { v.speed = 1.f; });
    row("ignition on, speed not known", "moving", [](VehicleNow &v) { v.ignition = true; });
    row("an old speed while parked", "", [](VehicleNow &v) { v.speed = 20.f; v.ignition = false; });
    row("low battery", "battery-low", [](VehicleNow &v) { v.battery = 11.2f; });
    row("full battery", "", [](VehicleNow &v) { v.battery = 12.6f; });
    row("dark already", "dark", [](VehicleNow &v) { v.state = VehicleState::Dark; });
    row("another order", "operation-open", [](VehicleNow &v) { v.state = VehicleState::Switching; });
}

void tst_Blackout::conditions()
{
    QFETCH(VehicleNow, vehicle);
    QFETCH(QString, reason);
    QCOMPARE(notNow(draft(), vehicle, {}, m_zones, start).code, reason);
    CampaignDraft lenient = draft();
    lenient.blackout = { false, {}, std::nullopt };
    const bool always = reason == QLatin1StringView("dark") || reason == QLatin1StringView("operation-open");
    QCOMPARE(notNow(lenient, vehicle, {}, m_zones, start).code, always ? reason : QString());
}

void tst_Blackout::geofences()
{
    const QUuid id = QUuid::createUuid();
    const auto fences = depot(id);
    CampaignDraft d = draft();
    d.blackout.within = { id };
    VehicleNow v = online(0);
    v.place = LatLon { 45.8, 4.8 };
    QCOMPARE(notNow(d, v, fences, m_zones, start).code, QString());
    v.place = LatLon { 46.8, 4.8 };
    QCOMPARE(notNow(d, v, fences, m_zones, start).code, QStringLiteral("outside-geofence"));
    v.place.reset();
    QCOMPARE(notNow(d, v, fences, m_zones, start).code, QStringLiteral("place-unknown"));
    v.place = LatLon { 45.8, 4.8 };
    QCOMPARE(notNow(d, v, {}, m_zones, start).code, QStringLiteral("geofence-gone")); // somebody deleted it: nobody is touched
}

void tst_Blackout::windowsByTheVehiclesZone()
{
    CampaignDraft d = draft();
    d.windows = { { 0x7f, 2 * 60, 4 * 60 } };
    const Instant utc = instantFromMicros(QDateTime(QDate(2026, 7, 1), QTime(0, 30), Qt::UTC).toMSecsSinceEpoch() * 1000);
    VehicleNow v = online(0);
    QCOMPARE(notNow(d, v, {}, m_zones, utc).code, QString()); // 02:30 in Lyon
    v.country = CountryCode::literal("GB");
    v.place = LatLon { 51.5, -0.1 };
    const CampaignReason reason = notNow(d, v, {}, m_zones, utc); // 01:30 in London
    QCOMPARE(reason.code, QStringLiteral("window"));
    QCOMPARE(reason.parameters.value(QStringLiteral("opensAt")).toLongLong(), toMillis(utc + std::chrono::minutes(30)));
}

void tst_Blackout::whoWasNeverLocatedLivesByUtc()
{
    VehicleNow v;
    QCOMPARE(zoneOf(v, m_zones), QTimeZone::utc());
}

QTEST_GUILESS_MAIN(tst_Blackout)
#include "tst_blackout.moc"
