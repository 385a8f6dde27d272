#pragma once

#include "fleet/vehicletexts.h"


namespace signalbox {

/// Finds rows by their names: an open table of row numbers with a few bits of the hash beside each. The names
/// themselves stay where they are.
class RowTable
{
public:
    static constexpr Row mostRows = (1u << 26) - 2;

    explicit RowTable(const VehicleTexts &texts) : m_texts(&texts) { }
    /// noRow when there is none.
    Row find(std::string_view id) const { return find(id, hashOf(id)); }
    /// The same in steps, so that many look-ups wait for memory together: begin() for all of them, some time later
    /// probe(), then guess(), at last confirm().
    std::uint64_t begin(std::string_view id) const
    {
        const std::uint64_t hash = hashOf(id);
        if (!m_slots.empty()) __builtin_prefetch(m_slots.data() + placeOf(hash));
        return hash;
    }
    /// The row that is probably meant.
    Row probe(std::uint64_t hash) const;
    void guess(Row row) const
    {
        if (row != noRow) __builtin_prefetch(m_texts->entry(row));
    }
    Row confirm(Row probable, std::string_view id, std::uint64_t hash) const
    {
        return probable == noRow || m_texts->id(probable) == id ? probable : find(id, hash);
    }
    /// Of a name that is not in the table, whose text is already there.
    void insert(Row row);
    void reserve(std::size_t rows);
    std::size_t bytes() const { return m_slots.bytes(); }
    /// What a snapshot keeps of it: visit(name, part).
    template<typename Table, typename Visit> static void parts(Table &table, Visit &&visit) { visit("row-slots", table.m_slots), visit("row-count", table.m_used); }

private:
    using Slot = std::uint32_t; // row + 1 and the highest bits of the hash; 0 = empty
    static constexpr int RowBits = 26;
    static constexpr Slot RowMask = (Slot(1) << RowBits) - 1;

    static std::uint64_t hashOf(std::string_view id);
    static Slot tagOf(std::uint64_t hash) { return Slot(hash >> 58) << RowBits; }
    std::size_t placeOf(std::uint64_t hash) const { return std::size_t((std::uint64_t(std::uint32_t(hash)) * m_slots.size()) >> 32); }
    Row find(std::string_view id, std::uint64_t hash) const;
    void put(Row row, std::uint64_t hash);

    const VehicleTexts *m_texts;
    Block<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace signalbox
