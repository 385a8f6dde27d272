#include "feed/messagetime.h"

#include "feed/factlimits.h"

namespace signalbox {

namespace {

/// Reads fixed-width digits and marks from the front; once something is wrong, it stays wrong.
class Scan
{
public:
    explicit Scan(std::string_view text) : m_rest(text) { }

    int digits(std::size_t count)
    {
        int value = 0;
        if (m_rest.size() < count) m_good = false;
        for (std::size_t i = 0; m_good && i < count; ++i) {
            const char c = m_rest[i];
            if (c < '0' || c > '9') m_good = false;
            value = value * 10 + (c - '0');
        }
        if (m_good) m_rest.remove_prefix(count);
        return m_good ? value : 0;
    }
    bool taken(char c)
    {
        if (!m_good || m_rest.empty() || m_rest.front() != c) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void mark(char c) { m_good = taken(c); }
    bool nextIsDigit() const { return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9'; }
    bool atEnd() const { return m_rest.empty(); }
    bool good() const { return m_good; }
    void refuse() { m_good = false; }

private:
    std::string_view m_rest;
    bool m_good = true;
};

int micros(Scan &scan)
{
    int value = 0, unit = 100'000;
    if (!scan.nextIsDigit()) scan.refuse();
    while (scan.good() && scan.nextIsDigit()) {
        value += scan.digits(1) * unit;
        unit /= 10;
    }
    return value;
}

std::chrono::minutes offset(Scan &scan, TimeZoneRule rule)
{
    if (scan.taken('Z')) return {};
    const bool east = scan.taken('+');
    if (!east && !scan.taken('-')) {
        if (rule == TimeZoneRule::Required) scan.refuse();
        return {};
    }
    const int hours = scan.digits(2);
    scan.taken(':');
    const int minutes = scan.digits(2);
    if (hours > 18 || minutes > 59) scan.refuse();
    return std::chrono::minutes((east ? 1 : -1) * (hours * 60 + minutes));
}

} // namespace

std::optional<Instant> parseMessageTime(std::string_view text, TimeZoneRule rule)
{
    Scan scan(text);
    const int year = scan.digits(4);
    scan.mark('-');
    const int month = scan.digits(2);
    scan.mark('-');
    const int day = scan.digits(2);
    scan.mark('T');
    const int hour = scan.digits(2);
    scan.mark(':');
    const int minute = scan.digits(2);
    scan.mark(':');
    const int second = scan.digits(2);
    const int fraction = scan.taken('.') ? micros(scan) : 0;
    const auto zone = offset(scan, rule);
    const std::chrono::year_month_day date { std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day)) };
    if (!scan.good() || !scan.atEnd() || !date.ok() || hour > 23 || minute > 59 || second > 60) return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) - zone + std::chrono::seconds(second)
        + std::chrono::microseconds(fraction);
}

const char *messageTimeComplaint(Instant t, Instant now)
{
    if (t < factlimits::earliest) return "feed.range";
    return t > now + std::chrono::hours(24) ? "feed.future" : nullptr;
}

} // namespace signalbox
