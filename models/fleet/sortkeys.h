#pragma once

#include "fleet/largevector.h"
#include "fleet/sortorder.h"

#include <string>

namespace signalbox {

/// How the values of a sort field are compared.
enum class SortKind : std::uint8_t {
    Number, ///< as the number that sortCodes() gives
    Name, ///< an interned text; sortCodes() gives its number
    Text, ///< a text of each row: sortTexts()
};
SortKind sortKind(SortField field);

/// A row without a value.
inline constexpr std::uint64_t noSortCode = ~std::uint64_t(0);

/// Numbers of the rows [first, end), in the order of their values (Name: in no order). Times count in ms, measured
/// values in thousandths of their unit.
void sortCodes(const FleetState::ReadView &view, SortField field, Row first, Row end, Instant now, std::uint64_t *out);

/// Copies of texts, empty where a row has none.
class SortTexts
{
public:
    explicit SortTexts(Row rows) { m_lasting.reserve(rows); }
    /// Appends those of the rows [first, end). Vehicle, plate and VIN are not copied: they live as long as the FleetState.
    void read(const FleetState::ReadView &view, SortField field, Row first, Row end);
    /// Once, after all are read; they refer to this.
    LargeVector<std::string_view> views();

private:
    void keep(std::string_view text);
    LargeVector<std::string_view> m_lasting;
    std::string m_copied;
    std::vector<std::size_t> m_ends; ///< in m_copied
};

} // namespace signalbox
