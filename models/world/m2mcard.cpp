#include "world/m2mcard.h"

namespace signalbox::world {

namespace {

bool isEnabled(const M2mProfile &one) { return one.profile.state == ProfileState::Enabled; }

const M2mProfile *firstOf(const std::vector<M2mProfile> &profiles, bool (*which)(const M2mProfile &))
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), which);
    return found == profiles.end() ? nullptr : &*found;
}

} // namespace

QByteArray isdpAid(int number)
{
    QByteArray aid = QByteArray::fromHex("A0000005591010FFFFFFFF8900001000");
    aid[14] = char(0x10 + number);
    return aid;
}

M2mCard::M2mCard(Eid eid, std::vector<M2mProfile> profiles, std::uint32_t memory) : m_eid(eid), m_profiles(std::move(profiles)), m_memory(memory) { }

const M2mProfile *M2mCard::enabled() const
{
    return firstOf(m_profiles, isEnabled);
}

const M2mProfile *M2mCard::fallback() const
{
    return firstOf(m_profiles, [](const M2mProfile &one) { return one.profile.fallback; });
}

std::optional<Iccid> M2mCard::enabledIccid() const
{
    const M2mProfile *one = enabled();
    return one ? std::optional(one->profile.iccid) : std::nullopt;
}

M2mProfile *M2mCard::find(const QByteArray &aid)
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const M2mProfile &one) { return one.aid == aid; });
    return found == m_profiles.end() ? nullptr : &*found;
}

std::uint32_t M2mCard::freeMemory() const
{
    std::uint32_t used = 0;
    for (const M2mProfile &one : m_profiles)
        used += one.octets;
    return used < m_memory ? m_memory - used : 0;
}

M2mExecution M2mCard::load(const M2mScript &script)
{
    M2mExecution execution;
    execution.action = script.action;
    execution.counter = script.counter;
    execution.enabledBefore = execution.enabledAfter = enabledIccid();
    execution.status = m_status;
    if (script.counter == m_counter) return execution; // its answer was lost
    const M2mProfile *target = find(script.aid);
    if (target) execution.iccid = target->profile.iccid;
    else if (script.package) execution.iccid = script.package->profile.iccid;
    execution.executed = true;
    execution.status = script.counter < m_counter ? m2mstatus::Replayed : run(script);
    if (execution.status != m2mstatus::Replayed) m_counter = script.counter;
    m_status = execution.status;
    execution.enabledAfter = enabledIccid();
    return execution;
}

M2mAnswer M2mCard::answer() const
{
    M2mAnswer answer { m_counter, m_status, {}, freeMemory() };
    for (const M2mProfile &one : m_profiles)
        answer.profiles.push_back({ one.aid, one.profile.iccid, isEnabled(one), one.profile.fallback });
    return answer;
}

std::uint16_t M2mCard::run(const M2mScript &script)
{
    M2mProfile *target = find(script.aid);
    switch (script.action) {
    case M2mAction::Audit: return m2mstatus::Ok;
    case M2mAction::Install: return install(script);
    case M2mAction::Enable: return target ? enable(target) : m2mstatus::NotFound;
    case M2mAction::Disable: return target ? disable(target) : m2mstatus::NotFound;
    case M2mAction::Delete: return target ? remove(target) : m2mstatus::NotFound;
    case M2mAction::SetFallback: return target ? setFallback(target) : m2mstatus::NotFound;
    }
    return m2mstatus::NotFound;
}

void M2mCard::switchTo(const Iccid &iccid, M2mNews news)
{
    for (M2mProfile &one : m_profiles)
        one.profile.state = one.profile.iccid == iccid ? ProfileState::Enabled : ProfileState::Disabled;
    m_notice = M2mNotice { ++m_sequence, news, iccid }; // what was not told before is not true any more
}

/// SGP.02 4.1.1.2.
std::uint16_t M2mCard::enable(M2mProfile *target)
{
    const M2mProfile *current = enabled();
    if (target == current) return m2mstatus::WrongState;
    if (current && current->policy & NotDisabled) return m2mstatus::PolicyForbids;
    m_trialFrom = enabledIccid();
    switchTo(target->profile.iccid, M2mNews::Changed);
    return m2mstatus::Ok;
}

/// SGP.02 4.1.1.3: the profile with the attribute takes over.
std::uint16_t M2mCard::disable(const M2mProfile *target)
{
    const M2mProfile *next = fallback();
    if (!isEnabled(*target) || !next || next == target) return m2mstatus::WrongState;
    if (target->policy & NotDisabled) return m2mstatus::PolicyForbids;
    m_trialFrom.reset();
    switchTo(next->profile.iccid, M2mNews::Changed);
    return m2mstatus::Ok;
}

std::uint16_t M2mCard::remove(const M2mProfile *target)
{
    if (isEnabled(*target) || target->profile.fallback) return m2mstatus::WrongState;
    if (target->policy & NotDeleted) return m2mstatus::PolicyForbids;
    if (m_trialFrom == target->profile.iccid) m_trialFrom.reset();
    m_profiles.erase(m_profiles.begin() + (target - m_profiles.data()));
    return m2mstatus::Ok;
}

std::uint16_t M2mCard::setFallback(M2mProfile *target)
{
    if (target->profile.fallback) return m2mstatus::WrongState;
    for (M2mProfile &one : m_profiles)
        one.profile.fallback = &one == target;
    return m2mstatus::Ok;
}

std::uint16_t M2mCard::install(const M2mScript &script)
{
    const M2mProfile &package = *script.package;
    const bool known = std::any_of(m_profiles.begin(), m_profiles.end(), [&](const M2mProfile &one) { return one.profile.iccid == package.profile.iccid; });
    if (known || find(script.aid)) return m2mstatus::WrongState;
    if (package.octets > freeMemory()) return m2mstatus::NoMemory;
    m_profiles.push_back(package);
    m_profiles.back().profile.state = ProfileState::Disabled;
    m_profiles.back().profile.fallback = false;
    return m2mstatus::Ok;
}

Result<M2mExecution> M2mCard::fallBack()
{
    const M2mProfile *last = fallback();
    std::optional<Iccid> to = last ? std::optional(last->profile.iccid) : std::nullopt;
    if (to == enabledIccid()) to = m_trialFrom;
    if (!to || to == enabledIccid()) return failure("card.fallback.unavailable", { { QStringLiteral("eid"), m_eid.toString() } });
    M2mExecution execution;
    execution.executed = true;
    execution.action = M2mAction::Enable;
    execution.iccid = to;
    execution.enabledBefore = enabledIccid();
    m_trialFrom.reset();
    switchTo(*to, M2mNews::FellBack);
    execution.enabledAfter = to;
    return execution;
}

void M2mCard::confirmed(std::int64_t sequence)
{
    if (!m_notice || m_notice->sequence != sequence) return;
    m_notice.reset();
    m_trialFrom.reset();
}

} // namespace signalbox::world
