#include "campaigns/campaigncourse.h"

#include <algorithm>

namespace signalbox {

namespace {

int CoursePoint::*lineOf(MemberState state)
{
    using enum MemberState;
    switch (state) {
    case Succeeded: return &CoursePoint::succeeded;
    case Dark: return &CoursePoint::dark;
    case RolledBack:
    case Failed:
    case Unreachable:
    case Returning:
    case Returned:
    case ReturnFailed: return &CoursePoint::otherwise;
    case Waiting:
    case Sent:
    case Skipped:
    case Withheld: break;
    }
    return nullptr;
}

std::optional<Span> median(std::vector<Span> &spans)
{
    if (spans.empty()) return std::nullopt;
    const auto middle = spans.begin() + std::ptrdiff_t((spans.size() - 1) / 2);
    std::nth_element(spans.begin(), middle, spans.end());
    return *middle;
}

} // namespace

std::vector<CoursePoint> courseOf(const Campaign &campaign, const std::vector<CampaignMember> &members, Instant now, int points)
{
    if (!campaign.startedAt || points < 2) return {};
    Instant to = campaign.endedAt.value_or(now);
    for (const CampaignMember &member : members)
        if (lineOf(member.state)) to = std::max(to, std::min(member.since, now)); // orders back go on after the end
    const Instant from = *campaign.startedAt;
    if (to <= from) return {};
    const auto slots = std::size_t(points - 1);
    std::vector<CoursePoint> course(slots + 1);
    std::vector<std::vector<Span>> spans(slots + 1);
    for (std::size_t i = 0; i <= slots; ++i) course[i].at = from + (to - from) * std::int64_t(i) / std::int64_t(slots);
    for (const CampaignMember &member : members) {
        const auto line = lineOf(member.state);
        if (!line || member.since > to) continue;
        const auto at = std::lower_bound(course.begin(), course.end(), member.since, [](const CoursePoint &point, Instant t) { return point.at < t; });
        ++((*at).*line);
        if (member.interruption) spans[std::size_t(at - course.begin())].push_back(*member.interruption);
    }
    for (std::size_t i = 0; i <= slots; ++i) {
        course[i].interruption = median(spans[i]);
        if (i == 0) continue;
        for (const auto line : { &CoursePoint::succeeded, &CoursePoint::dark, &CoursePoint::otherwise }) course[i].*line += course[i - 1].*line;
    }
    return course;
}

} // namespace signalbox
