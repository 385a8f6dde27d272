#pragma once

#include <vector>

namespace signalbox {

/// Which samples a disc covers whose middle is a corner between samples: those whose own middle is nearer than half
/// the diameter, which is an even number of samples.
class DiscShape
{
public:
    /// `radius` in samples, at least 1.
    explicit DiscShape(int radius);

    int radius() const { return int(m_reach.size()); }
    /// Samples covered on each side of the middle, in the `line`th line above or below it, from 0.
    int reach(int line) const { return m_reach[std::size_t(line)]; }
    /// The different reaches, rising.
    const std::vector<int> &widths() const { return m_widths; }
    /// Index of a line's reach in widths().
    int widthOf(int line) const { return m_widthOf[std::size_t(line)]; }

private:
    std::vector<int> m_reach, m_widths, m_widthOf;
};

} // namespace signalbox
