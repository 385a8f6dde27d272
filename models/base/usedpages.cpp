#include "base/usedpages.h"

#include "base/pages.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace signalbox::pages {

namespace {

/// Blocks of nearly one size serve each other.
std::size_t rounded(std::size_t bytes)
{
    constexpr std::size_t large = 2 << 20;
    const std::size_t step = bytes < large ? leastUsed : large;
    return (bytes + step - 1) / step * step;
}

struct Kept
{
    struct Block
    {
        void *pages;
        std::size_t bytes;
    };
    std::mutex mutex;
    std::vector<Block> blocks; // oldest first
    std::size_t bytes = 0;

    void *take(std::size_t wanted)
    {
        const std::lock_guard lock(mutex);
        const auto found = std::find_if(blocks.rbegin(), blocks.rend(), [wanted](const Block &block) { return block.bytes == wanted; });
        if (found == blocks.rend()) return nullptr;
        void *const pages = found->pages;
        bytes -= wanted;
        blocks.erase(std::next(found).base());
        return pages;
    }
    void add(Block block)
    {
        const std::lock_guard lock(mutex);
        blocks.push_back(block);
        bytes += block.bytes;
        while (bytes > mostKept) {
            bytes -= blocks.front().bytes;
            leave(blocks.front().pages, blocks.front().bytes);
            blocks.erase(blocks.begin());
        }
    }
};

/// One for the process, as malloc() has one, for an allocator has no constructor to be given it. Never destroyed: vectors
/// may outlive what would destroy it.
Kept &keptPages()
{
    static Kept &kept = *new Kept;
    return kept;
}

} // namespace

void *takeUsed(std::size_t bytes)
{
    void *const pages = keptPages().take(rounded(bytes));
    return pages != nullptr ? pages : take(rounded(bytes));
}

void leaveUsed(void *pages, std::size_t bytes)
{
    keptPages().add({ pages, rounded(bytes) });
}

std::size_t kept()
{
    const std::lock_guard lock(keptPages().mutex);
    return keptPages().bytes;
}

} // namespace signalbox::pages
