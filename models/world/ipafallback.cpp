#include "world/ipafleet.h"

namespace signalbox::world {

/// SGP.32 leaves to the device when connectivity counts as lost.
bool IpaFleet::fallsBack(CardIndex index)
{
    Agent &agent = agentOf(index);
    const Instant now = m_clock.now();
    if (!m_world.searches(index)) {
        agent.fallbackAt.reset();
    } else if (!agent.fallbackAt) {
        agent.fallbackAt = now + agent.access.fallbackAfter;
    } else if (now >= *agent.fallbackAt) {
        agent.fallbackAt.reset();
        if (agent.rollbackAt) return false; // that decides first
        const bool home = agent.card->onFallback(); // where there is no network either
        if (const auto execution = home ? agent.card->returnFromFallback() : agent.card->executeFallback()) {
            changedAlone(index, *execution, home);
            return true;
        }
    }
    return false;
}

bool IpaFleet::goesHome(CardIndex index)
{
    Agent &agent = agentOf(index);
    const Instant now = m_clock.now();
    if (!agent.card->onFallback()) {
        agent.homeAt.reset();
        // Told the eIM from home: the try was good.
        if (!agent.card->hasNews()) agent.homeAfter = m_settings.homeAfter;
        return false;
    }
    if (!agent.homeAt) agent.homeAt = now + agent.homeAfter;
    if (now < *agent.homeAt || agent.download) return false;
    agent.homeAt.reset();
    agent.homeAfter = std::min(2 * agent.homeAfter, m_settings.homeAtMost);
    const auto execution = agent.card->returnFromFallback();
    if (!execution) return false;
    changedAlone(index, *execution, true);
    agent.fallbackAt = rollbackTime(); // no network there either: back again, soon
    return true;
}

void IpaFleet::changedAlone(CardIndex index, const CardExecution &execution, bool home)
{
    Agent &agent = agentOf(index);
    m_world.changed(index);
    m_world.fellBack(index, execution, home);
    m_world.refresh(index, agent.card->enabled());
    schedule(index, m_clock.now() + m_settings.retry);
}

} // namespace signalbox::world
