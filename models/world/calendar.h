#pragma once

#include "base/clock.h"

#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace signalbox::world {

/// When each of many is due next, one time each. Costs what is due, not what exists: the near future is a heap, what
/// is later lies in pages by time. The same calls give the same order: by time, then by number. One thread.
class Calendar
{
public:
    using Due = std::pair<Instant, std::uint32_t>;

    explicit Calendar(std::uint32_t count = 0) : m_due(count) { }
    void grow(std::uint32_t count) { m_due.resize(std::max<std::size_t>(count, m_due.size())); }
    /// Instead of whatever time it had.
    void set(std::uint32_t which, Instant when);
    /// Who is due first, if not later than `until`; it has no time any more.
    std::optional<Due> take(Instant until);

private:
    using Page = std::int64_t;
    static Page pageOf(Instant t);
    bool turnPage(Instant until); // false: nothing on it or on later ones is due

    std::vector<Instant> m_due; // the one that counts; older entries are skipped
    std::vector<Due> m_open; // heap of the page that is open and those before it
    Page m_openPage = std::numeric_limits<Page>::min();
    std::map<Page, std::vector<Due>> m_later;
};

} // namespace signalbox::world
