#pragma once

#include "diagnosis/signs.h"
#include "diagnosis/weighttable.h"

#include <QJsonObject>

namespace signalbox {

/// What to do next; words/ makes the label, widgets/ the button.
enum class NextStep : std::uint8_t {
    None, ///< nothing is wrong
    WaitUntil, ///< `until`
    Audit, ///< ask the card what it holds
    Switch, ///< to another profile, with its pre-flight
    Workshop,
    CallCarrier,
    FixApn,
    SuspendCard, ///< the card is in another device
    MendFeed,
};
QLatin1StringView code(NextStep step); ///< "none" "wait-until" …

/// One row of evidence, weighed.
struct WeighedRow
{
    EvidenceRow row;
    double weight = 0; ///< log-odds for (or, below 0, against) the hypothesis that the row was asked of
};

struct RankedHypothesis
{
    Hypothesis hypothesis = Hypothesis::DeviceDead;
    double score = 0; ///< log-odds: prior and all rows
    double share = 0; ///< 0 to 1, of all hypotheses together
};

/// Why a vehicle is silent, as far as the evidence tells: codes and figures, no sentences.
struct Verdict
{
    Instant at {};
    Instant silentSince {};
    std::vector<RankedHypothesis> ranked; ///< all of them, likeliest first
    std::vector<EvidenceRow> evidence;
    NextStep step = NextStep::None;
    Instant until {}; ///< of WaitUntil

    const RankedHypothesis &first() const { return ranked.front(); }
};

/// A pure function; some microseconds.
Verdict reachVerdict(const SilenceFacts &facts, const WeightTable &table);

/// The rows that say anything of a hypothesis, weightiest first.
std::vector<WeighedRow> rowsFor(const Verdict &verdict, Hypothesis hypothesis, const WeightTable &table);

} // namespace signalbox
