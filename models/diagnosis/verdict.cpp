#include "diagnosis/verdict.h"

#include "diagnosis/nextstep.h"

#include <cmath>

namespace signalbox {

Verdict reachVerdict(const SilenceFacts &facts, const WeightTable &table)
{
    Verdict verdict { .at = facts.now, .silentSince = facts.own, .ranked = {}, .evidence = signsOf(facts) };
    for (int i = 0; i < hypothesisCount; ++i) {
        RankedHypothesis ranked { Hypothesis(i), table.weight(Hypothesis(i), EvidenceCode::Prior), 0 };
        for (const EvidenceRow &row : verdict.evidence) ranked.score += table.weight(ranked.hypothesis, row.code) * row.strength;
        verdict.ranked.push_back(ranked);
    }
    std::stable_sort(verdict.ranked.begin(), verdict.ranked.end(), [](const auto &a, const auto &b) { return a.score > b.score; });
    double sum = 0;
    for (const RankedHypothesis &each : verdict.ranked) sum += std::exp(each.score - verdict.first().score);
    for (RankedHypothesis &each : verdict.ranked) each.share = std::exp(each.score - verdict.first().score) / sum;
    const Advice advice = adviceFor(verdict.first().hypothesis, facts);
    verdict.step = advice.step;
    verdict.until = advice.until;
    return verdict;
}

std::vector<WeighedRow> rowsFor(const Verdict &verdict, Hypothesis hypothesis, const WeightTable &table)
{
    std::vector<WeighedRow> rows;
    for (const EvidenceRow &row : verdict.evidence)
        if (const double weight = table.weight(hypothesis, row.code) * row.strength; std::abs(weight) >= 0.05) rows.push_back({ row, weight });
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return std::abs(a.weight) > std::abs(b.weight); });
    return rows;
}

} // namespace signalbox
