#pragma once

#include <optional>
#include <string_view>

namespace signalbox {

/// Cuts lines off a growing text. A line longer than a message may be is given once, cut short but still too
/// long, so that its receiver refuses it; its rest is skipped.
class LineCutter
{
public:
    struct Line
    {
        std::string_view text; ///< without its end; empty while something is skipped
        std::size_t consumed; ///< octets from the start of the data
    };
    /// The first line of `data`; nothing when more has to come. `last`: nothing more will come.
    std::optional<Line> next(std::string_view data, bool last);
    bool skipping() const { return m_skipping; }

private:
    bool m_skipping = false;
};

} // namespace signalbox
