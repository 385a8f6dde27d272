#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace signalbox::bench {

/// One of several ways of doing the same thing.
struct Way
{
    std::function<void()> work;
    std::function<void()> prepare {}; ///< before each run, not timed
};

/// The median wall time of each way, in ms. They run in turn, `rounds` times after one that is not counted, so that
/// what disturbs the machine disturbs all of them alike.
std::vector<double> medians(const std::vector<Way> &ways, int rounds = 11);
/// Wall time of one run, in ms.
double once(const std::function<void()> &work);

double median(std::vector<double> values);
/// The nearest rank; `share` from 0 to 1.
double percentile(std::vector<double> values, double share);

/// Keeps the compiler from dropping the work that made `value`.
template<typename T>
void keep(const T &value)
{
    asm volatile("" : : "r"(&value) : "memory");
}

/// Yardstick: one 1920x1080 ARGB frame copied to another place in memory.
class FrameCopy
{
public:
    FrameCopy();
    void operator()();

private:
    std::vector<std::uint32_t> m_from, m_to;
};

double residentMegabytes(); ///< of this process, now; 10^6 octets
double peakMegabytes(); ///< … at most so far
std::size_t heapBytes(); ///< handed out by malloc and not freed

/// Prints the figures, one `name value unit` a line; names are words joined by hyphens. A line with a limit goes on
/// with "(at least 12)" or "(at most 150)", and with "DOES NOT HOLD" where that is so.
class Report
{
public:
    void figure(std::string_view name, double value, std::string_view unit);
    /// Its absolute value, and what it took on the reference machine: on that machine they are within a factor of two.
    void yardstick(std::string_view name, double milliseconds, double reference);
    void atLeast(std::string_view name, double value, std::string_view unit, double limit);
    void atMost(std::string_view name, double value, std::string_view unit, double limit);

    /// 0 when every limit held.
    int exitCode() const { return m_failed == 0 ? 0 : 1; }

private:
    int m_failed = 0;
};

} // namespace signalbox::bench
