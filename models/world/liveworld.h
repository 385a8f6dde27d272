#pragma once

#include "world/publisher.h"
#include "world/vehiclecards.h"

namespace signalbox::world {

/// The world of a workspace as it runs: vehicles, cards, faults, what of it is kept and what is told. One thread.
class LiveWorld
{
public:
    /// Resumes from `store`, or begins now. Borrows everything.
    static Result<std::unique_ptr<LiveWorld>> make(const LabModel &model, const QString &workspace, const Clock &clock,
                                                   WorldStore &store, Truth &truth);

    /// Facts are published from now on; without a publisher they are lost.
    void publishTo(Publisher *publisher) { m_publisher = publisher; }
    /// Lives until now. Call it ten times a second.
    void tick();
    /// All vehicles to the store.
    Result<void> saveAll();

    VehicleCards &cards() { return *m_cards; }
    const World &world() const { return m_world; }
    std::uint64_t facts() const { return m_facts; }
    std::size_t openSessions() const;

private:
    LiveWorld(const LabModel &model, const Clock &clock, WorldStore &store, Truth &truth);
    Result<void> resume(const QString &workspace);
    void take(Fact &&fact);
    void tellSession(const Fact &fact);
    void tellFaults(Instant from, Instant to);
    void saveChanged();
    FactSink sink();

    const LabModel &m_model;
    const Clock &m_clock;
    WorldStore &m_store;
    Truth &m_truth;
    World m_world;
    std::unique_ptr<VehicleCards> m_cards;
    Publisher *m_publisher = nullptr;
    Rhythm m_rhythm;
    QHash<VehicleId, std::uint32_t> m_indexOf;
    std::vector<std::uint32_t> m_changed; ///< vehicles to save
    Instant m_toldUntil {};
    std::chrono::steady_clock::time_point m_savedAt {};
    std::uint64_t m_facts = 0;
};

} // namespace signalbox::world
