#include "diagnosis/signs.h"

#include <map>

namespace signalbox {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr double lowShare = 0.88, fineShare = 0.95; // of the usual voltage
constexpr Span batteryBefore = minutes(45);
constexpr double walking = 2; // m/s
constexpr RatSet legacy = ratBit(Rat::Geran) | ratBit(Rat::Utran) | ratBit(Rat::Hspa);

/// Collects rows in the order in which they are read.
class Signs
{
public:
    explicit Signs(const SilenceFacts &facts) : m_facts(facts) { }

    std::vector<EvidenceRow> all()
    {
        speech();
        stop();
        rejects();
        device();
        operations();
        neighbours();
        fleet();
        radio();
        place();
        feed();
        return std::move(m_rows);
    }

private:
    EvidenceRow &add(EvidenceCode code, EvidenceSource source, Instant at = {}, double strength = 1)
    {
        EvidenceRow row { .code = code, .source = source, .strength = std::clamp(strength, 0.0, 1.0), .at = at };
        return m_rows.emplace_back(std::move(row));
    }

    void speech()
    {
        if (m_facts.speaking) add(EvidenceCode::StillSpeaking, EvidenceSource::Radio, m_facts.own);
        if (m_facts.foreign) add(EvidenceCode::OtherDevice, EvidenceSource::Sessions, m_facts.foreign->at);
        if (m_facts.torn >= 3) add(EvidenceCode::SessionsTorn, EvidenceSource::Sessions, {}, m_facts.torn / 6.0).number = m_facts.torn;
        if (!m_facts.parked) return;
        // Whoever is refused is awake.
        if (!m_facts.rejects.empty()) return;
        const Instant due = m_facts.own + m_facts.parkedInterval;
        add(m_facts.now <= due ? EvidenceCode::Parked : EvidenceCode::ParkedOverdue, EvidenceSource::Position, m_facts.own).until = due;
    }

    void stop()
    {
        if (m_facts.sessionOpen || !m_facts.stopCause) {
            add(EvidenceCode::StopNone, EvidenceSource::Sessions);
            return;
        }
        if (const auto kind = stopKind(*m_facts.stopCause)) add(*kind, EvidenceSource::Sessions, m_facts.stopAt).cause = m_facts.stopCause;
    }

    /// The kinds share what is said: one mistaken cause among five says little.
    void rejects()
    {
        std::map<EvidenceCode, EvidenceRow> kinds;
        std::int64_t all = 0;
        for (const SignallingRow &row : m_facts.rejects) {
            const auto kind = refusalKind(*row.signalling.cause);
            if (!kind) continue;
            ++all;
            EvidenceRow &sum = kinds.try_emplace(*kind, EvidenceRow { .code = *kind, .source = EvidenceSource::Signalling }).first->second;
            ++sum.number;
            sum.at = row.t;
            sum.cause = row.signalling.cause;
        }
        if (m_facts.rejects.empty()) add(EvidenceCode::RejectsNone, EvidenceSource::Signalling);
        for (auto &[code, row] : kinds) {
            row.strength = double(row.number) / double(all) * (row.number > 1 ? 1.0 : 0.85);
            row.total = all;
            m_rows.push_back(std::move(row));
        }
    }

    void device()
    {
        const DeviceStory &d = m_facts.device;
        if (d.reboots > 0) add(EvidenceCode::Reboots, EvidenceSource::Device, d.rebootAt, d.reboots / 2.0).number = d.reboots;
        if (d.simErrorAt != Instant {}) add(EvidenceCode::SimError, EvidenceSource::Device, d.simErrorAt);
        if (std::isnan(d.battery) || std::isnan(d.usualBattery)) return;
        const double share = double(d.battery) / double(d.usualBattery);
        if (share < lowShare) battery(EvidenceCode::BatteryLow, 0.5 + (lowShare - share) * 5, double(d.battery));
        if (d.fall > 0.1f * d.usualBattery) battery(EvidenceCode::BatteryFalling, 1, double(d.fall));
        if (share > fineShare && d.batteryAt > m_facts.own - batteryBefore) battery(EvidenceCode::BatteryFine, 1, double(d.battery));
    }

    void battery(EvidenceCode code, double strength, double volts)
    {
        EvidenceRow &row = add(code, EvidenceSource::Device, m_facts.device.batteryAt, strength);
        row.figure = volts;
        row.usual = double(m_facts.device.usualBattery);
    }

    /// A switch explains a silence that began with it, not one that it found.
    void operations()
    {
        const auto &attempt = m_facts.attempt;
        const bool touches = attempt && m_facts.own < attempt->windowEnds && m_facts.own > attempt->begun - minutes(5);
        if (!touches) {
            add(EvidenceCode::SwitchNone, EvidenceSource::Operations);
            return;
        }
        const bool late = attempt->settled || m_facts.now > attempt->windowEnds;
        EvidenceRow &row = add(late ? EvidenceCode::SwitchLate : EvidenceCode::SwitchWaiting, EvidenceSource::Operations, attempt->begun);
        row.number = attempt->number;
        row.until = attempt->windowEnds;
    }

    void neighbours()
    {
        const Neighbours &n = m_facts.neighbours;
        if (n.total == 0) add(EvidenceCode::NearNobody, EvidenceSource::Fleet);
        // One silent neighbour may be chance, of many as of few.
        if (n.silent > 0) counted(EvidenceCode::NearSilent, n.silent, n.total, double(n.silent) / (n.total + 1) * std::min(1.0, n.silent / 3.0 + 0.2));
        if (n.together > 0) counted(EvidenceCode::NearTogether, n.together, n.total, n.together / 2.0);
        if (n.refused > 0) counted(EvidenceCode::NearRefused, n.refused, n.total, double(n.refused) / (n.total + 1) * std::min(1.0, n.refused / 2.0));
        if (n.served > 0) counted(EvidenceCode::NearServed, n.served, n.total, 0.4 + n.served / 5.0).at = n.servedAt;
    }

