#pragma once

#include <algorithm>
#include <cstdint>
#include <thread>
#include <vector>

namespace signalbox::world {

/// Calls work(from, to) for parts of [0, count) on as many threads as there are cores; returns when all are done.
/// Few of anything are done here, at once.
template<typename Work>
void inParallel(std::uint32_t count, Work work)
{
    constexpr std::uint32_t worthAThread = 2'000;
    const std::uint32_t parts = std::clamp(count / worthAThread, 1u, std::max(1u, std::thread::hardware_concurrency()));
    std::vector<std::thread> threads;
    const auto start = [&](std::uint32_t part) { return std::uint32_t(std::uint64_t(count) * part / parts); };
    for (std::uint32_t part = 1; part < parts; ++part)
        threads.emplace_back([&work, from = start(part), to = start(part + 1)] { work(from, to); });
    work(0u, start(1));
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace signalbox::world
