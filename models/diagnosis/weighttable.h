#pragma once

#include "base/result.h"
#include "diagnosis/evidencerow.h"
#include "diagnosis/hypothesis.h"

#include <array>

namespace signalbox {

/// How much each piece of evidence says for (above 0) or against (below 0) each hypothesis, in natural log-odds: what
/// resources/diagnosis/weights.tsv says, and nothing else. Immutable after construction.
class WeightTable
{
public:
    /// From the table inside the program. Errors as of fromTsv().
    static Result<WeightTable> load();
    /// Tab-separated: hypothesis, evidence, weight, why; '#' starts a comment line.
    /// Errors: "diagnosis.weight" {line, value}: the row cannot be read, or a pair comes twice.
    static Result<WeightTable> fromTsv(const QByteArray &text);

    double weight(Hypothesis hypothesis, EvidenceCode evidence) const { return m_weights[std::size_t(hypothesis)][std::size_t(evidence)]; }

private:
    std::array<std::array<double, evidenceCodes>, hypothesisCount> m_weights {};
};

} // namespace signalbox
