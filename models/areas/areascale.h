#pragma once

#include "areas/areafields.h"

namespace signalbox {

/// Six classes from low to high with round limits between them.
class AreaScale
{
public:
    static constexpr int classCount = 6;

    AreaScale() = default;
    /// Equal steps for means and shares; for sums, which differ by powers of ten, steps that multiply. NaN is left out.
    AreaScale(std::span<const double> values, AreaField::Total total);
    /// A new scale only where `before` does not fit any more: limits that change every second cannot be read.
    static AreaScale renewed(const AreaScale &before, std::span<const double> values, AreaField::Total total);

    bool isEmpty() const { return m_limits.empty(); }
    /// 0 to 5; values beyond the ends belong to the end classes.
    int classOf(double value) const;
    /// Seven: both ends and what lies between the classes.
    const std::vector<double> &limits() const { return m_limits; }
    bool operator==(const AreaScale &) const = default;

private:
    bool fits(double low, double high) const;
    std::vector<double> m_limits;
    AreaField::Total m_total = AreaField::Total::Sum;
};

} // namespace signalbox
