#include "world/m2mfleet.h"

#include "world/prng.h"

namespace signalbox::world {

M2mFleet::M2mFleet(const Clock &clock, M2mTransport &transport, M2mWorld &world, M2mSettings settings)
    : m_clock(clock), m_transport(transport), m_world(world), m_settings(settings)
{
}

M2mFleet::~M2mFleet()
{
    *m_alive = false;
}

void M2mFleet::add(CardIndex index, const CardAccess &access, bool touched)
{
    m_access.insert_or_assign(index, access);
    m_calendar.grow(index + 1);
    const double share = fraction(keyed(keyOf("first look"), index));
    m_calendar.set(index, m_clock.now() + Span(std::int64_t(double(m_settings.watch.count()) * share)));
    if (!touched) return;
    Agent &agent = agentOf(index);
    if (agent.card->onTrial()) agent.trialUntil = trialEnd();
    if (agent.card->notice()) m_calendar.set(index, m_clock.now());
}

M2mFleet::Agent &M2mFleet::agentOf(CardIndex index)
{
    const auto [made, fresh] = m_agents.try_emplace(index);
    if (fresh) made->second.card = &m_world.m2mCardOf(index);
    return made->second;
}

Instant M2mFleet::trialEnd() const
{
    const auto wall = Span(static_cast<std::int64_t>(double(m_settings.trialWall.count()) * m_clock.speed()));
    return m_clock.now() + std::max(m_settings.trial, wall);
}

void M2mFleet::trigger(CardIndex index)
{
    Agent &agent = agentOf(index);
    agent.triggered = true;
    const double share = fraction(keyed(keyOf("short message"), index, std::uint64_t(toMicros(m_clock.now()))));
    const Span way = m_settings.smsAtLeast + Span(std::int64_t(double((m_settings.smsAtMost - m_settings.smsAtLeast).count()) * share));
    if (!agent.busy && !agent.arrived) m_calendar.set(index, m_clock.now() + way);
}

void M2mFleet::step()
{
    const Instant now = m_clock.now();
    while (const auto due = m_calendar.take(now)) {
        const auto made = m_agents.find(due->second);
        if (made == m_agents.end() || !made->second.busy) act(due->second);
    }
}

void M2mFleet::act(CardIndex index)
{
    // Most have nothing to say and a network: no card is made for them.
    if (!m_agents.contains(index) && !m_world.searches(index)) {
        m_calendar.set(index, m_clock.now() + m_settings.watch);
        return;
    }
    Agent &agent = agentOf(index);
    if (agent.arrived) {
        std::exchange(agent.arrived, nullptr)();
    } else if (m_world.reaches(index)) {
        agent.fallbackAt.reset();
        talk(index, agent);
    } else {
        withoutNetwork(index, agent);
    }
}

bool M2mFleet::owes(const Agent &agent) const
{
    return agent.triggered || agent.answerDue || agent.card->notice().has_value();
}

void M2mFleet::talk(CardIndex index, Agent &agent)
{
    const Eid eid = agent.card->eid();
    if (owes(agent) && m_inFlight >= m_settings.mostInFlight) m_calendar.set(index, m_clock.now() + m_settings.retry);
    else if (agent.answerDue) send(index, { eid, agent.card->answer(), {} }, &M2mFleet::answered);
    else if (agent.refreshLater) follow(index, agent);
    else if (agent.card->notice()) send(index, { eid, {}, agent.card->notice() }, &M2mFleet::confirmed);
    else if (std::exchange(agent.triggered, false)) fetch(index, agent);
    else m_calendar.set(index, m_clock.now() + m_settings.watch);
}

void M2mFleet::fetch(CardIndex index, Agent &agent)
{
    agent.fetching = true;
    send(index, { agent.card->eid(), {}, {} }, &M2mFleet::fetched);
}

/// How long a device waits for a network before its card is told is its own affair; a new profile gets less.
void M2mFleet::withoutNetwork(CardIndex index, Agent &agent)
{
    const Instant now = m_clock.now();
    if (agent.refreshLater) { // the answer was lost with the network
        agent.answerDue = false;
        follow(index, agent);
        return;
    }
    if (!m_world.searches(index)) {
        agent.fallbackAt.reset();
    } else if (!agent.fallbackAt) {
        agent.fallbackAt = now + m_access.at(index).fallbackAfter;
    }
    const bool trialOver = agent.trialUntil && now >= *agent.trialUntil && m_world.searches(index);
    if (trialOver || (agent.fallbackAt && now >= *agent.fallbackAt)) {
        fallBack(index, agent);
        return;
    }
    Instant next = now + (owes(agent) ? m_settings.retry : m_settings.watch);
    if (agent.trialUntil && *agent.trialUntil > now) next = std::min(next, *agent.trialUntil);
    if (agent.fallbackAt) next = std::min(next, *agent.fallbackAt);
    m_calendar.set(index, next);
}

void M2mFleet::fallBack(CardIndex index, Agent &agent)
{
    agent.trialUntil.reset();
    agent.fallbackAt.reset();
    if (const auto execution = agent.card->fallBack()) {
        m_world.changed(index);
        m_world.fellBack(index, *execution);
        m_world.refresh(index);
    }
    m_calendar.set(index, m_clock.now() + m_settings.watch);
    if (agent.card->notice()) m_calendar.set(index, m_clock.now() + m_settings.retry);
}

/// REFRESH: the modem goes where the card is.
void M2mFleet::follow(CardIndex index, Agent &agent)
{
    agent.refreshLater = false;
    if (agent.card->onTrial()) agent.trialUntil = trialEnd();
    m_world.refresh(index);
    m_calendar.set(index, m_clock.now() + m_settings.retry);
}

} // namespace signalbox::world
