#include "campaigns/campaignreport.h"

#include "campaigns/memberjudge.h"

#include <map>

namespace signalbox {

namespace {

/// Nearest rank, of sorted values.
template<typename T>
std::optional<T> percentile(const std::vector<T> &sorted, int percent)
{
    if (sorted.empty()) return std::nullopt;
    return sorted[std::max<std::size_t>(1, (sorted.size() * std::size_t(percent) + 99) / 100) - 1];
}

AirSummary airOf(const std::vector<const CampaignMember *> &members, std::optional<AirSample> CampaignMember::*side)
{
    AirSummary air;
    std::vector<float> rsrp;
    for (const CampaignMember *m : members) {
        if (!m->before || !isKnown(m->state)) continue;
        ++air.measured; // who showed nothing after the switch is not attached
        const auto &sample = m->*side;
        if (!sample || !sample->attached) continue;
        ++air.attached;
        if (sample->rsrp) rsrp.push_back(*sample->rsrp);
    }
    std::sort(rsrp.begin(), rsrp.end());
    air.rsrpP50 = percentile(rsrp, 50);
    air.rsrpP10 = percentile(rsrp, 10);
    return air;
}

InterruptionSummary interruptionsOf(const std::vector<const CampaignMember *> &members)
{
    std::vector<Span> spans;
    for (const CampaignMember *m : members)
        if (m->interruption) spans.push_back(*m->interruption);
    std::sort(spans.begin(), spans.end());
    return { int(spans.size()), percentile(spans, 50), percentile(spans, 95) };
}

ReportLine lineOf(const std::vector<const CampaignMember *> &members)
{
    ReportLine line;
    for (const CampaignMember *m : members) ++line.counts[m->state];
    line.before = airOf(members, &CampaignMember::before);
    line.after = airOf(members, &CampaignMember::after);
    line.interruption = interruptionsOf(members);
    return line;
}

template<typename Key, typename KeyOf>
std::map<Key, std::vector<const CampaignMember *>> groups(const std::vector<CampaignMember> &members, KeyOf keyOf)
{
    std::map<Key, std::vector<const CampaignMember *>> out;
    for (const CampaignMember &m : members) out[keyOf(m)].push_back(&m);
    return out;
}

} // namespace

CampaignReport makeReport(const Campaign &campaign, const std::vector<CampaignMember> &members, Instant now)
{
    CampaignReport report;
    report.campaign = campaign;
    report.at = now;
    report.course = courseOf(campaign, members, now);
    std::vector<const CampaignMember *> all;
    std::map<QString, int> reasons;
    for (const CampaignMember &m : members) {
        all.push_back(&m);
        if (!m.reason.isEmpty()) ++reasons[m.reason.code];
    }
    const ReportLine sum = lineOf(all);
    report.before = sum.before;
    report.after = sum.after;
    report.interruption = sum.interruption;
    for (const auto &[country, some] : groups<std::optional<CountryCode>>(members, [](const CampaignMember &m) { return m.country; })) {
        report.byCountry.push_back(lineOf(some));
        report.byCountry.back().country = country;
    }
    std::stable_sort(report.byCountry.begin(), report.byCountry.end(), [](const ReportLine &a, const ReportLine &b) { return a.counts.all() > b.counts.all(); });
    for (const auto &[wave, some] : groups<int>(members, [](const CampaignMember &m) { return m.wave; })) {
        report.byWave.push_back(lineOf(some));
        report.byWave.back().wave = wave;
    }
    report.reasons.assign(reasons.begin(), reasons.end());
    std::stable_sort(report.reasons.begin(), report.reasons.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return report;
}

} // namespace signalbox
