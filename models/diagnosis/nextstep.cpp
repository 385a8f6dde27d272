#include "diagnosis/nextstep.h"

namespace signalbox {

namespace {

using std::chrono::minutes;
constexpr Span t3402 = minutes(12); // default of TS 24.301 10.2: how long a modem rests after five failures
constexpr Span gapPatience = minutes(60);

Instant expectedReturn(const SilenceFacts &facts)
{
    if (facts.parked) return facts.own + facts.parkedInterval;
    if (facts.worksUntil) return *facts.worksUntil;
    if (facts.attempt && !facts.attempt->settled && facts.now < facts.attempt->windowEnds) return facts.attempt->windowEnds;
    return facts.own + std::max<Span>({ facts.placeSilence.length, facts.ownRhythm, minutes(30) });
}

Advice waitUntil(Instant until, const SilenceFacts &facts)
{
    return { NextStep::WaitUntil, std::max(until, facts.now + minutes(1)) };
}

} // namespace

QLatin1StringView code(NextStep step)
{
    static constexpr const char *codes[] = { "none", "wait-until", "audit", "switch", "workshop", "call-carrier", "fix-apn", "suspend-card", "mend-feed" };
    return QLatin1StringView(codes[std::size_t(step)]);
}

Advice adviceFor(Hypothesis hypothesis, const SilenceFacts &facts)
{
    switch (hypothesis) {
    case Hypothesis::DeviceDead:
    case Hypothesis::FlatBattery:
    case Hypothesis::RebootLoop:
    case Hypothesis::SimRemoved: return { NextStep::Workshop };
    case Hypothesis::SimMoved: return { NextStep::SuspendCard };
    // A card that another network admits revives the vehicle where waiting does not; the order reaches it by its fallback.
    case Hypothesis::RoamingBarred:
    case Hypothesis::RatSunset: return { NextStep::Switch };
    case Hypothesis::ImeiLock:
    case Hypothesis::SubscriptionSuspended:
    case Hypothesis::QuotaExhausted: return { NextStep::CallCarrier };
    case Hypothesis::ApnOrCredentials: return { NextStep::FixApn };
    case Hypothesis::SwitchFailed: return { NextStep::Audit };
    case Hypothesis::CoverageGap: return waitUntil(facts.own + gapPatience, facts);
    case Hypothesis::NetworkOutage:
    case Hypothesis::Congestion:
    case Hypothesis::NbIotMoving: return waitUntil(facts.newest + t3402, facts);
    case Hypothesis::FeedFault: return { NextStep::MendFeed };
    case Hypothesis::ExpectedSilence: return waitUntil(expectedReturn(facts), facts);
    }
    return {};
}

} // namespace signalbox
