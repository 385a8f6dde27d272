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
                                              { QStringLiteral("rat"), QLatin1String(rat) }, { QStringLiteral("start_s"), seconds(std::chrono::minutes(270)) },
                                              { QStringLiteral("duration_s"), 864000 } });
        for (int i = 0; i < deadProfiles; ++i) order(1, true);
        for (int i = 0; i < unfinished; ++i) order(-1, false);
        for (int i = 0; i < goodSwitches; ++i) order(1, false);
        QJsonObject all = QJsonDocument::fromJson(peopleOf()).object();
        all.insert(QStringLiteral("faults"), m_faults);
        all.insert(QStringLiteral("random"), networks());
        m_story.scenario = QJsonDocument(all).toJson();
        return std::move(m_story);
    }

private:
    static double seconds(Span span) { return double(span.count()) / 1e6; }

    static QJsonObject networks()
    {
        return { { QStringLiteral("from_s"), seconds(warmUp) }, { QStringLiteral("until_s"), seconds(lastFault) },
                 { QStringLiteral("per_vehicle_day"), 0 }, { QStringLiteral("per_day"), 220 },
                 { QStringLiteral("weights"), QJsonObject { { QStringLiteral("coverage-gap"), 6 }, { QStringLiteral("congestion"), 3 }, { QStringLiteral("outage"), 1 } } } };
    }

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
