#pragma once

#include "campaigns/campaigncourse.h"

namespace signalbox {

/// Attached vehicles and signal of one side of the switch.
struct AirSummary
{
    int measured = 0;
    int attached = 0;
    std::optional<float> rsrpP50; ///< dBm, of those attached that told it
    std::optional<float> rsrpP10; ///< the weak end
    double attachRate() const { return measured == 0 ? 0 : double(attached) / measured; }
};

struct InterruptionSummary
{
    int measured = 0;
    std::optional<Span> p50, p95;
};

/// A country, or a wave, in numbers.
struct ReportLine
{
    std::optional<CountryCode> country; ///< of lines by country; nothing: not known
    int wave = -1; ///< of lines by wave
    MemberCounts counts;
    AirSummary before, after;
    InterruptionSummary interruption;
};

/// What became of a campaign. Before and after are of the same vehicles: those whose outcome is known.
struct CampaignReport
{
    Campaign campaign;
    AirSummary before, after;
    InterruptionSummary interruption;
    std::vector<ReportLine> byCountry; ///< most vehicles first
    std::vector<ReportLine> byWave;
    std::vector<std::pair<QString, int>> reasons; ///< codes of members' reasons, most frequent first
    std::vector<CoursePoint> course;
    Instant at {};
};

CampaignReport makeReport(const Campaign &campaign, const std::vector<CampaignMember> &members, Instant now);

} // namespace signalbox
