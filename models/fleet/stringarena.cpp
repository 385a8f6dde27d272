#include "fleet/stringarena.h"

#include <algorithm>
#include <cstring>

namespace signalbox {

std::string_view StringArena::add(std::string_view text)
{
    if (text.empty()) return {};
    if (m_used + text.size() > m_size) {
        m_size = std::max(blockSize, text.size());
        m_blocks.push_back(std::make_unique<char[]>(m_size));
        m_used = 0;
    }
    char *place = m_blocks.back().get() + m_used;
    std::memcpy(place, text.data(), text.size());
    m_used += text.size();
    return { place, text.size() };
}

StringPool::StringPool()
{
    m_texts.emplace_back();
    m_numbers.emplace(std::string_view(), 0u);
}

std::uint32_t StringPool::intern(std::string_view text)
{
    if (const auto it = m_numbers.find(text); it != m_numbers.end()) return it->second;
    const std::string_view kept = m_arena.add(text);
    m_texts.push_back(kept);
    m_numbers.emplace(kept, size() - 1);
    return size() - 1;
}

} // namespace signalbox
