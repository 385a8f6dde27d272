#include "campaigns/campaignestimate.h"

#include "campaigns/localwindow.h"

namespace signalbox {

namespace {

double seconds(Span span)
{
    return double(span.count()) / 1e6;
}

Span spanOf(double seconds)
{
    return Span(std::int64_t(seconds * 1e6));
}

struct Reach
{
    double mean = 0, ninth = 0, most = 0; ///< s until a card asks: of all, of nine in ten, of the slowest
    int known = 0, unknown = 0, asleep = 0;
};

/// A card asks at any moment of its interval, so half of it on average.
Reach reachOf(std::span<const MemberWait> waiting)
{
    Reach reach;
    std::vector<double> spans;
    for (const MemberWait &each : waiting) {
        reach.asleep += each.asleep;
        if (each.reach) spans.push_back(seconds(*each.reach));
        else ++reach.unknown;
    }
    reach.known = int(spans.size());
    if (spans.empty()) return reach;
    std::sort(spans.begin(), spans.end());
    for (const double span : spans) reach.mean += span / 2 / double(spans.size());
    reach.ninth = spans[(spans.size() - 1) * 9 / 10];
    reach.most = spans.back();
    return reach;
}

} // namespace

CampaignEstimate estimateEnd(const Campaign &campaign, std::span<const MemberWait> waiting, const EstimateTerms &terms, Instant now)
{
    CampaignEstimate estimate;
    if (isEnded(campaign.state) || waiting.empty()) return estimate;
    if (campaign.state == CampaignState::Paused) {
        estimate.because = QStringLiteral("not-running");
        return estimate;
    }
    const Reach reach = reachOf(waiting);
    estimate.unknown = reach.unknown;
    if (reach.known == 0) {
        estimate.because = QStringLiteral("unknown-polls");
        return estimate;
    }
    const auto toSend = double(std::count_if(waiting.begin(), waiting.end(), [](const MemberWait &each) { return !each.underWay; }));
    const double open = std::max(1e-3, openShare(campaign.draft.windows));
    const double byPlan = campaign.draft.waves.perMinute / 60.0;
    const double byRisk = std::max(1, terms.atRisk) / (reach.mean + seconds(terms.switching)); // Little's law
    const double rate = std::min({ byPlan, terms.ordersPerSecond, byRisk });
    const double sending = toSend / rate;
    const double closed = sending / open - sending;
    const double soaking = seconds(campaign.draft.gate.soak) * std::max(0, campaign.waves - 1 - campaign.wave);
    // Each wave but the last must be known before the next: its slowest tenth is not waited for.
    const double tails = reach.ninth * std::max(1, campaign.waves - campaign.wave);
    const double likely = sending + closed + soaking + tails + seconds(terms.switching);
    const Instant from = std::max(now, campaign.draft.notBefore.value_or(now));
    estimate.likely = from + spanOf(likely);
    estimate.last = from + spanOf(likely - reach.ninth + std::max(reach.most, reach.ninth));
    const std::pair<double, const char *> parts[] = { { sending, byRisk <= std::min(byPlan, terms.ordersPerSecond) ? "in-flight" : "rate" },
                                                      { closed, "windows" }, { soaking, "soak" },
                                                      { tails, reach.asleep * 10 > int(waiting.size()) ? "sleeping" : "polls" } };
    estimate.because = QString::fromLatin1(std::max_element(std::begin(parts), std::end(parts))->second);
    return estimate;
}

} // namespace signalbox
