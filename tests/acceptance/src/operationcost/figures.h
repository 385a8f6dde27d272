#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace operationcost {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// User and system time of this process, all its threads (getrusage).
Milliseconds cpuTime();

/// The value below which `share` of them lie; they must not be empty.
inline double percentile(std::vector<double> values, double share)
{
    const auto place = std::size_t(share * double(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(place), values.end());
    return values[place];
}

} // namespace operationcost
