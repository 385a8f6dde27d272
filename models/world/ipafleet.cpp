#include "world/ipafleet.h"

namespace signalbox::world {

using namespace sgp32;

IpaFleet::IpaFleet(const Clock &clock, EsipaTransport &transport, IpaWorld &world, IpaSettings settings)
    : m_clock(clock), m_transport(transport), m_world(world), m_settings(settings)
{
}

IpaFleet::~IpaFleet()
{
    *m_alive = false;
}

namespace {

bool owesEim(const Euicc &card)
{
    return !card.undelivered().empty()
        || std::any_of(card.notices().begin(), card.notices().end(), [](const CardNotice &one) { return one.forEim; });
}

const CardNotice *firstNotice(const Euicc &card, bool CardNotice::*whom)
{
    for (const CardNotice &one : card.notices())
        if (one.*whom) return &one;
    return nullptr;
}

} // namespace

CardIndex IpaFleet::add(Euicc *card, Span pollEvery, Instant firstPoll, const CardAccess &access)
{
    const auto index = CardIndex(m_places.size());
    m_places.push_back({ card, pollEvery, access });
    m_calendar.grow(index + 1);
    if (card && owesEim(*card)) {
        firstPoll = m_clock.now();
        if (card->mayRollBack()) agentOf(index).rollbackAt = rollbackTime();
    }
    schedule(index, firstPoll);
    return index;
}

IpaFleet::Agent &IpaFleet::agentOf(CardIndex index)
{
    const auto [made, fresh] = m_agents.try_emplace(index);
    Agent &agent = made->second;
    if (!fresh) return agent;
    Place &place = m_places[index];
    agent.card = place.card ? place.card : &m_world.cardOf(index);
    agent.every = place.every;
    agent.access = place.access;
    agent.homeAfter = m_settings.homeAfter;
    return agent;
}

Instant IpaFleet::rollbackTime() const
{
    const auto wall = Span(static_cast<std::int64_t>(double(m_settings.rollbackAfterWall.count()) * m_clock.speed()));
    return m_clock.now() + std::max(m_settings.rollbackAfter, wall);
}

void IpaFleet::schedule(CardIndex index, Instant when)
{
    m_calendar.set(index, when);
}

void IpaFleet::pollNow(CardIndex card)
{
    if (!agentOf(card).busy) schedule(card, m_clock.now());
}

void IpaFleet::step()
{
    const Instant now = m_clock.now();
    while (const auto due = m_calendar.take(now))
        if (!agentOf(due->second).busy) act(due->second);
}

void IpaFleet::act(CardIndex index)
{
    Agent &agent = agentOf(index);
    if (agent.arrived) {
        std::exchange(agent.arrived, nullptr)();
        return;
    }
    const Instant now = m_clock.now();
    if (agent.rollbackAt && now >= *agent.rollbackAt) {
        giveUpWaiting(agent, index);
        return;
    }
    if (m_world.reaches(index)) {
        agent.fallbackAt.reset();
        if (!goesHome(index)) talk(index);
    } else {
        agent.download.reset(); // the SM-DP+ forgets the session; the eIM triggers again
        if (!fallsBack(index)) scheduleBefore(index, now + (owesEim(*agent.card) ? m_settings.retry : agent.every));
    }
}

void IpaFleet::talk(CardIndex index)
{
    Agent &agent = agentOf(index);
    const CardNotice *notice = firstNotice(*agent.card, &CardNotice::forEim);
    const CardNotice *forSupplier = agent.supplierLater ? nullptr : firstNotice(*agent.card, &CardNotice::forSupplier);
    if (agent.download) goOn(index);
    else if (!agent.card->undelivered().empty()) deliver(index);
    else if (notice) deliverNotice(index, *notice);
    else if (m_inFlight >= m_settings.mostInFlight) schedule(index, m_clock.now() + m_settings.retry);
    else if (forSupplier) tellSupplier(index, *forSupplier);
    else ask(index);
}

/// Not later than what the agent has to do at a certain moment.
void IpaFleet::scheduleBefore(CardIndex index, Instant when)
{
    const Agent &agent = agentOf(index);
    for (const auto &deadline : { agent.rollbackAt, agent.fallbackAt })
        if (deadline) when = std::min(when, *deadline);
    schedule(index, when);
}

/// The time to reach the eIM after a change is over.
void IpaFleet::giveUpWaiting(Agent &agent, CardIndex index)
{
    agent.rollbackAt.reset();
    if (agent.refreshLater) {
        agent.refreshLater = false;
        m_world.refresh(index, agent.card->enabled());
        schedule(index, m_clock.now() + m_settings.retry);
    } else {
        rollBack(index);
    }
}

void IpaFleet::rollBack(CardIndex index)
{
    Agent &agent = agentOf(index);
    const auto execution = agent.card->rollBack();
    if (execution) {
        m_world.changed(index);
        m_world.executed(index, *execution);
        m_world.refresh(index, agent.card->enabled());
    }
    schedule(index, m_clock.now() + m_settings.retry);
}

} // namespace signalbox::world
