#pragma once

#include "domain/facts.h"

#include <vector>

namespace signalbox {

/// What the live picture gets in a tick: of positions and radio samples the newest of each vehicle, of
/// sessions, signalling and device reports every one, in order. One thread, one fleet.
class Coalescer
{
public:
    void add(const Fact &fact);
    /// Moves the batch into `out` (replacing it) and begins the next.
    void take(std::vector<Fact> &out);
    bool empty() const { return m_batch.empty(); }

private:
    struct Place
    {
        std::uint32_t hash = 0; ///< spares a look at most of the others
        std::uint32_t index = 0; ///< in m_batch, plus one; 0: free
    };
    void makeRoom();
    Place &placeOf(const Fact &fact);

    std::vector<Fact> m_batch;
    std::vector<Place> m_places; // open addressing by vehicle and kind; a power of two
    std::size_t m_kept = 0; // places taken
};

} // namespace signalbox
