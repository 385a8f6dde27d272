#pragma once

#include "base/largevector.h"
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

/// Texts of one field by row, empty where a row has none. Vehicle, plate and VIN refer to the FleetState, for they live as
/// long as that; others are copied.
class SortTexts
{
public:
    /// Those of the rows [first, end) to `out`, or kept for finish().
    void read(const FleetState::ReadView &view, SortField field, Row first, Row end, std::string_view *out);
    /// Once, after all are read: what was copied to `out`, in the order in which it was read. It refers to this.
    void finish(std::string_view *out) const;

private:
    void keep(std::string_view text);
    std::string m_copied;
    std::vector<std::size_t> m_ends; ///< in m_copied
};

} // namespace signalbox
