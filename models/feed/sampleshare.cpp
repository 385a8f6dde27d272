#include "feed/sampleshare.h"

namespace signalbox {

namespace {
constexpr Span turn = std::chrono::seconds(15);
constexpr Span period = std::chrono::seconds(20); // the store's own between two flushes
constexpr Span settle = std::chrono::seconds(2); // a change shows in the queue after this
constexpr unsigned mostParts = 1024;
constexpr double tooBusy = 0.25, atEase = 0.1; // of the wall; two cores have a picture to paint as well
}

// The hash is the one that the store's buckets are made of, and both divide by powers of two: a turn fills whole
// chunks and leaves the others alone.
bool SampleShare::takes(std::string_view vehicle, Instant received) const
{
    const unsigned of = parts();
    if (of == 1) return true;
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : vehicle)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return (hash + std::uint64_t(received.time_since_epoch() / turn)) % of == 0;
}

void SampleShare::note(Span worked, std::size_t waiting, Instant now)
{
    if (m_begun == Instant {}) m_begun = now - worked;
    m_worked += worked;
    if (waiting > m_backlog / 2 && now - m_changed > settle) return change(true, now);
    if (now - m_begun < period) return;
    const double busy = double(m_worked.count()) / double((now - m_begun).count());
    if (busy > tooBusy) return change(true, now);
    if (busy < atEase && waiting < m_backlog / 8) return change(false, now);
    m_worked = Span(0);
    m_begun = now;
}

void SampleShare::change(bool more, Instant now)
{
    const unsigned of = parts();
    m_parts = more ? std::min(of * 2, mostParts) : std::max(of / 2, 1u);
    m_worked = Span(0);
    m_begun = m_changed = now;
}

} // namespace signalbox
