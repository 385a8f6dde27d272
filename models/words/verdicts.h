#pragma once

#include "diagnosis/verdict.h"
#include "words/reader.h"

namespace signalbox::words {

/// "flat battery", "network outage": what a cause of silence is called.
QString hypothesisName(Hypothesis hypothesis);
/// The one sentence that an operator can read aloud: "Silent for 41 min: the battery is probably flat (82 %)."
QString verdictSentence(const Verdict &verdict, const QTimeZone &zone, const Reader &reader);
/// What a row of evidence says, with its figures: "Battery 21.3 V, usually 27.8 V".
QString evidenceSentence(const EvidenceRow &row, Instant now, const QTimeZone &zone, const Reader &reader);
/// Where a row comes from: "device reports".
QString evidenceSource(EvidenceSource source);
/// A label for a button or a line: "Wait until 14:36 CET", "Ask the card what it holds".
QString nextStep(const Verdict &verdict, const QTimeZone &zone, const Reader &reader);

} // namespace signalbox::words
