#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

namespace signalbox::world {

/// The finaliser of SplitMix64: one well-mixed number for another.
constexpr std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ull;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}

/// A number that belongs to these and no others; the base of everything that is a function of the seed.
template<typename... Parts>
constexpr std::uint64_t keyed(std::uint64_t seed, Parts... parts)
{
    ((seed = mixed(seed ^ mixed(static_cast<std::uint64_t>(parts)))), ...);
    return seed;
}

constexpr std::uint64_t keyOf(std::string_view text)
{
    std::uint64_t key = 0xcbf29ce484222325ull;
    for (char c : text)
        key = (key ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    return key;
}

/// 0 <= x < 1 from the upper bits of a mixed number.
constexpr double fraction(std::uint64_t bits)
{
    return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

/// SplitMix64. Our own, because the distributions of <random> differ from one library to the next and a seed
/// must give the same world everywhere.
class Prng
{
public:
    explicit constexpr Prng(std::uint64_t seed) : m_state(seed) { }

    constexpr std::uint64_t next() { return mixed(m_state += 0x9e3779b97f4a7c15ull); }
    constexpr double unit() { return fraction(next()); }
    constexpr double between(double low, double high) { return low + (high - low) * unit(); }
    /// 0 <= n < limit; limit at least 1.
    constexpr std::uint32_t below(std::uint32_t limit)
    {
        return static_cast<std::uint32_t>(((next() >> 32) * limit) >> 32);
    }
    constexpr bool chance(double probability) { return unit() < probability; }

    /// The index of a row drawn by its weight; rows.size() > 0 and one weight above 0.
    template<typename Rows, typename Weight>
    std::size_t weighted(const Rows &rows, Weight weight)
    {
        double total = 0;
        for (const auto &row : rows)
            total += weight(row);
        double left = unit() * total;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if ((left -= weight(rows[i])) < 0) return i;
        return rows.size() - 1;
    }

private:
    std::uint64_t m_state;
};

} // namespace signalbox::world
