#pragma once

#include "fleet/fleetstate.h"
#include "look/looksource.h"
#include "map/mapview.h"

/// A fleet for map tests: seeded places about western Europe, all states, and one dark vehicle in a crowd.
namespace crowdworld {

using namespace signalbox;
using namespace std::chrono_literals;

inline const Instant noon = instantFromMicros(1795348800000000); // 2026-11-22 12:00 UTC

struct World
{
    explicit World(std::shared_ptr<const CountryIndex> countries = nullptr) : fleet(clock, std::move(countries)) { }

    ManualClock clock { noon };
    FleetState fleet;
    std::shared_ptr<const Books> books = *Books::load();
    std::shared_ptr<BasemapAtlas> atlas = std::make_shared<BasemapAtlas>();
    AccessTable access = AccessTable::standard();

    void add(const QString &name, double lat, double lon, Span age, float speed = 20)
    {
        VehicleRecord record;
        record.fleet = *FleetId::parse(u"demo");
        record.id = *VehicleId::parse(name);
        fleet.add(record);
        Fact fact;
        fact.vehicle = record.id;
        fact.t = clock.now() - age;
        fact.seq = 1;
        PositionFact position;
        position.lat = lat;
        position.lon = lon;
        position.speed = speed;
        position.heading = 45;
        position.ignition = speed > 0;
        fact.body = position;
        fleet.apply(std::span(&fact, 1));
    }
    void scatter(int count, double lat, double lon, double spread)
    {
        quint32 seed = 7;
        const auto next = [&] { return seed = seed * 1664525u + 1013904223u, double(seed >> 8) / double(1 << 24) - 0.5; };
        for (int i = 0; i < count; ++i)
            add(QStringLiteral("V-%1-%2").arg(fleet.size()).arg(i), lat + next() * spread, lon + next() * spread * 1.6, 3s);
    }
    void judge() { fleet.judge(clock.now(), FeedHealth {}); }
    MapSources sources(LookSource &look, Role role = Role::Administrator)
    {
        Viewer viewer;
        viewer.role = role;
        return { fleet, clock, look, atlas, access, viewer, Reader { books, QLocale(QLocale::English), ZoneChoice::Utc, QTimeZone::utc() },
                 std::make_shared<const AreaFields>(AreaFields::standard()) };
    }
};

} // namespace crowdworld
