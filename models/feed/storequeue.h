#pragma once

#include "feed/messagesource.h"
#include "feed/nativedecoder.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace signalbox {

/// Decoded facts on their way from the reading thread to the storing one, in order, with the place in the
/// source up to which they reach.
class StoreQueue
{
public:
    struct Item
    {
        std::vector<DecodedFact> facts;
        MessagePosition end;
    };

    explicit StoreQueue(std::size_t backlog) : m_backlog(backlog) { }

    /// Beyond the backlog positions and radio samples are left out (the answer says how many); beyond four
    /// times of it, waits. A closed queue takes nothing.
    std::uint64_t push(Item item);
    /// Up to `most` facts, at least one item; empty when closed or nothing came in `atMost`.
    std::vector<Item> take(std::size_t most, std::chrono::milliseconds atMost);
    void done(); ///< what was taken is stored
    bool idle() const; ///< nothing waiting, nothing taken and not done
    void close();
    bool closed() const;
    std::size_t waiting() const;
    /// Sleeps; true when the queue was closed meanwhile.
    bool waitClosed(std::chrono::milliseconds atMost);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Item> m_items;
    std::size_t m_backlog;
    std::size_t m_facts = 0;
    bool m_taken = false;
    bool m_closed = false;
};

} // namespace signalbox
