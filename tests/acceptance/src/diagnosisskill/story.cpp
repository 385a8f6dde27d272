#include "story.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <set>

namespace diagnosisskill {

using namespace signalbox;
using namespace world;

namespace {

/// How many vehicles of a kind are befallen, and for how long.
struct Plan
{
    FaultKind kind;
    int cases;
    double leastHours, mostHours;
};
constexpr Plan plans[] = {
    { FaultKind::DeadModem, 45, 12, 200 }, { FaultKind::FlatBattery, 45, 8, 14 },    { FaultKind::RebootLoop, 40, 1, 12 },
    { FaultKind::SimRemoved, 45, 2, 60 },  { FaultKind::SimMoved, 45, 4, 72 },       { FaultKind::ImeiLocked, 40, 3, 60 },
    { FaultKind::ApnWrong, 80, 3, 60 },    { FaultKind::RoamingBarred, 45, 3, 60 },  { FaultKind::QuotaBlocked, 40, 3, 60 } };
/// What befalls a network around a place, and how far it reaches.
struct Weather
{
    FaultKind kind;
    int count;
    double leastKm, mostKm, leastHours, mostHours;
    int crowd; ///< of the fleet within 10 km, driving, when it begins
};
constexpr Weather weathers[] = { { FaultKind::CoverageGap, 9, 8, 14, 2, 6, 12 }, { FaultKind::Congestion, 9, 30, 70, 2, 4, 5 }, { FaultKind::Outage, 4, 15, 30, 0.7, 3, 8 } };
constexpr int deadProfiles = 25, unfinished = 20, goodSwitches = 40;
constexpr double together = 0.1; // share of faults that come with a second one, as a scenario's `random` draws them
// All networks that serve old modems at home in these countries.
constexpr const char *sunsets[] = { "20801", "20810", "20820", "26201", "26202", "20601", "20408", "20404" };
constexpr double hourMicros = 3600e6;

class Drawing
{
public:
    Drawing(const LabModel &model, std::uint64_t seed, Instant start) : m_model(model), m_random(keyed(seed, keyOf("diagnosis"))), m_start(start) { }

    Story draw()
    {
        for (const Plan &plan : plans)
            for (int i = 0; i < plan.cases; ++i) befall(plan);
        for (const char *plmn : sunsets)
            for (const char *rat : { "2g", "3g" })
                m_faults.append(QJsonObject { { QStringLiteral("kind"), QStringLiteral("rat-sunset") }, { QStringLiteral("plmn"), QLatin1String(plmn) },
                                              { QStringLiteral("rat"), QLatin1String(rat) }, { QStringLiteral("start_s"), seconds(warmUp + std::chrono::minutes(150)) },
                                              { QStringLiteral("duration_s"), 864000 } });
        for (const Weather &weather : weathers)
            for (int i = 0; i < weather.count; ++i) gather(weather, i % 2 == 0);
        for (int i = 0; i < deadProfiles; ++i) order(1, true);
        for (int i = 0; i < unfinished; ++i) order(-1, false);
        for (int i = 0; i < goodSwitches; ++i) order(1, false);
        QJsonObject all = QJsonDocument::fromJson(peopleOf()).object();
        all.insert(QStringLiteral("faults"), m_faults);
        m_story.scenario = QJsonDocument(all).toJson();
        return std::move(m_story);
    }

private:
    static double seconds(Span span) { return double(span.count()) / 1e6; }

    Instant moment() { return m_start + warmUp + Span(std::int64_t(m_random.between(0, double((lastFault - warmUp).count())))); }

    /// Nobody twice, who drives at that time.
    std::optional<std::uint32_t> victim(Instant t, bool abroad)
    {
        const auto &vehicles = m_model.fleet().vehicles();
        for (int tries = 0; tries < 4000; ++tries) {
            const auto i = std::uint32_t(m_random.below(std::uint32_t(vehicles.size())));
            const VehicleSpec &spec = vehicles[i];
            const DutyState duty = spec.duty.at(t);
            if (!duty.driving || m_used.contains(i)) continue;
            if (abroad && spec.tour.at(duty.driven).country == m_model.carriers().profiles()[spec.profiles[0].carrier].country) continue;
            m_used.insert(i);
            return i;
        }
        return std::nullopt;
    }

    TourPoint pointOf(const VehicleSpec &spec, Instant t) const { return spec.tour.at(spec.duty.at(t).driven); }

