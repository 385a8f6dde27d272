#pragma once

#include "world/calendar.h"
#include "world/ipatransport.h"
#include "world/m2mcard.h"
#include "world/specs.h"

#include <memory>
#include <unordered_map>

namespace signalbox::world {

/// Which vehicle of the fleet, as in IpaFleet.
using CardIndex = std::uint32_t;

/// What M2M devices need of the world around them. Called in the world's thread; as IpaWorld, which see.
class M2mWorld
{
public:
    virtual ~M2mWorld() = default;
    virtual M2mCard &m2mCardOf(CardIndex card) = 0;
    virtual bool reaches(CardIndex card) const = 0;
    virtual bool searches(CardIndex card) const = 0;
    virtual void changed(CardIndex card) = 0;
    virtual void executed(CardIndex card, const M2mExecution &execution) = 0;
    virtual void fellBack(CardIndex card, const M2mExecution &execution) = 0;
    virtual void refresh(CardIndex card) = 0;
};

/// Spans of world time, but for the one of the wall.
struct M2mSettings
{
    Span smsAtLeast = std::chrono::seconds(3), smsAtMost = std::chrono::seconds(20); ///< on the way to a device that is on the air
    Span retry = std::chrono::seconds(10); ///< while something is to be said
    Span afterFailure = std::chrono::seconds(30); ///< when the SM-SR did not answer
    Span trial = std::chrono::minutes(3); ///< for a newly enabled profile to reach the SM-SR
    Span trialWall = std::chrono::seconds(5); ///< but never less than this on the wall: HTTP does not run faster with the world
    Span watch = std::chrono::seconds(60); ///< between two looks whether there is a network
    std::size_t mostInFlight = 128;
};

/// The M2M devices of all vehicles: a short message makes a device open a session with its SM-SR, fetch scripts, hand
/// them to the card and deliver the answers; a profile that does not reach the SM-SR, or a network that is gone for long,
/// makes the card fall back; then the SM-SR is told. World's thread only; `step()` costs what is due, not what exists.
class M2mFleet
{
public:
    M2mFleet(const Clock &clock, M2mTransport &transport, M2mWorld &world, M2mSettings settings = {});
    ~M2mFleet();
    M2mFleet(const M2mFleet &) = delete;

    /// From now on this vehicle's network is watched. `touched`: its card changed before and may owe something.
    void add(CardIndex card, const CardAccess &access, bool touched);
    /// A short message for this vehicle is in the network, which keeps it until the device is there.
    void trigger(CardIndex card);
    void step();

    std::uint64_t sessions() const { return m_sessions; } ///< begun since the start
    bool knows(CardIndex card) const { return m_access.contains(card); }

private:
    struct Agent
    {
        M2mCard *card = nullptr;
        bool busy = false; ///< a message is on its way
        bool triggered = false; ///< has something to fetch
        bool fetching = false; ///< its question is on the way; a short message that comes now is for the next one
        bool answerDue = false; ///< a script ran
        bool refreshLater = false; ///< the modem follows the card when the answer is out
        std::uint64_t exchanges = 0;
        std::optional<Instant> trialUntil;
        std::optional<Instant> fallbackAt; ///< set while it searches
        std::function<void()> arrived; ///< an answer that was long on its way
    };
    using Then = void (M2mFleet::*)(CardIndex, const M2mDown &);

    Agent &agentOf(CardIndex index);
    void act(CardIndex index);
    void talk(CardIndex index, Agent &agent);
    void fetch(CardIndex index, Agent &agent);
    void withoutNetwork(CardIndex index, Agent &agent);
    void fallBack(CardIndex index, Agent &agent);
    void send(CardIndex index, const M2mUp &message, Then then);
    void arrive(CardIndex index, const std::optional<QByteArray> &answer, Then then);
    void fetched(CardIndex index, const M2mDown &answer);
    void answered(CardIndex index, const M2mDown &answer);
    void confirmed(CardIndex index, const M2mDown &answer);
    void follow(CardIndex index, Agent &agent);
    Instant trialEnd() const;
    bool owes(const Agent &agent) const;

    const Clock &m_clock;
    M2mTransport &m_transport;
    M2mWorld &m_world;
    M2mSettings m_settings;
    std::unordered_map<CardIndex, CardAccess> m_access;
    std::unordered_map<CardIndex, Agent> m_agents; ///< made when first needed; references to them stay good
    Calendar m_calendar;
    std::uint64_t m_sessions = 0;
    std::size_t m_inFlight = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< answers look whether this still lives
};

} // namespace signalbox::world
