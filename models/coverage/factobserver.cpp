#include "coverage/factobserver.h"

namespace signalbox {

namespace {

// A place is good for a fact that is at most so much younger or older: some 800 m of a motorway.
constexpr Span placeHolds = std::chrono::seconds(30);
// A network that lost a vehicle notices late; it was lost where it was heard last.
constexpr Span lossIsTold = std::chrono::minutes(6);
constexpr float standing = 0.5f; // m/s
constexpr std::size_t standingShare = 8; // of readings of a vehicle that stands: they all say the same

constexpr RatSet evolved = ratBit(Rat::Lte) | ratBit(Rat::LteM) | ratBit(Rat::NbIot);

std::uint64_t hashed(std::uint64_t number)
{
    return number * 0x9e3779b97f4a7c15ull >> 32;
}

bool lostByRadio(Cause cause)
{
    return cause == Cause { CauseSpace::Radius, 2 } || cause == Cause { CauseSpace::Radius, 3 };
}

/// Of causes of mobility management those that tell of the network at this place: no suitable cells, network failure,
/// congestion. The others tell of the subscription or the device.
bool tellsOfNetwork(Cause cause)
{
    return (cause.space == CauseSpace::Emm || cause.space == CauseSpace::FiveGmm) && (cause.number == 15 || cause.number == 17 || cause.number == 22);
}

} // namespace

/// Which facts may say something, and whose they are.
void FactObserver::choose(std::span<const Fact> facts)
{
    const auto radios = std::size_t(std::count_if(facts.begin(), facts.end(), [](const Fact &fact) { return fact.kind() == FactKind::Radio; }));
    const std::size_t step = std::max<std::size_t>(1, (radios + m_readings - 1) / m_readings);
    m_speakers.clear();
    for (const Fact &fact : facts) {
        bool says = false;
        if (fact.kind() == FactKind::Radio) says = m_turn++ % step == 0;
        else if (const auto *session = std::get_if<SessionFact>(&fact.body)) says = session->cause && lostByRadio(*session->cause);
        else if (const auto *signalling = std::get_if<SignallingFact>(&fact.body))
            says = signalling->cause && (signalling->cause->space == CauseSpace::Radio || tellsOfNetwork(*signalling->cause));
        if (!says) continue;
        if (const Row row = m_fleet.find(fact.vehicle); row != noRow) m_speakers.push_back({ &fact, row });
    }
}

const std::vector<Observation> &FactObserver::observe(std::span<const Fact> facts)
{
    m_observations.clear();
    choose(facts);
    if (m_speakers.empty()) return m_observations;
    const auto view = m_fleet.read();
    for (const Speaker &speaker : m_speakers) add(view.columns(), speaker);
    return m_observations;
}

void FactObserver::add(const FleetColumns &columns, const Speaker &speaker)
{
    const auto &[fact, row] = speaker;
    if (!columns.located(row)) return;
    const Span apart = fact->t - columns.positionAt[row];
    const bool stands = columns.speed[row] <= standing; // not where it is not known
    const auto heardWithin = [&](Span most) { return stands || (apart <= most && apart >= -placeHolds); };
    Observation seen;
    seen.at = { columns.x[row], columns.y[row] };
    seen.t = fact->t;
    seen.by = row;
    if (const auto *radio = std::get_if<RadioFact>(&fact->body)) {
        if (!heardWithin(placeHolds) || (stands && hashed(fact->seq) % standingShare != 0)) return;
        seen.network = { radio->plmn, radio->rat };
        seen.rsrp = radio->rsrp;
        m_observations.push_back(seen);
    } else if (const auto *session = std::get_if<SessionFact>(&fact->body)) {
        if (!heardWithin(lossIsTold)) return;
        seen.kind = Observation::Kind::Drop;
        seen.network = { session->plmn, session->rat };
        m_observations.push_back(seen);
    } else if (const auto *signalling = std::get_if<SignallingFact>(&fact->body)) {
        if (!heardWithin(placeHolds)) return;
        const Cause cause = *signalling->cause;
        const bool scan = cause.space == CauseSpace::Radio;
        seen.kind = scan ? Observation::Kind::Missed : Observation::Kind::Reject;
        seen.network.plmn = signalling->plmn;
        const RatSet modem = columns.rats[row];
        if (scan && cause.number != 0) add(seen, ratBit(ratFromNumber(cause.number)));
        else add(seen, scan ? modem : cause.space == CauseSpace::FiveGmm ? ratBit(Rat::Nr) : modem & evolved);
    }
}

/// One of each technology.
void FactObserver::add(Observation observation, RatSet rats)
{
    for (const Rat rat : { Rat::Utran, Rat::Geran, Rat::Hspa, Rat::Lte, Rat::NbIot, Rat::LteM, Rat::Nr }) {
        if (!(rats & ratBit(rat))) continue;
        observation.network.rat = rat;
        m_observations.push_back(observation);
    }
}

} // namespace signalbox
