#include "campaigns/localwindow.h"

#include <QDateTime>

namespace signalbox {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int daysAhead = 9; // a week, and what daylight saving may move

bool has(const MaintenanceWindow &window, int dayOfWeek) // 0 is Monday
{
    return (window.days >> ((dayOfWeek + 7) % 7)) & 1;
}

/// `minute` of the local day `dayOfWeek`.
bool covers(const MaintenanceWindow &w, int dayOfWeek, int minute)
{
    const bool overMidnight = w.untilMinute <= w.fromMinute;
    if (has(w, dayOfWeek) && minute >= w.fromMinute && (overMidnight || minute < w.untilMinute)) return true;
    return overMidnight && has(w, dayOfWeek - 1) && minute < w.untilMinute;
}

Instant instantOf(const QDateTime &time)
{
    return instantFromMicros(time.toMSecsSinceEpoch() * 1000);
}

QDateTime localTime(const QTimeZone &zone, Instant t)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(t), zone);
}

} // namespace

bool isOpen(const std::vector<MaintenanceWindow> &windows, const QTimeZone &zone, Instant t)
{
    if (windows.empty()) return true;
    const QDateTime local = localTime(zone, t);
    const int minute = local.time().hour() * 60 + local.time().minute();
    return std::any_of(windows.begin(), windows.end(), [&](const MaintenanceWindow &w) { return covers(w, local.date().dayOfWeek() - 1, minute); });
}

std::optional<Instant> nextOpening(const std::vector<MaintenanceWindow> &windows, const QTimeZone &zone, Instant t)
{
    if (isOpen(windows, zone, t)) return t;
    std::vector<Instant> candidates;
    const QDateTime local = localTime(zone, t);
    for (const MaintenanceWindow &w : windows)
        for (int day = 0; day <= daysAhead; ++day)
            candidates.push_back(instantOf(QDateTime(local.date().addDays(day), QTime(w.fromMinute / 60, w.fromMinute % 60), zone)));
    // A window that begins in the hour that spring leaves out is open from the moment the clocks move.
    for (const QTimeZone::OffsetData &change : zone.transitions(local.toUTC(), local.toUTC().addDays(daysAhead)))
        candidates.push_back(instantOf(change.atUtc));
    std::sort(candidates.begin(), candidates.end());
    for (const Instant candidate : candidates)
        if (candidate >= t && isOpen(windows, zone, candidate)) return candidate;
    return std::nullopt;
}

double openShare(const std::vector<MaintenanceWindow> &windows)
{
    if (windows.empty()) return 1;
    int open = 0;
    for (int day = 0; day < 7; ++day)
        for (int minute = 0; minute < minutesOfDay; ++minute)
            open += std::any_of(windows.begin(), windows.end(), [&](const MaintenanceWindow &w) { return covers(w, day, minute); });
    return double(open) / (7 * minutesOfDay);
}

} // namespace signalbox
