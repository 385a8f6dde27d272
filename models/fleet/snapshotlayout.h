#pragma once

#include "fleet/fleetdata.h"
#include "fleet/sectionfile.h"

namespace signalbox::snapshot {

/// How columns are laid out and what their bits mean: other than this, a file is of another version.
std::uint64_t layout();

inline constexpr Row sliceRows = 16384; ///< of any block so many are a multiple of 32 octets

/// Values that did not fit into their column, by column, row and value.
struct Beside
{
    std::uint64_t column, row, value;
};

/// The columns that keep some of their values beside: visit(number, column).
template<typename Columns, typename Visit>
void narrow(Columns &c, Visit &&visit)
{
    visit(0, c.cell), visit(2, c.sessionRx), visit(3, c.sessionTx), visit(4, c.dayRx), visit(5, c.dayTx), visit(6, c.stopCause);
}

/// A vehicle's rejects: this, and `times` microseconds behind it.
struct Trace
{
    std::uint32_t row, times;
    std::int32_t space, number;
};

template<typename T>
std::span<const char> octets(const T *first, std::size_t count)
{
    return { reinterpret_cast<const char *>(first), count * sizeof(T) };
}

} // namespace signalbox::snapshot
