#pragma once

#include "world/m2mcards.h"
#include "world/publisher.h"
#include "world/radiusgateways.h"
#include "world/vehiclecards.h"

#include <map>

namespace signalbox::world {

/// The world of a workspace as it runs: vehicles, cards, faults, what of it is kept and what is told. One thread.
class LiveWorld
{
public:
    /// Resumes from `store`, or begins now. Borrows everything.
    static Result<std::unique_ptr<LiveWorld>> make(LabModel &model, const QString &workspace, const Clock &clock,
                                                   WorldStore &store, Truth &truth);

    /// Facts are published from now on; without a publisher they are lost.
    void publishTo(Publisher *publisher) { m_publisher = publisher; }
    /// Sessions are told to these from now on, and not to the publisher.
    void accountTo(RadiusGateways *gateways) { m_gateways = gateways; }
    /// Lives until now, or as far as the outbox has room. Call it ten times a second.
    void tick();
    /// All vehicles to the store; what is late is sent at once.
    Result<void> saveAll();

    VehicleCards &cards() { return *m_cards; }
    M2mCards &m2mCards() { return *m_m2m; }
    const World &world() const { return m_world; }
    std::uint64_t facts() const { return m_facts; }
    std::size_t openSessions() const;

private:
    LiveWorld(LabModel &model, const Clock &clock, WorldStore &store, Truth &truth);
    Result<void> resume(const QString &workspace);
    void take(Fact &&fact);
    void tell(const Fact &fact, std::uint32_t vehicle, const Passage &passage);
    void tellOpenSessions(Instant now);
    void tellFaults(Instant from, Instant to);
    void tellTroubles();
    void publish(const Fact &fact);
    void sendLate(Instant until);
    void saveChanged();
    Result<void> saveRows(const std::vector<std::uint32_t> &vehicles);
    void keepPace();
    double usualRate(Instant now) const;
    FactSink sink();

    LabModel &m_model;
    const Clock &m_clock;
    WorldStore &m_store;
    Truth &m_truth;
    World m_world;
    CardPlaces m_places;
    std::unique_ptr<VehicleCards> m_cards;
    std::unique_ptr<M2mCards> m_m2m;
    Publisher *m_publisher = nullptr;
    RadiusGateways *m_gateways = nullptr;
    Rhythm m_rhythm;
    std::vector<std::uint32_t> m_changed; ///< vehicles to save
    std::vector<std::optional<FaultKind>> m_toldTroubles; ///< by vehicle
    std::multimap<Instant, Fact> m_late; ///< by when they are sent
    Instant m_toldUntil {};
    std::chrono::steady_clock::time_point m_savedAt {}, m_pacedAt {};
    std::chrono::milliseconds m_saveEvery;
    std::uint64_t m_facts = 0;
    std::uint64_t m_samples = 0; ///< positions and radio samples since m_pacedAt
};

} // namespace signalbox::world
