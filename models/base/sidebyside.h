#pragma once

#include <atomic>
#include <thread>
#include <type_traits>

namespace signalbox {

/// Two pieces of work at once, for what is split in halves many times a second: the second thread stays, and waits
/// without the price of a queue. One caller at a time; nothing that is run may throw.
class SideBySide
{
public:
    SideBySide() = default;
    ~SideBySide();
    SideBySide(const SideBySide &) = delete;
    SideBySide &operator=(const SideBySide &) = delete;

    /// Calls `there` on the other thread and `here` on this one; returns when both are done.
    template<typename Here, typename There>
    void run(Here &&here, There &&there)
    {
        ask([](void *work) { (*static_cast<std::remove_reference_t<There> *>(work))(); }, const_cast<void *>(static_cast<const void *>(&there)));
        here();
        waitForIt();
    }

private:
    using Call = void (*)(void *);
    void ask(Call call, void *work);
    void waitForIt();
    void serve();

    Call m_call = nullptr; // null: leave
    void *m_work = nullptr;
    std::atomic<unsigned> m_asked { 0 }, m_done { 0 };
    std::thread m_thread; // from the first use on
};

} // namespace signalbox
