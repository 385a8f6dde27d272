#include "base/pages.h"

#include <cstdint>
#include <new>
#include <sys/mman.h>

namespace signalbox::pages {

namespace {

constexpr std::size_t Small = 4096, Huge = 2 << 20;

std::size_t rounded(std::size_t bytes, std::size_t to)
{
    return (bytes + to - 1) / to * to;
}

void adviseHuge(void *pages, std::size_t bytes)
{
    const std::size_t rest = bytes % Huge;
    const std::size_t filled = bytes - rest + (rest > Huge * 3 / 4 ? Huge : 0);
    if (filled > 0) madvise(pages, filled, MADV_HUGEPAGE); // no more than a wish
}

} // namespace

void *take(std::size_t bytes)
{
    const std::size_t wanted = rounded(bytes, Huge), asked = wanted + Huge;
    void *const place = mmap(nullptr, asked, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (place == MAP_FAILED) throw std::bad_alloc();
    char *const first = static_cast<char *>(place);
    const std::size_t before = rounded(reinterpret_cast<std::uintptr_t>(first), Huge) - reinterpret_cast<std::uintptr_t>(first);
    if (before > 0) munmap(first, before);
    if (asked - before > wanted) munmap(first + before + wanted, asked - before - wanted);
    adviseHuge(first + before, bytes);
    return first + before;
}

void *grow(void *pages, std::size_t had, std::size_t bytes)
{
    void *const place = take(bytes);
    const std::size_t used = rounded(had, Small);
    if (mremap(pages, used, used, MREMAP_MAYMOVE | MREMAP_FIXED, place) == MAP_FAILED) {
        leave(place, bytes);
        throw std::bad_alloc();
    }
    if (rounded(had, Huge) > used) munmap(static_cast<char *>(pages) + used, rounded(had, Huge) - used);
    adviseHuge(place, bytes);
    return place;
}

void leave(void *pages, std::size_t bytes)
{
    munmap(pages, rounded(bytes, Huge));
}

} // namespace signalbox::pages
