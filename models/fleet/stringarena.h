#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// Text that is only ever added, in blocks that never move: a view into it lives as long as the arena.
class StringArena
{
public:
    std::string_view add(std::string_view text);
    std::size_t bytes() const { return m_blocks.size() * blockSize; }

private:
    static constexpr std::size_t blockSize = 64 * 1024;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_used = 0;
    std::size_t m_size = 0;
};

/// One number for each distinct text; 0 is the empty text. Views live as long as the pool.
class StringPool
{
public:
    StringPool();
    std::uint32_t intern(std::string_view text);
    std::string_view text(std::uint32_t number) const { return m_texts[number]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_texts.size()); }
    std::size_t bytes() const { return m_arena.bytes() + m_texts.capacity() * (3 * sizeof(std::string_view) + 4 * sizeof(void *)); }

private:
    StringArena m_arena;
    std::vector<std::string_view> m_texts;
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

} // namespace signalbox
