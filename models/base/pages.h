#pragma once

#include <cstddef>
#include <memory>

namespace signalbox::pages {

/// From this size on a block is worth pages of its own.
inline constexpr std::size_t least = 1 << 20; ///< octets

/// Memory of zeros, from the system, beginning at a multiple of 2 MiB, in huge pages where they are nearly full: rows are
/// read at random, and every small page costs a look-up of its own. What is not touched takes no memory. Throws
/// std::bad_alloc.
void *take(std::size_t bytes);
/// Moves what take() gave without copying it; the rest is zeros.
void *grow(void *pages, std::size_t had, std::size_t bytes);
void leave(void *pages, std::size_t bytes);

/// Pages that stay where they are.
template<std::size_t Bytes>
struct Leaver
{
    void operator()(char *pages) const { leave(pages, Bytes); }
};
template<std::size_t Bytes>
using Fixed = std::unique_ptr<char[], Leaver<Bytes>>;
template<std::size_t Bytes>
Fixed<Bytes> takeFixed()
{
    return Fixed<Bytes>(static_cast<char *>(take(Bytes)));
}

} // namespace signalbox::pages
