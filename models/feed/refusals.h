#pragma once

#include "base/clock.h"

#include <QLatin1StringView>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

namespace signalbox {

/// Why a message was not taken. `reason` is one of feed.topic, feed.size, feed.json, feed.missing, feed.type,
/// feed.range, feed.value, feed.future, feed.kind; `member` the JSON member it is about, where there is one.
struct Refusal
{
    std::string topic; ///< at most 200 octets
    std::string reason;
    std::string member;
    std::string excerpt; ///< the first 120 octets of the message
    Instant at {}; ///< wall
};

/// The last refusals, bounded, and how many there were. Any thread.
class Refusals
{
public:
    explicit Refusals(std::size_t keep = 100) : m_keep(keep) { }
    void add(Refusal refusal);
    std::uint64_t count() const;
    std::vector<Refusal> last() const;

private:
    mutable std::mutex m_mutex;
    std::deque<Refusal> m_last;
    std::size_t m_keep;
    std::uint64_t m_count = 0;
};

} // namespace signalbox
