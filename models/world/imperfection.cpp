#include "world/imperfection.h"

#include "world/prng.h"

namespace signalbox::world {

namespace {

// What is mistaken for what: a gateway that knows no better, a vendor's own numbering.
constexpr Cause stopMistakes[] = { { CauseSpace::Radius, 1 }, { CauseSpace::Radius, 2 }, { CauseSpace::Radius, 3 }, { CauseSpace::Radius, 4 },
                                   { CauseSpace::Radius, 9 }, { CauseSpace::Radius, 11 } };
constexpr Cause rejectMistakes[] = { { CauseSpace::Emm, 15 }, { CauseSpace::Emm, 17 }, { CauseSpace::Emm, 22 }, { CauseSpace::Emm, 11 },
                                     { CauseSpace::Emm, 14 }, { CauseSpace::Emm, 19 } };

bool ofNetwork(std::optional<FaultKind> trouble)
{
    return trouble == FaultKind::Outage || trouble == FaultKind::Congestion || trouble == FaultKind::CoverageGap;
}

template<std::size_t Size>
Cause mistaken(const Cause (&list)[Size], Cause real, std::uint64_t draw)
{
    const std::size_t pick = draw % Size;
    return list[pick] == real ? list[(pick + 1) % Size] : list[pick];
}

} // namespace

Passage Imperfection::passage(const Fact &fact, std::optional<FaultKind> trouble) const
{
    Passage passage;
    const std::uint64_t draw = keyed(m_seed, keyOf(fact.vehicle.view()), fact.seq, std::uint64_t(fact.kind()));
    const auto happens = [&](const char *what, double share) { return fraction(keyed(draw, keyOf(what))) < share; };
    if (const auto *session = std::get_if<SessionFact>(&fact.body); session && session->event == SessionEvent::Stop) {
        passage.lost = ofNetwork(trouble) && happens("lost", m_shares.stopsLost);
        if (happens("late", m_shares.delayed)) passage.late = Span(std::int64_t((120 + 2600 * fraction(mixed(draw))) * 1e6));
        if (session->cause && happens("wrong", m_shares.wrongCauses)) passage.said = mistaken(stopMistakes, *session->cause, mixed(draw + 1));
    }
    if (const auto *signal = std::get_if<SignallingFact>(&fact.body); signal && signal->cause && signal->cause->space != CauseSpace::Radio && happens("wrong", m_shares.wrongCauses))
        passage.said = mistaken(rejectMistakes, *signal->cause, mixed(draw + 1));
    if (fact.kind() == FactKind::Device) passage.lost = happens("missing", m_shares.deviceMissing);
    return passage;
}

std::optional<Fact> Imperfection::told(const Fact &fact, const Passage &passage)
{
    if (passage.lost) return std::nullopt;
    Fact said = fact;
    if (auto *session = std::get_if<SessionFact>(&said.body); session && passage.said) session->cause = passage.said;
    if (auto *signal = std::get_if<SignallingFact>(&said.body); signal && passage.said) signal->cause = passage.said;
    return said;
}

} // namespace signalbox::world
