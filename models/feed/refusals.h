#pragma once

#include "base/clock.h"

#include <QLatin1StringView>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace signalbox {

/// Why a message was not taken. `reason` is one of feed.topic, feed.size, feed.json, feed.missing, feed.type,
/// feed.range, feed.value, feed.future, feed.kind, feed.vehicle-unknown; `member` the JSON member it is about,
/// where there is one.
struct Refusal
{
    std::string topic; ///< MQTT topic or file; at most 200 octets
    std::string reason;
    std::string member;
    std::string excerpt; ///< the first 120 octets of the message
    Instant at {}; ///< wall
    auto operator<=>(const Refusal &) const = default;
};

/// How often a reason was met.
struct RefusalCount
{
    std::string reason;
    std::string member;
    std::uint64_t count = 0;
    Instant last {}; ///< wall
    auto operator<=>(const RefusalCount &) const = default;
};

/// Everything that is known of refused messages at one time.
struct RefusalReport
{
    std::uint64_t refused = 0;
    std::uint64_t unused = 0; ///< understood, but they say nothing about a vehicle that is kept here
    std::vector<RefusalCount> counts; ///< most frequent first
    std::vector<Refusal> last; ///< oldest first
    auto operator<=>(const RefusalReport &) const = default;
};

/// The last refusals, bounded, and how many there were, by reason. Any thread.
class Refusals
{
public:
    explicit Refusals(std::size_t keep = 100) : m_keep(keep) { }
    /// `member` must come from a fixed list: counts are kept for every one. The texts are cut to their bounds.
    void add(std::string_view topic, std::string_view message, std::string_view reason, std::string_view member = {});
    void addUnused();
    /// Goes on from what an earlier process counted.
    void resume(const RefusalReport &before);

    std::uint64_t count() const;
    std::vector<Refusal> last() const;
    RefusalReport report() const;

private:
    mutable std::mutex m_mutex;
    std::deque<Refusal> m_last;
    std::map<std::pair<std::string, std::string>, RefusalCount> m_counts;
    std::size_t m_keep;
    std::uint64_t m_count = 0;
    std::uint64_t m_unused = 0;
};

} // namespace signalbox
