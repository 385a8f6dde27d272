#include "bench/bench.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <malloc.h>
#include <string>

namespace signalbox::bench {

namespace {

constexpr std::size_t framePixels = 1920 * 1080;

/// Four digits that count, and no exponent.
std::string number(double value)
{
    const int digits = value == 0 ? 1 : int(std::floor(std::log10(std::abs(value)))) + 1;
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", std::clamp(4 - digits, 0, 6), value);
    return text;
}

/// A line of /proc/self/status in kB, as MB.
double statusMegabytes(const char *name)
{
    std::FILE *status = std::fopen("/proc/self/status", "r");
    if (!status) return 0;
    double megabytes = 0;
    for (char line[256]; std::fgets(line, sizeof line, status);)
        if (std::strncmp(line, name, std::strlen(name)) == 0) megabytes = std::atof(line + std::strlen(name)) * 1024 / 1e6;
    std::fclose(status);
    return megabytes;
}

void print(std::string_view name, double value, std::string_view unit, const std::string &rest = {})
{
    std::printf("%.*s %s %.*s%s\n", int(name.size()), name.data(), number(value).c_str(), int(unit.size()), unit.data(), rest.c_str());
    std::fflush(stdout);
}

std::string limited(const char *words, double limit, bool holds)
{
    return std::string(" (") + words + ' ' + number(limit) + ')' + (holds ? "" : " DOES NOT HOLD");
}

} // namespace

double once(const std::function<void()> &work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

std::vector<double> medians(const std::vector<Way> &ways, int rounds)
{
    std::vector<std::vector<double>> times(ways.size());
    for (int round = 0; round <= rounds; ++round)
        for (std::size_t i = 0; i < ways.size(); ++i) {
            if (ways[i].prepare) ways[i].prepare();
            const double time = once(ways[i].work);
            if (round > 0) times[i].push_back(time);
        }
    std::vector<double> out;
    for (const std::vector<double> &each : times) out.push_back(median(each));
    return out;
}

double median(std::vector<double> values)
{
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto rank = std::size_t(std::ceil(share * double(values.size())));
    return values[std::clamp(rank, std::size_t(1), values.size()) - 1];
}

FrameCopy::FrameCopy() : m_from(framePixels, 0xff204060), m_to(framePixels) { }

void FrameCopy::operator()()
{
    std::memcpy(m_to.data(), m_from.data(), framePixels * sizeof(std::uint32_t));
    keep(m_to[framePixels / 2]);
}

double residentMegabytes() { return statusMegabytes("VmRSS:"); }
double peakMegabytes() { return statusMegabytes("VmHWM:"); }

std::size_t heapBytes()
{
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

void Report::figure(std::string_view name, double value, std::string_view unit) { print(name, value, unit); }

void Report::yardstick(std::string_view name, double milliseconds, double reference)
{
    print(name, milliseconds, "ms", " (" + number(reference) + " on the reference machine)");
}

void Report::atLeast(std::string_view name, double value, std::string_view unit, double limit)
{
    const bool holds = value >= limit;
    m_failed += !holds;
    print(name, value, unit, limited("at least", limit, holds));
}

void Report::atMost(std::string_view name, double value, std::string_view unit, double limit)
{
    const bool holds = value <= limit;
    m_failed += !holds;
    print(name, value, unit, limited("at most", limit, holds));
}

} // namespace signalbox::bench
