#pragma once

#include "domain/operation.h"

namespace signalbox {

/// An operation that is open on a vehicle; set by the engine.
struct OpenOperation
{
    QUuid id;
    std::int64_t number = 0;
    OperationKind kind = OperationKind::ReadStatus;
    OperationState state = OperationState::Recorded;
    Instant createdAt {};
    Instant deadline {}; ///< verifyBy, else notAfter
    std::optional<Instant> expectedContact;
    Span switchWindow { std::chrono::minutes(10) }; ///< silence that a switch explains
    std::optional<Iccid> target, previous;
    QString targetName; ///< the target profile as people call it: "SFR"
};

} // namespace signalbox
