#pragma once

#include "world/calendar.h"
#include "world/ipadownload.h"
#include "world/ipatransport.h"
#include "world/specs.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace signalbox::world {

/// Which vehicle of the fleet; the order of IpaFleet::add.
using CardIndex = std::uint32_t;

/// What the IPAs need of the world around them. Called from IpaFleet::step() and from answers of the
/// transport, all in the world's thread.
class IpaWorld
{
public:
    virtual ~IpaWorld() = default;
    /// The card of a vehicle that was added without one, when it is first needed; it outlives the IpaFleet.
    virtual Euicc &cardOf(CardIndex card) = 0;
    /// Whether the modem is attached with the card's enabled profile and reaches the internet. False for a
    /// vehicle that is dark and while it moves to another profile.
    virtual bool reaches(CardIndex card) const = 0;
    /// Whether the modem looks for a network and finds none. False while it sleeps, is dead or has a network.
    virtual bool searches(CardIndex card) const = 0;
    /// The card's state changed: save it (Euicc::save) before returning, so that a crash cannot make the
    /// card forget what it executed.
    virtual void changed(CardIndex card) = 0;
    /// A package ran, or was refused, or a rollback ran: for the ground truth. After `changed`.
    virtual void executed(CardIndex card, const CardExecution &execution) = 0;
    /// The card fell back, or went `home` again, without being asked. After `changed`.
    virtual void fellBack(CardIndex card, const CardExecution &execution, bool home) = 0;
    /// A profile package was installed, or was not. After `changed`.
    virtual void installed(CardIndex card, const CardInstallation &installation, const QByteArray &eimTransaction) = 0;
    /// REFRESH: the modem leaves the air and comes back with the enabled profile (null: none is enabled).
    virtual void refresh(CardIndex card, const CardProfile *enabled) = 0;
};

/// Spans of world time, but for the second.
struct IpaSettings
{
    Span rollbackAfter = std::chrono::seconds(90); ///< eIM not reached on the new profile until then: roll back
    Span rollbackAfterWall = std::chrono::seconds(5); ///< but never sooner than this on the wall: HTTP does not run faster with the world
    Span retry = std::chrono::seconds(10); ///< between attempts while a result is undelivered
    Span afterFailure = std::chrono::seconds(30); ///< when the eIM did not answer
    Span homeAfter = std::chrono::hours(1); ///< on the fallback; twice as long after every try that failed …
    Span homeAtMost = std::chrono::hours(8); ///< … up to this
    std::size_t mostInFlight = 256; ///< further polls wait for `retry`
};

/// The IPAs of all vehicles: each polls at its own interval, hands packages to its card, moves the modem,
/// delivers results until the eIM acknowledges them, rolls back where the new profile does not reach the eIM,
/// fetches profiles from SM-DP+s, and falls back where there is no network for long. World's thread only;
/// `step()` costs what is due, not what exists.
class IpaFleet
{
public:
    IpaFleet(const Clock &clock, EsipaTransport &transport, IpaWorld &world, IpaSettings settings = {});
    ~IpaFleet();
    IpaFleet(const IpaFleet &) = delete;

    /// `card` must outlive this; without one IpaWorld is asked for it later. A card with undelivered results (after a
    /// restart) is due at once.
    CardIndex add(Euicc *card, Span pollEvery, Instant firstPoll, const CardAccess &access = {});
    void expect(std::size_t cards) { m_places.reserve(cards); }
    /// Does what is due; call it some times a second.
    void step();
    void pollNow(CardIndex card);

    std::uint64_t polls() const { return m_polls; } ///< GetEimPackage sent since the start
    std::size_t inFlight() const { return m_inFlight; }

private:
    /// What is known of a vehicle that has not polled yet.
    struct Place
    {
        Euicc *card = nullptr;
        Span every {};
        CardAccess access {};
    };
    struct Agent
    {
        Euicc *card = nullptr;
        Span every {};
        bool busy = false; ///< a message is on its way
        bool refreshLater = false; ///< disabled everything: stay on the air until the result is delivered
        bool tellsNews = false; ///< the poll that is on its way says that profiles changed
        bool supplierLater = false; ///< an SM-DP+ did not answer: poll first
        CardAccess access {};
        std::uint64_t exchanges = 0; ///< which of them are lost is a matter of their number
        std::optional<Instant> rollbackAt;
        std::optional<Instant> fallbackAt; ///< set while it searches
        std::optional<Instant> homeAt; ///< set while on the fallback
        Span homeAfter {};
        std::function<void()> arrived; ///< an answer that was long on its way
        std::unique_ptr<IpaDownload> download;
    };
    using Then = void (IpaFleet::*)(CardIndex, const QByteArray &);

    Agent &agentOf(CardIndex index);
    void schedule(CardIndex index, Instant when);
    void scheduleBefore(CardIndex index, Instant when);
    void act(CardIndex index);
    void talk(CardIndex index);
    EsipaTransport::Done onTheWay(CardIndex index, Then then);
    void arrive(CardIndex index, const std::optional<QByteArray> &answer, Then then);
    void send(CardIndex index, const QByteArray &message, Then then);
    void ask(CardIndex index);
    void deliver(CardIndex index);
    void taken(CardIndex index, const QByteArray &answer);
    void delivered(CardIndex index, const QByteArray &answer);
    void refusalDelivered(CardIndex index, const QByteArray &answer);
    void run(CardIndex index, const QByteArray &package);
    void rollBack(CardIndex index);
    Instant rollbackTime() const;
    void giveUpWaiting(Agent &agent, CardIndex index);

    void goOn(CardIndex index);
    void supplierAnswered(CardIndex index, const QByteArray &answer);
    void install(CardIndex index);
    void deliverNotice(CardIndex index, const CardNotice &notice);
    void noticeDelivered(CardIndex index, const QByteArray &answer);
    void tellSupplier(CardIndex index, const CardNotice &notice);
    void supplierTold(CardIndex index, const QByteArray &answer);

    bool fallsBack(CardIndex index);
    bool goesHome(CardIndex index);
    void changedAlone(CardIndex index, const CardExecution &execution, bool home);

    const Clock &m_clock;
    EsipaTransport &m_transport;
    IpaWorld &m_world;
    IpaSettings m_settings;
    std::vector<Place> m_places;
    std::unordered_map<CardIndex, Agent> m_agents; ///< made with the first poll; references to them stay good
    Calendar m_calendar;
    std::uint64_t m_polls = 0;
    std::size_t m_inFlight = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< answers look whether this still lives
};

} // namespace signalbox::world
