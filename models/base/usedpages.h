#pragma once

#include <cstddef>

namespace signalbox::pages {

/// As take(), but with any content: what was left with leaveUsed() comes first. Fresh memory costs a fault for every page
/// and, on a virtual machine, often a visit to its host: a sort after a pause took twice as long. Any thread.
void *takeUsed(std::size_t bytes);
/// Keeps the pages for the next takeUsed() of as many, while no more than `mostKept` octets wait.
void leaveUsed(void *pages, std::size_t bytes);

inline constexpr std::size_t leastUsed = 64 << 10; ///< octets; smaller blocks are malloc()'s
inline constexpr std::size_t mostKept = 64 << 20; ///< the scratch memory of one sort of a million rows
std::size_t kept(); ///< octets that wait now

} // namespace signalbox::pages
