#pragma once

#include "coverage/coverageknowledge.h"
#include "diagnosis/workscalendar.h"
#include "diagnosis/silencefacts.h"

namespace signalbox {

/// What a verdict looks at beside the vehicle's own history. Null: not known.
struct DiagnosisContext
{
    Instant now {};
    FeedHealth feed {};
    const Census *census = nullptr;
    const CoverageKnowledge *coverage = nullptr;
    const WorksCalendar *works = nullptr;
    const SilencePlaces *places = nullptr;
    std::optional<SwitchAttempt> settledSwitch {}; ///< the last one that did not end well, of the journal
};

/// Brings together what live fleet, history and experience know. `history`: of at least the last day, with nothing newer
/// than `context.now`.
SilenceFacts gatherSilence(const FleetState::ReadView &view, Row row, const VehicleHistory &history, const DiagnosisContext &context);

} // namespace signalbox
