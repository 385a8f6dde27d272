#pragma once

#include "domain/facts.h"

#include <shared_mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace signalbox {

struct FleetColumns;

/// Which networks serve the cards of a home network, learned from sessions: at home its own and those it shares, abroad
/// those it has agreements with. A home is told by the first five digits of an IMSI, so that networks with three-digit
/// codes that differ in the last digit alone are taken for one. Any thread.
class VisitedNetworks
{
public:
    void learn(std::span<const Fact> facts);
    /// Every vehicle's newest session; a fleet that was just read.
    void learn(const FleetColumns &columns);

    /// In the country of `mcc` (ITU-T E.212), most used first; those that are used once in fifty times or less are left out.
    /// Empty where nothing is known; at home the network itself without any experience.
    std::vector<Plmn> of(const Plmn &home, int mcc) const;

private:
    struct Count
    {
        Plmn plmn;
        float sessions = 0;
    };
    void add(std::uint32_t home, const Plmn &visited);

    mutable std::shared_mutex m_mutex;
    std::unordered_map<std::uint64_t, std::vector<Count>> m_counts; // by home and MCC
};

} // namespace signalbox
