#include "world/euicc.h"

namespace signalbox::world {

/// No package asked for it: nothing is signed for the eIM, which hears of it with the next poll.
Result<CardExecution> Euicc::switchAlone(const Iccid &to)
{
    const std::vector<CardProfile> before = m_profiles;
    CardExecution execution;
    execution.executed = true;
    execution.enabledBefore = enabledIccid();
    for (CardProfile &one : m_profiles)
        one.profile.state = one.profile.iccid == to ? ProfileState::Enabled : ProfileState::Disabled;
    execution.enabledAfter = to;
    m_rollback.reset(); // SGP.32 3.4.5: a fallback ends the permission
    m_news = true;
    if (const auto told = noticeChanges(before); !told) return tl::unexpected(told.error());
    return execution;
}

Result<CardExecution> Euicc::executeFallback()
{
    const auto target = std::find_if(m_profiles.begin(), m_profiles.end(), [](const CardProfile &one) { return one.profile.fallback; });
    const auto from = enabledIccid();
    // With nothing enabled the device was told to keep still, and that is no loss of coverage.
    if (target == m_profiles.end() || !from || target->profile.state == ProfileState::Enabled)
        return failure("card.fallback.unavailable", { { QStringLiteral("eid"), m_eid.toString() } });
    auto done = switchAlone(target->profile.iccid);
    if (done) m_fallbackFrom = from;
    return done;
}

Result<CardExecution> Euicc::returnFromFallback()
{
    if (!m_fallbackFrom || !find(*m_fallbackFrom))
        return failure("card.fallback.unavailable", { { QStringLiteral("eid"), m_eid.toString() } });
    const Iccid to = *m_fallbackFrom;
    auto done = switchAlone(to);
    if (done) m_fallbackFrom.reset();
    return done;
}

} // namespace signalbox::world
