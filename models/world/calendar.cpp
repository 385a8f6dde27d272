#include "world/calendar.h"

#include <algorithm>
#include <functional>

namespace signalbox::world {

namespace {
constexpr int pageBits = 18; // 2^18 µs, about a quarter of a second
constexpr Instant none {};
}

Calendar::Page Calendar::pageOf(Instant t)
{
    return toMicros(t) >> pageBits;
}

void Calendar::set(std::uint32_t which, Instant when)
{
    m_due[which] = when;
    if (const Page page = pageOf(when); page > m_openPage) {
        m_later[page].push_back({ when, which });
        return;
    }
    m_open.push_back({ when, which });
    std::push_heap(m_open.begin(), m_open.end(), std::greater<>());
}

bool Calendar::turnPage(Instant until)
{
    if (m_later.empty() || m_later.begin()->first > pageOf(until)) return false;
    auto first = m_later.extract(m_later.begin());
    m_openPage = first.key();
    m_open = std::move(first.mapped());
    std::make_heap(m_open.begin(), m_open.end(), std::greater<>());
    return true;
}

std::optional<Calendar::Due> Calendar::take(Instant until)
{
    for (;;) {
        if (m_open.empty() && !turnPage(until)) return std::nullopt;
        const Due first = m_open.front();
        const bool counts = m_due[first.second] == first.first;
        if (counts && first.first > until) return std::nullopt;
        std::pop_heap(m_open.begin(), m_open.end(), std::greater<>());
        m_open.pop_back();
        if (!counts) continue;
        m_due[first.second] = none;
        return first;
    }
}

} // namespace signalbox::world
