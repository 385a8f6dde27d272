#include "world/m2mfleet.h"

#include "world/prng.h"

namespace signalbox::world {

/// What becomes of an answer: it arrives late, or never, as the way to this modem is.
void M2mFleet::send(CardIndex index, const M2mUp &message, Then then)
{
    agentOf(index).busy = true;
    ++m_inFlight;
    const Instant sent = m_clock.now();
    m_transport.postToRouting(encode(message), [this, alive = m_alive, index, then, sent](std::optional<QByteArray> answer) {
        if (!*alive) return;
        --m_inFlight;
        Agent &agent = agentOf(index);
        agent.busy = false;
        const CardAccess &access = m_access.at(index);
        if (fraction(keyed(keyOf("m2m exchange"), index, ++agent.exchanges)) < access.loss) answer.reset();
        agent.arrived = [this, index, then, answer = std::move(answer)] { arrive(index, answer, then); };
        m_calendar.set(index, sent + std::max(access.delay, Span::zero()));
    });
}

void M2mFleet::arrive(CardIndex index, const std::optional<QByteArray> &answer, Then then)
{
    const bool asked = std::exchange(agentOf(index).fetching, false);
    if (const auto said = answer ? parseM2mDown(*answer) : failure("m2m.lost")) {
        (this->*then)(index, *said);
        return;
    }
    Agent &agent = agentOf(index);
    agent.triggered |= asked;
    if (agent.refreshLater) follow(index, agent); // the session is over; the answer goes out on the other network
    else m_calendar.set(index, m_clock.now() + m_settings.afterFailure);
}

void M2mFleet::fetched(CardIndex index, const M2mDown &answer)
{
    Agent &agent = agentOf(index);
    if (!answer.script) {
        m_calendar.set(index, m_clock.now() + (agent.triggered ? m_settings.smsAtLeast : m_settings.watch));
        return;
    }
    agent.triggered = true; // another one may follow
    ++m_sessions;
    const M2mExecution execution = agent.card->load(*answer.script);
    m_world.changed(index);
    if (execution.executed) m_world.executed(index, execution);
    agent.answerDue = true;
    agent.refreshLater = agent.refreshLater || execution.profileChanged();
    m_calendar.set(index, m_clock.now());
}

void M2mFleet::answered(CardIndex index, const M2mDown &)
{
    agentOf(index).answerDue = false;
    m_calendar.set(index, m_clock.now());
}

void M2mFleet::confirmed(CardIndex index, const M2mDown &answer)
{
    Agent &agent = agentOf(index);
    if (answer.confirmed) {
        agent.card->confirmed(*answer.confirmed);
        agent.trialUntil.reset(); // the SM-SR was reached: what is enabled now is what stays
        m_world.changed(index);
    }
    m_calendar.set(index, m_clock.now() + (answer.confirmed ? Span::zero() : m_settings.afterFailure));
}

} // namespace signalbox::world
