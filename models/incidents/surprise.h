#pragma once

#include <cmath>

namespace signalbox {

/// Log likelihood ratio of Poisson's law: `seen` where `expected` were to be, against none more than expected.
inline double surpriseOf(double seen, double expected)
{
    return seen <= expected ? 0 : seen * std::log(seen / expected) - (seen - expected);
}

} // namespace signalbox
