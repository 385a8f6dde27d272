#pragma once

#include "coverage/coverageblock.h"
#include "coverage/observation.h"

#include <shared_mutex>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace signalbox {

/// What the fleet's experience says of one network and technology at a place.
struct CoverageEstimate
{
    double served = 0; ///< 0 to 1: the chance that a vehicle finds service
    double evidence = 0; ///< observations of the place itself and around it, faded; below 1 it is mostly a guess
    std::optional<float> rsrp; ///< dBm, mean of the readings near by
    std::optional<Instant> newest; ///< to the minute
};

/// A block as the store keeps it.
struct CoverageRow
{
    std::uint32_t network = 0; ///< CoverageNetwork::key()
    std::uint32_t block = 0; ///< CoverageBlock::numberOf()
    QByteArray tiles;
};

/// Quality per network, technology and place, learned from what vehicles meet. It keeps counts of places and not who was
/// there. Any thread; one batch is learned under the lock, which takes about a microsecond an observation.
class CoverageMap
{
public:
    /// At most so many squares (about 24 octets each); beyond them those that say least are forgotten.
    explicit CoverageMap(std::size_t mostTiles = 2'000'000) : m_most(mostTiles) { }

    void learn(std::span<const Observation> observations);

    /// A shared lock for many questions; keep it short.
    class Reader
    {
    public:
        /// `reach`: how far the place may be off, in metres: the further, the more the wider squares say.
        CoverageEstimate estimate(const CoverageNetwork &network, MercatorPoint at, Instant now, double reach = 0) const;
        /// Anything at all was observed of it, anywhere.
        bool knows(const CoverageNetwork &network) const { return m_map.m_networks.contains(network.key()); }

    private:
        friend class CoverageMap;
        explicit Reader(const CoverageMap &map) : m_map(map), m_lock(map.m_mutex) { }
        class Look;

        const CoverageMap &m_map;
        std::shared_lock<std::shared_mutex> m_lock;
    };
    Reader read() const { return Reader(*this); }

    /// Of what was learned since it was taken last, so many blocks, for the store.
    std::vector<CoverageRow> takeChanged(std::size_t most);
    /// The store could not take them: they are to be taken again.
    void markChanged(std::span<const CoverageRow> rows);
    /// Puts what a store had under what was learned meanwhile: a block that is there stays. Rows that are damaged are
    /// left out; returns how many were.
    std::size_t restore(std::span<const CoverageRow> rows);

    std::size_t tiles() const;
    std::uint64_t observations() const; ///< learned by this process

private:
    static std::uint64_t keyOf(std::uint32_t network, std::uint32_t block) { return std::uint64_t(network) << 32 | block; }
    void makeRoom(Instant now);

    const std::size_t m_most;
    mutable std::shared_mutex m_mutex; // of all that follows
    std::unordered_map<std::uint64_t, CoverageBlock> m_blocks;
    std::unordered_set<std::uint32_t> m_networks;
    std::unordered_set<std::uint64_t> m_changed;
    std::size_t m_tiles = 0;
    std::uint64_t m_observations = 0;
};

} // namespace signalbox
