#include "feed/linecutter.h"

#include "feed/factlimits.h"

namespace signalbox {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view line)
{
    if (line.starts_with(byteOrderMark)) line.remove_prefix(byteOrderMark.size());
    const std::size_t last = line.find_last_not_of(" \t\r");
    return last == line.npos ? std::string_view() : line.substr(0, last + 1);
}

} // namespace

std::optional<LineCutter::Line> LineCutter::next(std::string_view data, bool last)
{
    if (data.empty()) return std::nullopt;
    const std::size_t end = data.find('\n');
    const bool found = end != data.npos;
    if (m_skipping) {
        m_skipping = !found;
        return Line { {}, found ? end + 1 : data.size() };
    }
    if (found) return Line { trimmed(data.substr(0, end)), end + 1 };
    m_skipping = data.size() > factlimits::message;
    if (m_skipping) return Line { data, data.size() };
    return last ? std::optional(Line { trimmed(data), data.size() }) : std::nullopt;
}

} // namespace signalbox
