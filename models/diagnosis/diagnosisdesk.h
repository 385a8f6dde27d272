#pragma once

#include "base/result.h"
#include "diagnosis/verdict.h"
#include "domain/viewer.h"

#include <QFuture>

namespace signalbox {

/// Where windows and terminals ask why a vehicle is silent. GUI (or main) thread.
class DiagnosisDesk
{
public:
    virtual ~DiagnosisDesk() = default;
    /// Errors: "access.denied" {role}, "vehicle.unknown" {vehicle}, "store.*".
    virtual QFuture<Result<Verdict>> why(const Viewer &viewer, const VehicleId &vehicle) = 0;
    /// What verdicts are weighed with.
    virtual const WeightTable &weights() const = 0;
};

} // namespace signalbox
