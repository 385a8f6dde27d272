#include "world/randomfaults.h"

namespace signalbox::world {

namespace {

using Weights = std::vector<std::pair<FaultKind, double>>;

bool ofNetwork(FaultKind kind)
{
    return kind <= FaultKind::RatSunset;
}

struct Hours
{
    double least, most;
};

Hours lasting(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Outage: return { 0.5, 5 };
    case FaultKind::CoverageGap: return { 2, 72 };
    case FaultKind::Congestion: return { 0.7, 4 };
    case FaultKind::DeadModem: return { 12, 200 };
    case FaultKind::FlatBattery: return { 16, 90 };
    case FaultKind::RebootLoop: return { 1, 12 };
    case FaultKind::SimRemoved: return { 2, 60 };
    case FaultKind::SimMoved: return { 4, 72 };
    default: return { 3, 60 };
    }
}

class Lots
{
public:
    Lots(const RandomFaults &wanted, const LabFleet &fleet, const Carriers &carriers, Instant origin)
        : m_wanted(wanted), m_fleet(fleet), m_carriers(carriers), m_origin(origin)
    {
        for (int i = 0; i < faultKinds; ++i) {
            const auto kind = FaultKind(i);
            double weight = m_wanted.weights.empty() ? 1 : 0;
            for (const auto &[named, value] : m_wanted.weights)
                if (named == kind) weight = value;
            if (canBeDrawn(kind) && weight > 0) (ofNetwork(kind) ? m_ofNetworks : m_ofVehicles).push_back({ kind, weight });
        }
    }

    std::vector<Fault> draw()
    {
        const double days = (m_wanted.until - m_wanted.from) / 86400;
        if (!m_ofVehicles.empty())
            for (const VehicleSpec &spec : m_fleet.vehicles()) {
                Prng random(keyed(spec.seed, keyOf("faults")));
                for (int left = count(m_wanted.perVehicleDay * days, random); left > 0; --left)
                    befall(spec, random);
            }
        Prng random(keyed(m_fleet.options().seed, keyOf("network faults")));
        if (!m_ofNetworks.empty() && !m_fleet.vehicles().empty())
            for (int left = count(m_wanted.perDay * days, random); left > 0; --left)
                befallNetwork(random);
        return std::move(m_faults);
    }

private:
    /// So many on average.
    static int count(double mean, Prng &random) { return int(mean) + random.chance(mean - std::floor(mean)); }

    static FaultKind pick(const Weights &weights, Prng &random)
    {
        return weights[random.weighted(weights, [](const auto &row) { return row.second; })].first;
    }

    Fault timed(FaultKind kind, Prng &random) const
    {
        const Hours hours = lasting(kind);
        Fault fault;
        fault.kind = kind;
        fault.from = m_origin + Span(std::int64_t(random.between(m_wanted.from, m_wanted.until) * 1e6));
        fault.until = fault.from + Span(std::int64_t(random.between(hours.least, hours.most) * 3600e6));
        return fault;
    }

    void befall(const VehicleSpec &spec, Prng &random)
    {
        Fault fault = timed(pick(m_ofVehicles, random), random);
        fault.vehicle = spec.index;
        fault.slot = int(random.below(std::uint32_t(spec.profiles.size())));
        m_faults.push_back(fault);
        if (!random.chance(m_wanted.together) || m_ofVehicles.size() < 2) return;
        Fault second = fault; // begins while the first lasts
        while (second.kind == fault.kind)
            second.kind = pick(m_ofVehicles, random);
        second.from += Span(std::int64_t(double((fault.until - fault.from).count()) * random.between(0, 0.5)));
        m_faults.push_back(second);
    }

    /// Where somebody of the fleet is at that time.
    void befallNetwork(Prng &random)
    {
        Fault fault = timed(pick(m_ofNetworks, random), random);
        for (int tries = 0; tries < 50; ++tries) {
            const VehicleSpec &spec = m_fleet.vehicles()[random.below(std::uint32_t(m_fleet.vehicles().size()))];
            const TourPoint at = spec.tour.at(spec.duty.at(fault.from).driven);
            const auto &partners = m_carriers.partners(spec.profiles[0].carrier, at.country);
            if (partners.empty()) continue;
            fault.place = at.place;
            fault.plmn = m_carriers.networks()[partners.front()].plmn;
            fault.radius = (fault.kind == FaultKind::CoverageGap ? random.between(3, 12) : random.between(20, 90)) * 1000;
            fault.share = random.between(0.4, 0.95);
            m_faults.push_back(fault);
            return;
        }
    }

    const RandomFaults &m_wanted;
    const LabFleet &m_fleet;
    const Carriers &m_carriers;
    Instant m_origin;
    Weights m_ofVehicles, m_ofNetworks;
    std::vector<Fault> m_faults;
};

} // namespace

bool canBeDrawn(FaultKind kind)
{
    return kind < FaultKind::FeedLoss && kind != FaultKind::RatSunset && kind != FaultKind::ProfileDead;
}

std::vector<Fault> drawFaults(const RandomFaults &wanted, const LabFleet &fleet, const Carriers &carriers, Instant origin)
{
    return Lots(wanted, fleet, carriers, origin).draw();
}

} // namespace signalbox::world
