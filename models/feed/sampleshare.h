#pragma once

#include "base/clock.h"

#include <atomic>
#include <string_view>

namespace signalbox {

/// Which positions and radio samples the store is given: all while it keeps up, else those of a part of the fleet at a
/// time, in turns of a quarter of a minute, so that every track has the same holes. The parts follow from how busy the
/// store is, flushes included. takes() on the reading thread, note() on the storing one.
class SampleShare
{
public:
    /// `backlog`: facts that may wait.
    explicit SampleShare(std::size_t backlog) : m_backlog(backlog) { }

    bool takes(std::string_view vehicle, Instant received) const;
    /// After every visit to the store: how long it took, and how many facts wait for the next one. Wall time.
    void note(Span worked, std::size_t waiting, Instant now);
    /// 1: everything is taken.
    unsigned parts() const { return m_parts.load(std::memory_order_relaxed); }

private:
    void change(bool more, Instant now);

    const std::size_t m_backlog;
    std::atomic<unsigned> m_parts { 1 };
    Span m_worked { 0 };
    Instant m_begun {}, m_changed {};
};

} // namespace signalbox
