#include "base/sidebyside.h"

#include <chrono>

namespace signalbox {

namespace {
/// Waits until a number is not `old`. The next piece of work often follows at once, and waking a sleeping processor takes
/// a tenth of a millisecond: so not asleep at first.
void awaitChange(const std::atomic<unsigned> &number, unsigned old)
{
    using namespace std::chrono_literals;
    const auto until = std::chrono::steady_clock::now() + 300us;
    while (number.load(std::memory_order_acquire) == old) {
        if (std::chrono::steady_clock::now() < until)
            std::this_thread::yield();
        else
            number.wait(old, std::memory_order_acquire);
    }
}
} // namespace

SideBySide::~SideBySide()
{
    if (!m_thread.joinable())
        return;
    ask(nullptr, nullptr);
    m_thread.join();
}

void SideBySide::ask(Call call, void *work)
{
    if (!m_thread.joinable())
        m_thread = std::thread([this] { serve(); });
    m_call = call;
    m_work = work;
    m_asked.fetch_add(1, std::memory_order_release);
    m_asked.notify_one();
}

void SideBySide::waitForIt()
{
    const unsigned asked = m_asked.load(std::memory_order_relaxed);
    awaitChange(m_done, asked - 1);
}

void SideBySide::serve()
{
    for (unsigned served = 0;; ++served) {
        awaitChange(m_asked, served);
        if (m_call == nullptr)
            return;
        m_call(m_work);
        m_done.store(served + 1, std::memory_order_release);
        m_done.notify_one();
    }
}

} // namespace signalbox
