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

CardIndex IpaFleet::add(Euicc &card, Span pollEvery, Instant firstPoll)
{
    const auto index = CardIndex(m_agents.size());
    Agent agent;
    agent.card = &card;
    agent.every = pollEvery;
    if (!card.undelivered().empty()) {
        firstPoll = m_clock.now();
        if (card.mayRollBack()) agent.rollbackAt = rollbackTime();
    }
    m_agents.push_back(agent);
    schedule(index, firstPoll);
    return index;
}

Instant IpaFleet::rollbackTime() const
{
    const auto wall = Span(static_cast<std::int64_t>(double(m_settings.rollbackAfterWall.count()) * m_clock.speed()));
    return m_clock.now() + std::max(m_settings.rollbackAfter, wall);
}

void IpaFleet::schedule(CardIndex index, Instant when)
{
    m_agents[index].due = when;
    m_queue.emplace(when, index);
}

void IpaFleet::pollNow(CardIndex card)
{
    if (!m_agents[card].busy) schedule(card, m_clock.now());
}

void IpaFleet::step()
{
    const Instant now = m_clock.now();
    while (!m_queue.empty() && m_queue.top().first <= now) {
        const auto [when, index] = m_queue.top();
        m_queue.pop();
        // An agent that was rescheduled leaves its older entries behind.
        if (m_agents[index].due == when && !m_agents[index].busy) act(index);
    }
}

void IpaFleet::act(CardIndex index)
{
    Agent &agent = m_agents[index];
    const Instant now = m_clock.now();
    if (agent.rollbackAt && now >= *agent.rollbackAt) {
        giveUpWaiting(agent, index);
        return;
    }
    const bool owes = !agent.card->undelivered().empty();
    if (!m_world.reaches(index)) {
        const Instant next = now + (owes ? m_settings.retry : agent.every);
        schedule(index, agent.rollbackAt ? std::min(next, *agent.rollbackAt) : next);
    } else if (owes) {
        deliver(index);
    } else if (m_inFlight >= m_settings.mostInFlight) {
        schedule(index, now + m_settings.retry);
    } else {
        ask(index);
    }
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
    Agent &agent = m_agents[index];
    const auto execution = agent.card->rollBack();
    if (execution) {
        m_world.changed(index);
        m_world.executed(index, *execution);
        m_world.refresh(index, agent.card->enabled());
    }
    schedule(index, m_clock.now() + m_settings.retry);
}

void IpaFleet::send(CardIndex index, const QByteArray &message, void (IpaFleet::*then)(CardIndex, const QByteArray &))
{
    m_agents[index].busy = true;
    ++m_inFlight;
    m_transport.post(message, [this, alive = m_alive, index, then](const std::optional<QByteArray> &answer) {
        if (!*alive) return;
        --m_inFlight;
        m_agents[index].busy = false;
        if (answer) {
            (this->*then)(index, *answer);
            return;
        }
        const Agent &agent = m_agents[index];
        const Instant next = m_clock.now() + (agent.rollbackAt ? m_settings.retry : m_settings.afterFailure);
        schedule(index, agent.rollbackAt ? std::min(next, *agent.rollbackAt) : next);
    });
}

void IpaFleet::ask(CardIndex index)
{
    ++m_polls;
    send(index, encode(GetPackageRequest { m_agents[index].card->eid(), {}, {} }), &IpaFleet::taken);
}

void IpaFleet::deliver(CardIndex index)
{
    const Euicc &card = *m_agents[index].card;
    send(index, encode(ProvideResultRequest { card.eid(), EuiccPackageBody { card.undelivered().front().der } }), &IpaFleet::delivered);
}

void IpaFleet::taken(CardIndex index, const QByteArray &answer)
{
    Agent &agent = m_agents[index];
    const auto response = parseGetPackageResponse(answer);
    if (response && std::holds_alternative<EuiccPackageBody>(*response)) {
        run(index, std::get<EuiccPackageBody>(*response).der);
        return;
    }
    if (response && std::holds_alternative<CardDataQuery>(*response)) {
        auto data = agent.card->certificates();
        m_world.changed(index);
        if (data) {
            data->transactionId = std::get<CardDataQuery>(*response).transactionId;
            send(index, encode(ProvideResultRequest { agent.card->eid(), *data }), &IpaFleet::delivered);
            return;
        }
    }
    schedule(index, m_clock.now() + agent.every);
}

void IpaFleet::run(CardIndex index, const QByteArray &package)
{
    Agent &agent = m_agents[index];
    const CardExecution execution = agent.card->load(package);
    m_world.changed(index);
    m_world.executed(index, execution);
    if (!execution.executed) {
        send(index, encode(ProvideResultRequest { agent.card->eid(), EuiccPackageBody { agent.card->refusal() } }), &IpaFleet::refusalDelivered);
        return;
    }
    if (execution.profileChanged()) {
        agent.rollbackAt = rollbackTime();
        // With nothing enabled there is no way to report: the REFRESH waits for the delivery.
        agent.refreshLater = !execution.enabledAfter;
        if (!agent.refreshLater) m_world.refresh(index, agent.card->enabled());
    }
    schedule(index, m_clock.now());
}

/// Not at once: the eIM may hand out the same package again.
void IpaFleet::refusalDelivered(CardIndex index, const QByteArray &)
{
    schedule(index, m_clock.now() + m_settings.retry);
}

void IpaFleet::delivered(CardIndex index, const QByteArray &answer)
{
    Agent &agent = m_agents[index];
    const auto response = parseProvideResultResponse(answer);
    if (!response || response->error) {
        const Instant next = m_clock.now() + m_settings.afterFailure;
        schedule(index, agent.rollbackAt ? std::min(next, *agent.rollbackAt) : next);
        return;
    }
    if (!response->acknowledged.empty()) {
        agent.card->acknowledge(response->acknowledged);
        m_world.changed(index);
    }
    if (response->acknowledged.empty() && !agent.card->undelivered().empty()) { // taken note of, not kept
        schedule(index, m_clock.now() + m_settings.afterFailure);
        return;
    }
    // The eIM was reached: what is enabled now is what stays.
    agent.rollbackAt.reset();
    if (agent.refreshLater && agent.card->undelivered().empty()) {
        agent.refreshLater = false;
        m_world.refresh(index, agent.card->enabled());
    }
    schedule(index, m_clock.now()); // ask at once for more: NoPackage ends the round
}

} // namespace signalbox::world
