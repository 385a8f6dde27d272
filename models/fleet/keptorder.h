#pragma once

#include "fleet/orderwords.h"
#include "fleet/sortkeys.h"

#include <variant>

namespace signalbox {

/// All rows of a fleet in one order, kept in order while values change: what changed is sorted and merged. Uses 20 to
/// 45 bytes a row. For one thread at a time.
class KeptOrder
{
public:
    /// Takes the values of now. Sorts anew when the order is another one, the fleet grew, a key is a text of each row
    /// (changes of those are rare and dear to follow), or a value left the range that was foreseen for its key.
    void update(const FleetState &fleet, const SortOrder &order, Instant now);
    /// Those of `set`, in order.
    std::vector<Row> rows(const RowSet &set) const;
    /// Rows that the last update() moved or could have moved; all of them when it sorted anew.
    std::size_t changed() const { return m_changed; }
    Row size() const { return m_size; }

private:
    /// A key's place in the word: `bits` wide, its values counted from `base`, the greatest one for "missing".
    struct Field
    {
        SortKey key;
        SortKind kind = SortKind::Number;
        std::vector<std::uint32_t> ranks; ///< Name: by its number
        std::uint64_t base = 0;
        int bits = 0;
        std::uint64_t top() const { return (std::uint64_t(1) << bits) - 2; } ///< of the values
    };
    using Codes = LargeVector<std::uint64_t>;

    void makeAnew(const FleetState &fleet, Instant now);
    bool keepUp(const FleetState &fleet, Instant now);
    void rankVehicles(const FleetState &fleet);
    void orderByText(const FleetState &fleet, SortKey key);
    Codes readCodes(const FleetState &fleet, Field &field, Instant now);
    void rankNames(const FleetState &fleet, Field &field, Codes &codes);
    static void fit(Field &field, const Codes &codes);
    static void narrow(Field &field, Codes &codes);
    static bool place(const Field &field, std::uint64_t code, std::uint64_t &placed);
    std::optional<std::vector<Row>> touched(const FleetState &fleet);
    template<typename Word> bool keepUp(OrderWords<Word> &words, const FleetState &fleet, Instant now);

    mutable SideBySide m_both; // holds nothing
    SortOrder m_order { {} };
    Row m_size = 0;
    std::uint64_t m_generation = 0; ///< of the values in the keys, or before
    std::vector<Field> m_fields;
    LargeVector<Row> m_byName;
    LargeVector<std::uint32_t> m_nameRank; ///< by Row
    std::variant<OrderWords<std::uint64_t>, OrderWords<WideWord>> m_words;
    std::size_t m_changed = 0;
    bool m_lasts = false; ///< keepUp() can follow changes
};

} // namespace signalbox
