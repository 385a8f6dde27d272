#pragma once

#include "textworld.h"

#include "fleet/geofencefield.h"
#include "fleet/query.h"

namespace signalbox {

/// Five vehicles with a little of everything, three geofences, and the language that asks for them.
struct QueryWorld
{
    QueryWorld()
    {
        world.tell(QStringLiteral(
            "FR-1 cohort Long-haul at 46.8,4.9 speed 25 radio 20801 lte-m rsrp -91 sinr 12 ago 10s\n"
            "FR-2 cohort Long-haul at 46.8,4.9 radio 20801 lte-m rsrp -118 ago 3h\n"
            "FR-3 cohort Parcel at 47.3,5.0 radio 20810 lte rsrp -119 sinr -5 ago 5s\n"
            "CH-4 cohort Parcel at 46.95,7.44 ignition off radio 22803 lte rsrp -88 ago 1h\n"
            "XX-5 cohort Reefer plate AB-123-CD vin VF1MA000777456003 type trailer label leased ipa euicc transport coap"));
        world.tell(QStringLiteral(
            "FR-1 start s1 on 20801 imsi 208014417032281 iccid 89330100190441703251 ago 9m\n"
            "FR-1 start s2 on 20810 imsi 208101234567890 iccid 89331000000000000017 ago 8m\nFR-1 radio 20801 lte-m rsrp -91 sinr 12 ago 7s\n"
            "FR-3 start s3 on 20810 imsi 208104417032299\nFR-3 stop s3 on 20810 cause radius:2\nFR-3 radio 20810 lte rsrp -119 sinr -5\nFR-3 battery 10.9\nFR-3 reject emm:17"));
        OpenOperation open;
        open.number = 51877;
        open.kind = OperationKind::Enable;
        open.state = OperationState::Verifying;
        world.fleet.setOperation(0, open);
        world.judge();
        geofences->set({ fence(QStringLiteral("Mâcon"), { 46.5, 4.5 }, { 47, 5 }), fence(QStringLiteral("Dijon (north)"), { 47, 4.5 }, { 47.5, 5.5 }),
                         fence(QStringLiteral("Zero"), { -1, -1 }, { 1, 1 }) });
    }

    /// Names of vehicles, or an error's code and position.
    QString found(const QString &text, const Viewer &viewer = {}) const
    {
        const auto query = language.parse(text, viewer);
        if (!query) return query.error().code + u' ' + query.error().parameters.value(QStringLiteral("position")).toString();
        const auto view = world.fleet.read();
        QStringList out;
        query->evaluate(view, world.clock.now()).each([&](Row row) { out.append(QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size()))); });
        return out.join(u' ');
    }

    /// "text=count", in the order in which they are offered.
    QStringList completions(const QString &text, const Viewer &viewer = {}) const
    {
        QStringList out;
        for (const Completion &c : language.complete(text, int(text.size()), world.fleet.read(), viewer, 100))
            out.append(c.count < 0 ? c.text : QStringLiteral("%1=%2").arg(c.text).arg(c.count));
        return out;
    }

    static QueryFields fields(std::shared_ptr<const GeofenceBook> book)
    {
        auto fields = QueryFields::standard(std::make_shared<const NetworkNames>(*NetworkNames::load()), std::make_shared<const Countries>(*Countries::load()));
        fields.add(geofenceField(std::move(book)));
        return fields;
    }
    static Geofence fence(const QString &name, LatLon southWest, LatLon northEast)
    {
        auto shape = GeofenceShape::polygon({ southWest, { southWest.lat, northEast.lon }, northEast, { northEast.lat, southWest.lon } });
        return *Geofence::make({}, *FleetId::parse(u"demo"), name, 0, std::move(*shape));
    }

    TextWorld world;
    std::shared_ptr<GeofenceBook> geofences = std::make_shared<GeofenceBook>();
    QueryLanguage language { AccessTable::standard(), fields(geofences) };
};

} // namespace signalbox