    int crowdAround(LatLon place, Instant t) const
    {
        int crowd = 0;
        for (const VehicleSpec &spec : m_model.fleet().vehicles())
            crowd += spec.duty.at(t).driving && distanceMetres(pointOf(spec, t).place, place) < 10'000;
        return crowd;
    }

    /// Around somebody who drives where others of the fleet do: `all` networks, or the one that serves that vehicle.
    void gather(const Weather &weather, bool all)
    {
        const Instant t = moment();
        for (int tries = 0; tries < 200; ++tries) {
            const VehicleSpec &spec = m_model.fleet().vehicles()[m_random.below(std::uint32_t(m_model.fleet().vehicles().size()))];
            const TourPoint at = pointOf(spec, t);
            const auto &partners = m_model.carriers().partners(spec.profiles[0].carrier, at.country);
            if (partners.empty() || crowdAround(at.place, t) < weather.crowd) continue;
            // Apart from one another, so that a vehicle seldom leaves one of them for the next.
            const double metres = m_random.between(weather.leastKm, weather.mostKm) * 1000;
            const auto meets = [&](const auto &other) { return distanceMetres(other.first, at.place) < other.second + metres + 10'000; };
            if (std::any_of(m_weathers.begin(), m_weathers.end(), meets)) continue;
            m_weathers.emplace_back(at.place, metres);
            QJsonObject fault { { QStringLiteral("kind"), QString(code(weather.kind)) }, { QStringLiteral("lat"), at.place.lat }, { QStringLiteral("lon"), at.place.lon },
                                { QStringLiteral("radius_km"), metres / 1000 }, { QStringLiteral("start_s"), seconds(t - m_start) },
                                { QStringLiteral("duration_s"), m_random.between(weather.leastHours, weather.mostHours) * 3600 } };
            if (weather.kind != FaultKind::CoverageGap || !all) fault.insert(QStringLiteral("plmn"), m_model.carriers().networks()[partners.front()].plmn.toString());
            if (weather.kind == FaultKind::Congestion) fault.insert(QStringLiteral("share"), 0.95);
            return m_faults.append(fault);
        }
    }

    void tell(FaultKind kind, std::uint32_t vehicle, double from, double duration, int slot = 0)
    {
        QJsonObject fault { { QStringLiteral("kind"), QString(code(kind)) }, { QStringLiteral("vehicle"), m_model.fleet().vehicles()[vehicle].id.toString() },
                            { QStringLiteral("start_s"), from }, { QStringLiteral("duration_s"), duration } };
        if (kind == FaultKind::ProfileDead) fault.insert(QStringLiteral("slot"), slot);
        m_faults.append(fault);
    }

    void befall(const Plan &plan)
    {
        const Instant t = moment();
        const auto vehicle = victim(t, plan.kind == FaultKind::RoamingBarred);
        if (!vehicle) return;
        const double duration = m_random.between(plan.leastHours, plan.mostHours) * 3600;
        double from = seconds(t - m_start);
        if (plan.kind == FaultKind::FlatBattery) from -= duration / 4; // it is empty then
        tell(plan.kind, *vehicle, from, duration);
        if (!m_random.chance(together)) return;
        const Plan &second = plans[m_random.below(std::uint32_t(std::size(plans)))];
        if (second.kind != plan.kind) tell(second.kind, *vehicle, from + duration * m_random.between(0, 0.5), duration);
    }

    void order(int slot, bool dead)
    {
        const Instant t = moment();
        const auto vehicle = victim(t, false);
        if (!vehicle) return;
        m_story.switches.push_back({ *vehicle, slot, t });
        if (dead) tell(FaultKind::ProfileDead, *vehicle, 0, 864000, slot);
    }

    const LabModel &m_model;
    Prng m_random;
    Instant m_start;
    std::set<std::uint32_t> m_used;
    std::vector<std::pair<LatLon, double>> m_weathers; // centre and reach, m
    QJsonArray m_faults;
    Story m_story;
};

} // namespace

QByteArray peopleOf()
{
    return R"({ "kinds": { "truck": 40, "van": 30, "scooter": 6, "trailer": 4, "agricultural": 20 },
  "countries": { "BE": 26, "NL": 24, "FR": 20, "DE": 20, "GB": 10 }, "imperfect": true })";
}

Story storyOf(const LabModel &fleet, std::uint64_t seed, Instant start)
{
    return Drawing(fleet, seed, start).draw();
}

} // namespace diagnosisskill
