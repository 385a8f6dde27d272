#include "areas/areascale.h"

#include <cmath>

namespace signalbox {

namespace {
/// The next of 1, 2, 2.5, 5 times a power of ten.
double roundUp(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : { 1.0, 2.0, 2.5, 5.0 }) {
        if (value <= power * factor * (1 + 1e-9))
            return power * factor;
    }
    return power * 10;
}

std::optional<std::pair<double, double>> endsOf(std::span<const double> values)
{
    std::optional<std::pair<double, double>> ends;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        if (!ends)
            ends = { value, value };
        ends->first = std::min(ends->first, value);
        ends->second = std::max(ends->second, value);
    }
    return ends;
}

std::vector<double> equalSteps(double low, double high)
{
    double step = roundUp(std::max((high - low) / AreaScale::classCount, std::max(std::abs(high) * 1e-6, 1e-9)));
    double first = std::floor(low / step) * step;
    while (first + step * AreaScale::classCount < high) {
        step = roundUp(step * 1.01);
        first = std::floor(low / step) * step;
    }
    std::vector<double> limits;
    for (int i = 0; i <= AreaScale::classCount; ++i)
        limits.push_back(first + i * step);
    return limits;
}

std::vector<double> multipliedSteps(double low, double high)
{
    const double factor = std::max(2.0, std::pow(high / low, 1.0 / AreaScale::classCount));
    std::vector<double> limits { roundUp(high) };
    while (limits.size() <= AreaScale::classCount)
        limits.push_back(roundUp(limits.back() / factor)); // lower, because round numbers are at most a factor of two apart
    std::reverse(limits.begin(), limits.end());
    return limits;
}
} // namespace

AreaScale::AreaScale(std::span<const double> values, AreaField::Total total) : m_total(total)
{
    const auto ends = endsOf(values);
    if (!ends)
        return;
    if (total == AreaField::Total::Sum && ends->second > 0)
        // A lone scooter in a desert must not take five of six classes.
        m_limits = multipliedSteps(std::max(ends->first, ends->second * 1e-5), ends->second);
    else
        m_limits = equalSteps(ends->first, ends->second);
}

bool AreaScale::fits(double low, double high) const
{
    if (m_limits.empty() || high > m_limits.back() || (m_total != AreaField::Total::Sum && low < m_limits.front()))
        return false;
    // Most classes are in use.
    return classOf(high) - classOf(low) >= classCount / 2 || (classOf(high) == classCount - 1 && m_total == AreaField::Total::Sum);
}

AreaScale AreaScale::renewed(const AreaScale &before, std::span<const double> values, AreaField::Total total)
{
    const auto ends = endsOf(values);
    return ends && before.m_total == total && before.fits(ends->first, ends->second) ? before : AreaScale(values, total);
}

int AreaScale::classOf(double value) const
{
    if (m_limits.empty())
        return 0;
    const auto above = std::upper_bound(m_limits.begin() + 1, m_limits.end() - 1, value);
    return int(above - (m_limits.begin() + 1));
}

} // namespace signalbox
