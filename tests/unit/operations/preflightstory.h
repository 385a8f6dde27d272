#pragma once

#include "coverage/coverageoutlook.h"
#include "fakes.h"
#include "operations/preflightcheck.h"
#include "story.h"

namespace signalbox {

inline const Instant now = instantFromMicros(1'700'000'000'000'000);

/// A vehicle against which nothing speaks.
inline PreflightFacts good()
{
    PreflightFacts facts;
    facts.vehicle.record.id = *VehicleId::parse(u"FR-TRK-1");
    facts.vehicle.record.fleet = *FleetId::parse(u"demo");
    facts.vehicle.record.eid = Story::operation(OperationKind::Enable, now).eid;
    facts.vehicle.record.connection = QStringLiteral("eim");
    facts.vehicle.record.rats = ratBit(Rat::Lte) | ratBit(Rat::LteM);
    facts.vehicle.record.pollInterval = std::chrono::seconds(60);
    facts.vehicle.record.profiles = { Story::profile(u"A", true), Story::profile(u"B", false) };
    facts.vehicle.record.profiles[0].fallback = true;
    facts.vehicle.state = VehicleState::Online;
    facts.vehicle.lastFact = now - std::chrono::seconds(10);
    facts.vehicle.battery = 12.6f;
    facts.vehicle.speed = 0.0f;
    facts.profiles = facts.vehicle.record.profiles;
    facts.backend = FakeBackend().capabilities();
    facts.targetRadios = ratBit(Rat::Lte);
    facts.now = now;
    facts.notAfter = now + std::chrono::hours(1);
    return facts;
}

inline CoverageOutlook outlook(double without, double evidence)
{
    CoverageOutlook out;
    out.withoutService = out.here = without;
    out.evidence = evidence;
    out.best = CoverageNetwork { *Plmn::parse(u"24001"), Rat::Lte };
    return out;
}

inline OperationRequest enableB()
{
    OperationRequest request;
    request.kind = OperationKind::Enable;
    request.vehicle = *VehicleId::parse(u"FR-TRK-1");
    request.iccid = Story::iccid(u"B");
    request.rollback = false;
    return request;
}

inline QString told(const PreflightReport &report)
{
    QStringList out;
    for (const Finding &finding : report.findings) {
        if (finding.weight == Finding::Weight::Pass) continue;
        out << (finding.weight == Finding::Weight::Stop ? QStringLiteral("stop ") : QStringLiteral("remark ")) + finding.code;
    }
    return out.join(u", ");
}

} // namespace signalbox
