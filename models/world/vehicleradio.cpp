#include "world/refusal.h"
#include "world/vehiclelife.h"

namespace signalbox::world {

namespace {

constexpr Instant never {};
constexpr Cause userRequest { CauseSpace::Radius, 1 }, lostCarrier { CauseSpace::Radius, 2 };
constexpr Cause noSuitableCells { CauseSpace::Emm, 15 };
constexpr double walking = 2; // m/s

const char *procedureOf(Cause cause, bool attached)
{
    switch (cause.space) {
    case CauseSpace::FiveGmm: return "registration";
    case CauseSpace::Emm: return attached ? "tau" : "attach";
    default: return "pdn-connectivity";
    }
}

} // namespace

void VehicleLife::stayConnected(Instant t, const TourPoint &at, const Rhythm &rhythm, const FactSink &sink)
{
    m_online = false;
    if (t < m_attachAt || t < m_blindUntil) return;
    if (m_restarted) { // the network learns of the reboot from the new attach
        m_restarted = false;
        m_session.stop(lostCarrier, at.place, t, sink);
        m_attachAt = t + std::chrono::seconds(1);
        return;
    }
    const bool search = t >= m_nextSearch;
    if (search) m_nextSearch = t + drawn("search", t, 480, 900);
    const auto current = m_session.open() ? std::optional(m_session.serving()) : std::nullopt;
    const auto next = m_choice.choose(m_slot, at, t, current, search);
    if (!next) return withoutNetwork(t, at, sink);
    m_lostAt = never;
    if (!current) return attach(*next, at, t, rhythm, sink);
    if (next->network != current->network) {
        m_session.count(t);
        m_session.stop(userRequest, at.place, t, sink);
        m_attachAt = t + drawn("roam", t, 3, 14);
        return;
    }
    if (!rhythm.sparse() && !handOver(t, at, *next, sink)) return;
    m_online = true;
    scanWhenDue(t, at, rhythm, sink);
    if (next->rat != current->rat || t >= m_nextInterim) {
        m_session.interim(*next, at.place, t, sink);
        m_nextInterim = t + rhythm.interim;
    }
}

/// False when the vehicle was lost between two cells. NB-IoT cannot hand over (TS 36.300 10.1.2 does not apply to
/// it): a vehicle that moves drops out at every border of a cell and looks for the next one.
bool VehicleLife::handOver(Instant t, const TourPoint &at, Serving serving, const FactSink &sink)
{
    const CellId cell = m_around.radio.cell(serving.network, serving.rat, at.place);
    const CellId before = std::exchange(m_cell, cell);
    if (before == 0 || before == cell) return true;
    const bool narrow = serving.rat == Rat::NbIot && at.speed > walking;
    const double luck = fraction(keyed(m_spec.seed, keyOf("handover"), toMicros(t)));
    if (narrow || luck < 0.004) {
        const double speed = std::min(at.speed, 30.0);
        m_blindUntil = t + (narrow ? drawn("narrow", t, 6 + speed, 20 + 2 * speed) : drawn("handover", t, 2, 9));
        if (luck < (narrow ? 0.006 * speed : 0.001)) {
            m_session.stop(lostCarrier, at.place, t, sink);
            m_attachAt = m_blindUntil;
        }
        return false;
    }
    const std::uint32_t area = m_around.radio.trackingArea(serving.network, at.place);
    const std::uint32_t left = std::exchange(m_area, area);
    if (left != 0 && left != area) // without a cause: done
        sink({ m_spec.id, t, sequence(t, 2), SignallingFact { "tau", m_around.carriers.networks()[serving.network].plmn, std::nullopt } });
    return true;
}

void VehicleLife::attach(Serving serving, const TourPoint &at, Instant t, const Rhythm &rhythm, const FactSink &sink)
{
    const auto &network = m_around.carriers.networks()[serving.network];
    // Now and then the network asked first has no room for this modem.
    if (m_rejects == 0 && fraction(keyed(m_spec.seed, keyOf("attach"), toMicros(t))) < 0.012) {
        m_attachAt = t + drawn("again", t, 10, 25);
        return reject(t, network.plmn, inSpaceOf(serving.rat, noSuitableCells), sink);
    }
    m_rejects = 0;
    m_cell = m_around.radio.cell(serving.network, serving.rat, at.place);
    m_area = m_around.radio.trackingArea(serving.network, at.place);
    if (!rhythm.sparse()) sink({ m_spec.id, t, sequence(t, 0), SignallingFact { "attach", network.plmn, std::nullopt } });
    m_session.start(m_slot, serving, at.place, t, sink);
    m_nextInterim = t + rhythm.interim;
    m_online = true;
}

void VehicleLife::withoutNetwork(Instant t, const TourPoint &at, const FactSink &sink)
{
    if (m_lostAt == never) {
        m_lostAt = t;
        m_nextReject = t + drawn("reject", t, 1, 40);
    }
    std::optional<Refusal> heard;
    std::optional<Plmn> by;
    if (m_slot >= 0) {
        const auto &partners = m_around.carriers.partners(m_spec.profiles[std::size_t(m_slot)].carrier, at.country);
        for (std::size_t i = 0; i < partners.size() && !heard; ++i) {
            // Whoever was refused by one asks the next.
            const std::uint16_t network = partners[(i + std::size_t(m_rejects)) % partners.size()];
            heard = refusalOf(m_around, m_spec, m_slot, network, at.place, t, false);
            if (heard) by = m_around.carriers.networks()[network].plmn;
        }
        m_trouble = heard ? std::optional(heard->why)
            : m_around.faults.profileDead(m_spec.index, m_slot, t) ? std::optional(FaultKind::ProfileDead) : std::nullopt;
    }
    if (heard && t >= m_nextReject && m_rejects < heard->tries) {
        m_nextReject = t + drawn("reject", t, heard->least, heard->most);
        const Rat rat = m_session.open() ? m_session.serving().rat : Rat::Lte;
        reject(t, *by, inSpaceOf(rat, heard->cause), sink);
        if (heard->waits && !m_session.open()) m_attachAt = m_nextReject;
    }
    // What the packet core notices: the radio side let go of the bearer, or it was told to.
    if (m_session.open() && t >= m_lostAt + drawn("core", m_lostAt, 50, 170))
        m_session.stop(heard ? heard->stop : lostCarrier, at.place, t, sink);
}

void VehicleLife::reject(Instant t, Plmn plmn, Cause cause, const FactSink &sink)
{
    ++m_rejects;
    sink({ m_spec.id, t, sequence(t, 1), SignallingFact { procedureOf(cause, m_session.open()), plmn, cause } });
}

/// The modem looks for every network of the country on every technology that both have, and the device tells what it did
/// not find. What serves is told by samples.
void VehicleLife::scanWhenDue(Instant t, const TourPoint &at, const Rhythm &rhythm, const FactSink &sink)
{
    if (rhythm.sparse()) return;
    const bool planned = m_nextScan != never, due = planned && t >= m_nextScan;
    const double share = due ? 0.9 + 0.2 * fraction(keyed(m_spec.seed, keyOf("scan"), toMicros(t))) : fraction(mixed(m_spec.seed + 5));
    if (due || !planned) m_nextScan = t + Span(std::int64_t(double(rhythm.scan.count()) * share));
    if (!due) return;
    const auto &networks = m_around.carriers.networks();
    int told = 0;
    for (std::uint16_t network = 0; network < networks.size(); ++network) {
        if (networks[network].country != at.country) continue;
        for (const Rat rat : { Rat::Nr, Rat::Lte, Rat::LteM, Rat::NbIot, Rat::Utran, Rat::Geran }) {
            const bool can = networks[network].rats & m_spec.hardware->modem.rats & ratBit(rat);
            if (!can || m_session.serving() == Serving { network, rat } || m_choice.finds(network, rat, at.place, t)) continue;
            sink({ m_spec.id, t, sequence(t + Span(++told), 0),
                   SignallingFact { "scan", networks[network].plmn, Cause { CauseSpace::Radio, int(rat) } } });
        }
    }
}

} // namespace signalbox::world
