#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace signalbox {

/// Whether something else is said of someone than the last time; both by hash, eight octets each. Holds a bounded
/// number: where too many meet one is forgotten, and what is said of him is news once more.
class LastSaid
{
public:
    /// For so many; never shrinks. What was said is forgotten when it grows.
    void makeRoom(std::size_t many)
    {
        const std::size_t places = std::bit_ceil(std::max(many * 2, fewest));
        if (places > m_places.size()) m_places.assign(places, 0);
    }
    /// Remembers `what`; true when it was not what was remembered.
    bool news(std::uint64_t who, std::uint64_t what)
    {
        if (m_places.empty()) makeRoom(fewest);
        const std::uint64_t said = (who & ~said48) | (what & said48);
        std::uint64_t *free = nullptr;
        for (std::size_t i = 0; i < probes; ++i) {
            std::uint64_t &place = m_places[(who + i) & (m_places.size() - 1)];
            if (place == 0 || (place & ~said48) == (who & ~said48)) {
                free = &place;
                break;
            }
        }
        if (!free) free = &m_places[who & (m_places.size() - 1)];
        return std::exchange(*free, said) != said;
    }
    void forget() { std::fill(m_places.begin(), m_places.end(), 0); }

private:
    static constexpr std::size_t fewest = 1024, probes = 8;
    static constexpr std::uint64_t said48 = (std::uint64_t(1) << 48) - 1; ///< above it are bits of `who`
    std::vector<std::uint64_t> m_places; // 0: free
};

} // namespace signalbox
