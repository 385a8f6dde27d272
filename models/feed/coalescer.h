#pragma once

#include "domain/facts.h"

#include <unordered_map>
#include <vector>

namespace signalbox {

/// What the live picture gets in a tick: of positions and radio samples the newest of each vehicle, of
/// sessions, signalling and device reports every one, in order. One thread, one fleet.
class Coalescer
{
public:
    void add(Fact fact);
    /// Moves the batch into `out` (replacing it) and begins the next.
    void take(std::vector<Fact> &out);
    bool empty() const { return m_batch.empty(); }

private:
    std::vector<Fact> m_batch;
    std::unordered_map<std::string, std::size_t> m_positions; // vehicle -> index in m_batch
    std::unordered_map<std::string, std::size_t> m_radio;
};

} // namespace signalbox
