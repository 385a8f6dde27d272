#pragma once

#include "diagnosis/evidencerow.h"
#include "diagnosis/silencefacts.h"

namespace signalbox {

/// What the facts say, as rows of evidence. Weighing them is the table's work (verdict.h). A pure function.
std::vector<EvidenceRow> signsOf(const SilenceFacts &facts);

/// Which of the table's kinds of refusal a cause is; nothing for causes that tell nothing of why (TS 24.301 9.9.3.9 and
/// 9.9.4.4, TS 24.501 9.11.3.2, TS 29.272 7.4.3, RFC 8506 9.1, TS 29.274 8.4).
std::optional<EvidenceCode> refusalKind(Cause cause);
/// How a session ended (RFC 2866 5.10); nothing where the cause tells nothing.
std::optional<EvidenceCode> stopKind(Cause cause);

} // namespace signalbox
