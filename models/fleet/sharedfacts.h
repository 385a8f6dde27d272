#pragma once

#include "domain/inventory.h"
#include "fleet/narrowcolumn.h"

#include <unordered_map>
#include <vector>

namespace signalbox {

/// What the inventory says of many vehicles alike; each distinct combination is kept once.
struct SharedFacts
{
    using Name = std::uint32_t; ///< of an interned text: `view.text(name)`

    Name fleet = 0, cohort = 0, hardware = 0, modem = 0, connection = 0;
    RatSet rats = 0;
    std::uint32_t factInterval = 0, parkedInterval = 0; ///< s
    std::uint32_t pollInterval = 0; ///< s; 0 = not known
    VehicleType type = VehicleType::Unknown;
    PollTransport transport = PollTransport::Unknown;
    IpaPlace ipa = IpaPlace::Unknown;
    EuiccStandard standard = EuiccStandard::Unknown;
    bool operator==(const SharedFacts &) const = default;
};

class SharedTable
{
public:
    std::uint32_t intern(const SharedFacts &facts)
    {
        const auto [it, added] = m_numbers.try_emplace(facts, std::uint32_t(m_facts.size()));
        if (added) m_facts.push_back(facts);
        return it->second;
    }
    const SharedFacts &operator[](std::uint32_t number) const { return m_facts[number]; }
    std::uint32_t size() const { return std::uint32_t(m_facts.size()); }
    std::size_t bytes() const { return m_facts.capacity() * (2 * sizeof(SharedFacts) + 3 * sizeof(void *)); }

private:
    struct Hash
    {
        std::size_t operator()(const SharedFacts &facts) const
        {
            std::uint64_t hash = 0;
            for (const std::uint32_t part : { facts.fleet, facts.cohort, facts.hardware, facts.modem, facts.connection, facts.rats, facts.factInterval,
                                              facts.parkedInterval, facts.pollInterval, std::uint32_t(facts.type), std::uint32_t(facts.transport),
                                              std::uint32_t(facts.ipa), std::uint32_t(facts.standard) })
                hash = (hash ^ part) * 0x9e3779b97f4a7c15u, hash ^= hash >> 29;
            return hash;
        }
    };
    std::vector<SharedFacts> m_facts;
    std::unordered_map<SharedFacts, std::uint32_t, Hash> m_numbers;
};

/// One of the shared facts, as a column.
template<auto Member>
class SharedColumn
{
public:
    SharedColumn(const NumberColumn &numbers, const SharedTable &table) : m_numbers(&numbers), m_table(&table) { }
    auto operator[](Row row) const { return (*m_table)[(*m_numbers)[row]].*Member; }

private:
    const NumberColumn *m_numbers;
    const SharedTable *m_table;
};

} // namespace signalbox
