#pragma once

#include "incidents/incidentwatch.h"
#include "places/greatcircle.h"

#include <QStringList>
#include <map>
#include <set>

namespace signalbox {

/// Vehicles that speak every 20 seconds unless they are told to be silent: "lyon" and "paris" on 20801, "sfr" around Lyon on
/// 20810, "berlin" on 26201. The watch looks every second.
class LivelyTown
{
public:
    static constexpr int interval = 20; // s

    LivelyTown() : clock(instantFromMicros(1'795'098'728'000'000)), fleet(clock, nullptr)
    {
        settle("lyon", 120, "20801", { 45.76, 4.84 });
        settle("paris", 200, "20801", { 48.86, 2.35 });
        settle("sfr", 100, "20810", { 45.76, 4.84 });
        settle("berlin", 200, "26201", { 52.52, 13.40 });
        pass(15 * 60);
    }
    /// The first `count` of a crowd say nothing from now on, or speak again.
    void silence(const char *crowd, int count)
    {
        for (int i = 0; i < count; ++i) m_silent.insert(name(crowd, i));
    }
    void wake() { m_silent.clear(); }
    void pass(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(std::chrono::seconds(1));
            speak();
            fleet.judge(clock.now(), feed);
            if (onSecond) onSecond();
            else watch.tick(fleet, clock.now());
        }
    }
    /// "20801 open 120 of 120: opened, grew; …"; events of each in order.
    QString incidents() const
    {
        QStringList out;
        for (const LiveIncident &incident : watch.life().live()) {
            QStringList events;
            for (const IncidentEvent &event : incident.untold) events << QString(code(event.kind));
            const Incident &record = incident.record;
            out << QStringLiteral("%1 %2 %3%4: %5").arg(record.cause.network ? record.cause.network->toString() : QString(code(record.cause.kind())), QString(code(record.state())))
                       .arg(record.now).arg(incident.pattern.region ? QStringLiteral(" in a circle") : QString(), events.join(QStringLiteral(", ")));
        }
        return out.join(QStringLiteral("; "));
    }
    std::set<QString> members(std::size_t incident) const
    {
        std::set<QString> out;
        const auto view = fleet.read();
        for (const auto &[row, member] : watch.life().live().at(incident).members)
            if (!member.backAt) out.insert(QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size())));
        return out;
    }
    static QString name(const char *crowd, int i) { return QStringLiteral("%1-%2").arg(QLatin1StringView(crowd)).arg(i); }

    ManualClock clock;
    FleetState fleet;
    FeedHealth feed;
    IncidentWatch watch;
    std::function<void()> onSecond; ///< instead of the watch

private:
    struct Vehicle
    {
        VehicleId id;
        LatLon place;
        Plmn network;
        int phase;
    };
    void settle(const char *crowd, int count, const char *network, LatLon centre)
    {
        for (int i = 0; i < count; ++i) {
            VehicleRecord record;
            record.fleet = *FleetId::parse(u"demo");
            record.id = *VehicleId::parse(name(crowd, i));
            record.modem = QStringLiteral("BG95");
            record.factInterval = std::chrono::seconds(interval);
            fleet.add(record);
            m_vehicles.push_back({ record.id, destination(centre, i * 137.5, 25e3 * std::sqrt(double(i + 1) / count)), *Plmn::parse(QString::fromLatin1(network)), i % interval });
        }
    }
    void speak()
    {
        const auto second = clock.now().time_since_epoch().count() / 1'000'000;
        std::vector<Fact> facts;
        for (const Vehicle &v : m_vehicles) {
            if ((second + v.phase) % interval != 0 || m_silent.contains(v.id.toString()) || feed.lostSince) continue;
            facts.push_back({ v.id, clock.now(), ++m_seq, PositionFact { v.place.lat, v.place.lon, 20, 90, true, {}, {} } });
            facts.push_back({ v.id, clock.now(), ++m_seq, RadioFact { v.network, Rat::Lte, 77, -91, -11, 12 } });
        }
        fleet.apply(facts);
    }

    std::vector<Vehicle> m_vehicles;
    std::set<QString> m_silent;
    std::uint64_t m_seq = 0;
};

} // namespace signalbox