    EvidenceRow &counted(EvidenceCode code, std::int64_t number, std::int64_t total, double strength)
    {
        EvidenceRow &row = add(code, EvidenceSource::Fleet, {}, strength);
        row.number = number;
        row.total = total;
        return row;
    }

    void fleet()
    {
        const Census::Count &radio = m_facts.radioCount, &model = m_facts.modelCount, &all = m_facts.fleetCount;
        const double usual = all.total() > 0 ? double(all.silent) / all.total() : 0;
        const auto share = [](const Census::Count &count) { return double(count.silent) / std::max(1u, count.total()); };
        if (radio.silent >= 3 && radio.places >= 2 && share(radio) > std::max(0.5, 3 * usual))
            counted(EvidenceCode::RatSilent, radio.silent, radio.total(), (share(radio) - 0.4) * 2);
        if (radio.speaking > 0) counted(EvidenceCode::RatServed, radio.speaking, radio.total(), 1 - share(radio));
        if (model.silent >= 5 && share(model) > std::max(0.3, 4 * usual)) counted(EvidenceCode::ModelSilent, model.silent, model.total(), share(model));
        if (all.total() >= 20 && usual > 0.6) counted(EvidenceCode::FleetSilent, all.silent, all.total(), usual);
    }

    void radio()
    {
        if (!std::isnan(m_facts.rsrp) && m_facts.radioAt > m_facts.own - minutes(10)) {
            const double margin = double(m_facts.rsrp - radioFloor(m_facts.rat));
            if (margin < 6) add(EvidenceCode::SignalWeak, EvidenceSource::Radio, m_facts.radioAt, (8 - margin) / 8).figure = double(m_facts.rsrp);
            if (margin > 12) add(EvidenceCode::SignalGood, EvidenceSource::Radio, m_facts.radioAt).figure = double(m_facts.rsrp);
        }
        if (m_facts.rats != 0 && (m_facts.rats & ~legacy) == 0) add(EvidenceCode::LegacyOnly, EvidenceSource::Inventory);
        if (m_facts.plmn && m_facts.home)
            add(m_facts.plmn->mcc() == m_facts.home->mcc() ? EvidenceCode::AtHome : EvidenceCode::Abroad, EvidenceSource::Sessions);
        if (m_facts.rat == Rat::NbIot && double(m_facts.speed) > walking)
            add(EvidenceCode::NarrowbandMoving, EvidenceSource::Radio, m_facts.radioAt).figure = double(m_facts.speed);
    }

    void place()
    {
        if (!std::isnan(m_facts.speed)) {
            const bool moves = double(m_facts.speed) > walking && !m_facts.parked;
            add(moves ? EvidenceCode::Moving : EvidenceCode::Standing, EvidenceSource::Position, m_facts.placeAt).figure = double(m_facts.speed);
        }
        experience();
        if (m_facts.ownRhythm > m_facts.now - m_facts.own)
            add(EvidenceCode::OwnRhythm, EvidenceSource::Position, m_facts.own).figure = double(m_facts.ownRhythm / minutes(1));
        if (m_facts.worksUntil) add(EvidenceCode::WorksPlanned, EvidenceSource::Coverage).until = *m_facts.worksUntil;
        const auto &outlook = m_facts.outlook;
        if (!outlook || outlook->evidence < coverage::enoughEvidence) return;
        const double worst = std::max(outlook->here, outlook->withoutService);
        const EvidenceCode code = worst > 0.35 ? EvidenceCode::HoleKnown : EvidenceCode::CoverageGood;
        if (worst > 0.35 || worst < 0.15) add(code, EvidenceSource::Coverage, outlook->newest.value_or(Instant {}), worst > 0.35 ? worst : 1).figure = worst;
    }

    /// A place that was known for it days ago is another matter than one where it has only begun.
    void experience()
    {
        const PlaceSilence &p = m_facts.placeSilence;
        const bool lasts = m_facts.now < m_facts.own + 2 * p.length;
        if (p.known > 0 && lasts) silences(EvidenceCode::PlaceSilences, p.known);
        if (p.known == 0 && p.fresh + p.away > 0) silences(EvidenceCode::PlaceFresh, p.fresh + p.away);
    }

    void silences(EvidenceCode code, int count)
    {
        EvidenceRow &row = add(code, EvidenceSource::Coverage, m_facts.placeAt, 0.3 + count / 4.0);
        row.number = count;
        row.figure = double(m_facts.placeSilence.length / minutes(1));
    }

    void feed()
    {
        if (m_facts.feed.lostSince) add(EvidenceCode::FeedLost, EvidenceSource::Feed, *m_facts.feed.lostSince);
        else if (m_facts.feed.knownUntil) add(EvidenceCode::FeedBehind, EvidenceSource::Feed, *m_facts.feed.knownUntil);
        else add(EvidenceCode::FeedFine, EvidenceSource::Feed);
    }

    const SilenceFacts &m_facts;
    std::vector<EvidenceRow> m_rows;
};

} // namespace

std::vector<EvidenceRow> signsOf(const SilenceFacts &facts)
{
    return Signs(facts).all();
}

} // namespace signalbox
