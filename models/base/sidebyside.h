#pragma once

#include <atomic>
#include <cstddef>
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

    /// Where halves() cuts so many things.
    static constexpr std::size_t middle(std::size_t size) { return size < worthwhile ? size : size / 2; }
    /// Calls work(first, end) for the two halves of `size` things at once; for all of them where they are few.
    template<typename Work>
    void halves(std::size_t size, Work &&work)
    {
        const std::size_t cut = middle(size);
        if (cut == size)
            work(std::size_t(0), size);
        else
            run([&] { work(std::size_t(0), cut); }, [&] { work(cut, size); });
    }

private:
    static constexpr std::size_t worthwhile = 50'000; // things of some nanoseconds each
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
